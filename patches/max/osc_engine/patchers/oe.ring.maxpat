{
 "patcher": {
  "fileversion": 1,
  "appversion": {
   "major": 8,
   "minor": 5,
   "revision": 0,
   "architecture": "x64",
   "modernui": 1
  },
  "classnamespace": "box",
  "rect": [
   60.0,
   60.0,
   1252.0,
   230.0
  ],
  "openinpresentation": 0,
  "default_fontsize": 12.0,
  "default_fontname": "Arial",
  "gridsize": [
   15.0,
   15.0
  ],
  "boxes": [
   {
    "box": {
     "id": "obj-1",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      10.0,
      377.0,
      20.0
     ],
     "text": "eight sources on a ring; azimuths are positive to the left",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-2",
     "maxclass": "inlet",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      36.0,
      30.0,
      30.0
     ],
     "comment": "eight channels, multichannel",
     "index": 1
    }
   },
   {
    "box": {
     "id": "obj-3",
     "maxclass": "inlet",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      132.0,
      78.0,
      30.0,
      30.0
     ],
     "comment": "azimuth, speed, first, clockwise",
     "index": 2
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 8,
     "outlettype": [
      "signal",
      "signal",
      "signal",
      "signal",
      "signal",
      "signal",
      "signal",
      "signal"
     ],
     "patching_rect": [
      10.0,
      86.0,
      106.0,
      22.0
     ],
     "text": "mc.unpack~ 8"
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      10.0,
      152.0,
      140.0,
      22.0
     ],
     "text": "oe.ring.source 1 #1"
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      166.0,
      152.0,
      140.0,
      22.0
     ],
     "text": "oe.ring.source 2 #1"
    }
   },
   {
    "box": {
     "id": "obj-7",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      322.0,
      152.0,
      140.0,
      22.0
     ],
     "text": "oe.ring.source 3 #1"
    }
   },
   {
    "box": {
     "id": "obj-8",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      478.0,
      152.0,
      140.0,
      22.0
     ],
     "text": "oe.ring.source 4 #1"
    }
   },
   {
    "box": {
     "id": "obj-9",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      634.0,
      152.0,
      140.0,
      22.0
     ],
     "text": "oe.ring.source 5 #1"
    }
   },
   {
    "box": {
     "id": "obj-10",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      790.0,
      152.0,
      140.0,
      22.0
     ],
     "text": "oe.ring.source 6 #1"
    }
   },
   {
    "box": {
     "id": "obj-11",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      946.0,
      152.0,
      140.0,
      22.0
     ],
     "text": "oe.ring.source 7 #1"
    }
   },
   {
    "box": {
     "id": "obj-12",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      1102.0,
      152.0,
      140.0,
      22.0
     ],
     "text": "oe.ring.source 8 #1"
    }
   },
   {
    "box": {
     "id": "obj-13",
     "maxclass": "outlet",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      190.0,
      30.0,
      30.0
     ],
     "comment": "the loudspeakers, multichannel",
     "index": 1
    }
   }
  ],
  "lines": [
   {
    "patchline": {
     "source": [
      "obj-2",
      0
     ],
     "destination": [
      "obj-4",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-4",
      0
     ],
     "destination": [
      "obj-5",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-3",
      0
     ],
     "destination": [
      "obj-5",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-5",
      0
     ],
     "destination": [
      "obj-13",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-4",
      1
     ],
     "destination": [
      "obj-6",
      0
     ],
     "midpoints": [
      31.930000000000007,
      142.0,
      175.5,
      142.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-3",
      0
     ],
     "destination": [
      "obj-6",
      1
     ],
     "midpoints": [
      141.5,
      114.0,
      296.5,
      114.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-6",
      0
     ],
     "destination": [
      "obj-13",
      0
     ],
     "midpoints": [
      175.5,
      180.0,
      19.5,
      180.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-4",
      2
     ],
     "destination": [
      "obj-7",
      0
     ],
     "midpoints": [
      44.36,
      138.0,
      331.5,
      138.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-3",
      0
     ],
     "destination": [
      "obj-7",
      1
     ],
     "midpoints": [
      141.5,
      114.0,
      452.5,
      114.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-7",
      0
     ],
     "destination": [
      "obj-13",
      0
     ],
     "midpoints": [
      331.5,
      180.0,
      19.5,
      180.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-4",
      3
     ],
     "destination": [
      "obj-8",
      0
     ],
     "midpoints": [
      56.790000000000006,
      134.0,
      487.5,
      134.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-3",
      0
     ],
     "destination": [
      "obj-8",
      1
     ],
     "midpoints": [
      141.5,
      114.0,
      608.5,
      114.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-8",
      0
     ],
     "destination": [
      "obj-13",
      0
     ],
     "midpoints": [
      487.5,
      180.0,
      19.5,
      180.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-4",
      4
     ],
     "destination": [
      "obj-9",
      0
     ],
     "midpoints": [
      69.21000000000001,
      130.0,
      643.5,
      130.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-3",
      0
     ],
     "destination": [
      "obj-9",
      1
     ],
     "midpoints": [
      141.5,
      114.0,
      764.5,
      114.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-9",
      0
     ],
     "destination": [
      "obj-13",
      0
     ],
     "midpoints": [
      643.5,
      180.0,
      19.5,
      180.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-4",
      5
     ],
     "destination": [
      "obj-10",
      0
     ],
     "midpoints": [
      81.64,
      126.0,
      799.5,
      126.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-3",
      0
     ],
     "destination": [
      "obj-10",
      1
     ],
     "midpoints": [
      141.5,
      114.0,
      920.5,
      114.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-10",
      0
     ],
     "destination": [
      "obj-13",
      0
     ],
     "midpoints": [
      799.5,
      180.0,
      19.5,
      180.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-4",
      6
     ],
     "destination": [
      "obj-11",
      0
     ],
     "midpoints": [
      94.07,
      122.0,
      955.5,
      122.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-3",
      0
     ],
     "destination": [
      "obj-11",
      1
     ],
     "midpoints": [
      141.5,
      114.0,
      1076.5,
      114.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-11",
      0
     ],
     "destination": [
      "obj-13",
      0
     ],
     "midpoints": [
      955.5,
      180.0,
      19.5,
      180.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-4",
      7
     ],
     "destination": [
      "obj-12",
      0
     ],
     "midpoints": [
      106.5,
      118.0,
      1111.5,
      118.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-3",
      0
     ],
     "destination": [
      "obj-12",
      1
     ],
     "midpoints": [
      141.5,
      114.0,
      1232.5,
      114.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-12",
      0
     ],
     "destination": [
      "obj-13",
      0
     ],
     "midpoints": [
      1111.5,
      180.0,
      19.5,
      180.0
     ]
    }
   }
  ],
  "dependency_cache": [],
  "autosave": 0
 }
}
