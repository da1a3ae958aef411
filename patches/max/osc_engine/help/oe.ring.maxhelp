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
   939.0,
   424.0
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
      85.0,
      24.0
     ],
     "text": "oe.ring",
     "fontface": 1,
     "fontsize": 16.0
    }
   },
   {
    "box": {
     "id": "obj-2",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      34.0,
      919.0,
      20.0
     ],
     "text": "Eight moving sources on a ring of loudspeakers. Each source sounds from the two loudspeakers beside it, with constant power. Azimuths are"
    }
   },
   {
    "box": {
     "id": "obj-3",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      54.0,
      837.0,
      20.0
     ],
     "text": "degrees as in ADM-OSC: 0 in front, positive to the left. Loudspeaker 1 is in front, and the others follow to the left at equal angles,"
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      74.0,
      272.0,
      20.0
     ],
     "text": "unless first or clockwise say otherwise."
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      122.0,
      283.0,
      20.0
     ],
     "text": "eight inputs on a ring of six loudspeakers",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      10.0,
      288.0,
      167.0,
      22.0
     ],
     "text": "mc.adc~ 1 2 3 4 5 6 7 8"
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
      10.0,
      354.0,
      70.0,
      22.0
     ],
     "text": "oe.ring 6"
    }
   },
   {
    "box": {
     "id": "obj-8",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      392.0,
      143.0,
      22.0
     ],
     "text": "mc.dac~ 1 2 3 4 5 6"
    }
   },
   {
    "box": {
     "id": "obj-9",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      207.0,
      148.0,
      101.0,
      22.0
     ],
     "text": "azimuth 1 90."
    }
   },
   {
    "box": {
     "id": "obj-10",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      314.0,
      149.0,
      135.0,
      20.0
     ],
     "text": "source 1 to the left",
     "textcolor": [
      0.3765,
      0.4902,
      0.5451,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-11",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      207.0,
      176.0,
      89.0,
      22.0
     ],
     "text": "speed 1 20."
    }
   },
   {
    "box": {
     "id": "obj-12",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      314.0,
      177.0,
      316.0,
      20.0
     ],
     "text": "and turning to the left, 20 degrees each second",
     "textcolor": [
      0.3765,
      0.4902,
      0.5451,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-13",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      207.0,
      204.0,
      93.0,
      22.0
     ],
     "text": "speed 2 -20."
    }
   },
   {
    "box": {
     "id": "obj-14",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      314.0,
      205.0,
      179.0,
      20.0
     ],
     "text": "source 2 turns to the right",
     "textcolor": [
      0.3765,
      0.4902,
      0.5451,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-15",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      207.0,
      232.0,
      81.0,
      22.0
     ],
     "text": "speed 1 0."
    }
   },
   {
    "box": {
     "id": "obj-16",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      314.0,
      233.0,
      146.0,
      20.0
     ],
     "text": "source 1 stands still",
     "textcolor": [
      0.3765,
      0.4902,
      0.5451,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-17",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      207.0,
      260.0,
      71.0,
      22.0
     ],
     "text": "first 22.5"
    }
   },
   {
    "box": {
     "id": "obj-18",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      314.0,
      261.0,
      246.0,
      20.0
     ],
     "text": "where loudspeaker 1 is; 0 is in front",
     "textcolor": [
      0.3765,
      0.4902,
      0.5451,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-19",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      207.0,
      288.0,
      92.0,
      22.0
     ],
     "text": "clockwise 1"
    }
   },
   {
    "box": {
     "id": "obj-20",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      314.0,
      289.0,
      306.0,
      20.0
     ],
     "text": "loudspeaker 2 stands to its right; 0: to its left",
     "textcolor": [
      0.3765,
      0.4902,
      0.5451,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-21",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      110.0,
      326.0,
      43.0,
      22.0
     ],
     "text": "start"
    }
   },
   {
    "box": {
     "id": "obj-22",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      159.0,
      327.0,
      106.0,
      20.0
     ],
     "text": "start the audio",
     "textcolor": [
      0.3765,
      0.4902,
      0.5451,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-23",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      110.0,
      354.0,
      42.0,
      22.0
     ],
     "text": "stop"
    }
   },
   {
    "box": {
     "id": "obj-24",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      159.0,
      355.0,
      105.0,
      20.0
     ],
     "text": "stop the audio",
     "textcolor": [
      0.3765,
      0.4902,
      0.5451,
      1.0
     ]
    }
   }
  ],
  "lines": [
   {
    "patchline": {
     "source": [
      "obj-6",
      0
     ],
     "destination": [
      "obj-7",
      0
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
      "obj-8",
      0
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
      "obj-7",
      1
     ],
     "midpoints": [
      216.5,
      173.0,
      195.0,
      173.0,
      195.0,
      316.0,
      70.5,
      316.0
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
      "obj-7",
      1
     ],
     "midpoints": [
      216.5,
      201.0,
      195.0,
      201.0,
      195.0,
      316.0,
      70.5,
      316.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-13",
      0
     ],
     "destination": [
      "obj-7",
      1
     ],
     "midpoints": [
      216.5,
      229.0,
      195.0,
      229.0,
      195.0,
      316.0,
      70.5,
      316.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-15",
      0
     ],
     "destination": [
      "obj-7",
      1
     ],
     "midpoints": [
      216.5,
      257.0,
      195.0,
      257.0,
      195.0,
      316.0,
      70.5,
      316.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-17",
      0
     ],
     "destination": [
      "obj-7",
      1
     ],
     "midpoints": [
      216.5,
      285.0,
      195.0,
      285.0,
      195.0,
      316.0,
      70.5,
      316.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-19",
      0
     ],
     "destination": [
      "obj-7",
      1
     ],
     "midpoints": [
      216.5,
      313.0,
      195.0,
      313.0,
      195.0,
      316.0,
      70.5,
      316.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-21",
      0
     ],
     "destination": [
      "obj-8",
      0
     ],
     "midpoints": [
      119.5,
      351.0,
      98.0,
      351.0,
      98.0,
      382.0,
      19.5,
      382.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-23",
      0
     ],
     "destination": [
      "obj-8",
      0
     ],
     "midpoints": [
      119.5,
      379.0,
      98.0,
      379.0,
      98.0,
      382.0,
      19.5,
      382.0
     ]
    }
   }
  ],
  "dependency_cache": [],
  "autosave": 0
 }
}
