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
   916.0,
   590.0
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
      84.0,
      24.0
     ],
     "text": "oe.osc",
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
      896.0,
      20.0
     ],
     "text": "The line to osc_engine. Sends messages to the engine, asks it to tell every change, and asks again whenever it is silent for 2.5 s or was"
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
      411.0,
      20.0
     ],
     "text": "restarted: neither Max nor the engine needs to be started first."
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
      102.0,
      330.0,
      20.0
     ],
     "text": "click a message; print writes to the Max console",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "int"
     ],
     "patching_rect": [
      10.0,
      442.0,
      191.0,
      22.0
     ],
     "text": "oe.osc 127.0.0.1 9400 9411"
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      31.5,
      128.0,
      64.0,
      22.0
     ],
     "text": "/start 1."
    }
   },
   {
    "box": {
     "id": "obj-7",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      249.5,
      129.0,
      190.0,
      20.0
     ],
     "text": "play, fading in for a second",
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
     "id": "obj-8",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      31.5,
      156.0,
      62.0,
      22.0
     ],
     "text": "/stop 1."
    }
   },
   {
    "box": {
     "id": "obj-9",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      249.5,
      157.0,
      66.0,
      20.0
     ],
     "text": "fade out",
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
     "id": "obj-10",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      31.5,
      184.0,
      62.0,
      22.0
     ],
     "text": "/cfg 4.5"
    }
   },
   {
    "box": {
     "id": "obj-11",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      249.5,
      185.0,
      172.0,
      20.0
     ],
     "text": "guidance of all channels",
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
     "id": "obj-12",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      31.5,
      212.0,
      118.0,
      22.0
     ],
     "text": "/ch/cfg 3 2.5 10."
    }
   },
   {
    "box": {
     "id": "obj-13",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      249.5,
      213.0,
      224.0,
      20.0
     ],
     "text": "of channel 3, within ten seconds",
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
     "id": "obj-14",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      31.5,
      240.0,
      212.0,
      22.0
     ],
     "text": "/ch/prompt 2 \"rain on a tin roof\""
    }
   },
   {
    "box": {
     "id": "obj-15",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      249.5,
      241.0,
      361.0,
      20.0
     ],
     "text": "what channel 2 plays; quotes keep the words together",
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
     "id": "obj-16",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      31.5,
      268.0,
      58.0,
      22.0
     ],
     "text": "/status"
    }
   },
   {
    "box": {
     "id": "obj-17",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      249.5,
      269.0,
      120.0,
      20.0
     ],
     "text": "ask what it does",
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
     "id": "obj-18",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      31.5,
      296.0,
      105.0,
      22.0
     ],
     "text": "host 127.0.0.1"
    }
   },
   {
    "box": {
     "id": "obj-19",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      249.5,
      297.0,
      140.0,
      20.0
     ],
     "text": "where the engine is",
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
     "id": "obj-20",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      31.5,
      324.0,
      73.0,
      22.0
     ],
     "text": "port 9400"
    }
   },
   {
    "box": {
     "id": "obj-21",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      249.5,
      325.0,
      172.0,
      20.0
     ],
     "text": "the port that it listens on",
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
     "id": "obj-22",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      31.5,
      352.0,
      108.0,
      22.0
     ],
     "text": "feedback 9411"
    }
   },
   {
    "box": {
     "id": "obj-23",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      249.5,
      353.0,
      179.0,
      20.0
     ],
     "text": "the port that it answers to",
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
     "id": "obj-24",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      31.5,
      380.0,
      66.0,
      22.0
     ],
     "text": "unlisten"
    }
   },
   {
    "box": {
     "id": "obj-25",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      249.5,
      381.0,
      145.0,
      20.0
     ],
     "text": "be told nothing more",
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
     "id": "obj-26",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      31.5,
      408.0,
      50.0,
      22.0
     ],
     "text": "listen"
    }
   },
   {
    "box": {
     "id": "obj-27",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      249.5,
      409.0,
      188.0,
      20.0
     ],
     "text": "be told every change again",
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
     "id": "obj-28",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 4,
     "outlettype": [
      "",
      "",
      "",
      ""
     ],
     "patching_rect": [
      10.0,
      482.0,
      171.0,
      22.0
     ],
     "text": "route /status /cfg /ch/cfg"
    }
   },
   {
    "box": {
     "id": "obj-29",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      524.0,
      79.0,
      22.0
     ],
     "text": "print state"
    }
   },
   {
    "box": {
     "id": "obj-30",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      105.0,
      524.0,
      67.0,
      22.0
     ],
     "text": "print cfg"
    }
   },
   {
    "box": {
     "id": "obj-31",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      188.0,
      524.0,
      58.0,
      22.0
     ],
     "text": "route 3"
    }
   },
   {
    "box": {
     "id": "obj-32",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      188.0,
      558.0,
      60.0,
      22.0
     ],
     "parameter_enable": 0
    }
   },
   {
    "box": {
     "id": "obj-33",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      254.0,
      559.0,
      156.0,
      20.0
     ],
     "text": "guidance of channel 3",
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
     "id": "obj-34",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      197.0,
      480.0,
      24.0,
      24.0
     ],
     "parameter_enable": 0,
     "ignoreclick": 1
    }
   },
   {
    "box": {
     "id": "obj-35",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      227.0,
      481.0,
      198.0,
      20.0
     ],
     "text": "on while the engine answers",
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
      "obj-5",
      0
     ],
     "midpoints": [
      41.0,
      153.0,
      19.5,
      153.0
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
      "obj-5",
      0
     ],
     "midpoints": [
      41.0,
      181.0,
      19.5,
      181.0
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
      "obj-5",
      0
     ],
     "midpoints": [
      41.0,
      209.0,
      19.5,
      209.0
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
      "obj-5",
      0
     ],
     "midpoints": [
      41.0,
      237.0,
      19.5,
      237.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-14",
      0
     ],
     "destination": [
      "obj-5",
      0
     ],
     "midpoints": [
      41.0,
      265.0,
      19.5,
      265.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-16",
      0
     ],
     "destination": [
      "obj-5",
      0
     ],
     "midpoints": [
      41.0,
      293.0,
      19.5,
      293.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-18",
      0
     ],
     "destination": [
      "obj-5",
      0
     ],
     "midpoints": [
      41.0,
      321.0,
      19.5,
      321.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-20",
      0
     ],
     "destination": [
      "obj-5",
      0
     ],
     "midpoints": [
      41.0,
      349.0,
      19.5,
      349.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-22",
      0
     ],
     "destination": [
      "obj-5",
      0
     ],
     "midpoints": [
      41.0,
      377.0,
      19.5,
      377.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-24",
      0
     ],
     "destination": [
      "obj-5",
      0
     ],
     "midpoints": [
      41.0,
      405.0,
      19.5,
      405.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-26",
      0
     ],
     "destination": [
      "obj-5",
      0
     ],
     "midpoints": [
      41.0,
      433.0,
      19.5,
      433.0
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
      "obj-28",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-28",
      0
     ],
     "destination": [
      "obj-29",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-28",
      1
     ],
     "destination": [
      "obj-30",
      0
     ],
     "midpoints": [
      70.17,
      514.0,
      114.5,
      514.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-28",
      2
     ],
     "destination": [
      "obj-31",
      0
     ],
     "midpoints": [
      120.83,
      510.0,
      197.5,
      510.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-31",
      0
     ],
     "destination": [
      "obj-32",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-5",
      1
     ],
     "destination": [
      "obj-34",
      0
     ],
     "midpoints": [
      191.5,
      470.0,
      206.5,
      470.0
     ]
    }
   }
  ],
  "dependency_cache": [],
  "autosave": 0
 }
}
