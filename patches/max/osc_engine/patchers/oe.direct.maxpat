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
   620,
   132
  ],
  "openinpresentation": 1,
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
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      0.0,
      530.0,
      620.0,
      128.0
     ],
     "presentation": 1,
     "presentation_rect": [
      0.0,
      0.0,
      620.0,
      128.0
     ],
     "bgcolor": [
      0.8118,
      0.8471,
      0.8627,
      1.0
     ],
     "bordercolor": [
      0.6902,
      0.7451,
      0.7725,
      1.0
     ],
     "border": 0,
     "rounded": 6,
     "background": 1
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
      536.0,
      120.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      6.0,
      120.0,
      22.0
     ],
     "text": "oe.direct",
     "fontsize": 14.0,
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ],
     "fontface": 1
    }
   },
   {
    "box": {
     "id": "obj-3",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      140.0,
      538.0,
      300.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      140.0,
      8.0,
      300.0,
      20.0
     ],
     "text": "trims of loudspeakers 1 to 8, -24 to 12 dB",
     "fontsize": 11.0,
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
     "id": "obj-4",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      492.0,
      538.0,
      110.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      492.0,
      8.0,
      110.0,
      20.0
     ],
     "text": "test noise in",
     "fontsize": 11.0,
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
     "id": "obj-5",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      10.0,
      460.0,
      20.0
     ],
     "text": "eight channels to eight loudspeakers, and noise to one that is tested",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "inlet",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      364.0,
      30.0,
      30.0
     ],
     "comment": "eight channels, multichannel",
     "index": 1
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
      410.0,
      55.0,
      22.0
     ],
     "text": "mc.*~"
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
      10.0,
      452.0,
      55.0,
      22.0
     ],
     "text": "mc.*~"
    }
   },
   {
    "box": {
     "id": "obj-9",
     "maxclass": "outlet",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      490.0,
      30.0,
      30.0
     ],
     "comment": "eight loudspeakers, multichannel",
     "index": 1
    }
   },
   {
    "box": {
     "id": "obj-10",
     "maxclass": "multislider",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      424.0,
      222.0,
      300.0,
      80.0
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      32.0,
      470.0,
      88.0
     ],
     "parameter_enable": 0,
     "setminmax": [
      -24.0,
      12.0
     ],
     "settype": 1,
     "size": 8,
     "orientation": 1,
     "setstyle": 1,
     "signed": 1,
     "contdata": 1,
     "spacing": 4,
     "slidercolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "bgcolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ],
     "bordercolor": [
      0.6902,
      0.7451,
      0.7725,
      1.0
     ],
     "varname": "trims"
    }
   },
   {
    "box": {
     "id": "obj-11",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      357.0,
      180.0,
      207.0,
      22.0
     ],
     "text": "loadmess 0. 0. 0. 0. 0. 0. 0. 0."
    }
   },
   {
    "box": {
     "id": "obj-12",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      521.0,
      326.0,
      171.0,
      22.0
     ],
     "text": "vexpr exp($f1*0.115129)"
    }
   },
   {
    "box": {
     "id": "obj-13",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      698.0,
      327.0,
      125.0,
      20.0
     ],
     "text": "decibels to gains",
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
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      521.0,
      372.0,
      200.0,
      22.0
     ],
     "text": "mc.list~ 1. 1. 1. 1. 1. 1. 1. 1."
    }
   },
   {
    "box": {
     "id": "obj-15",
     "maxclass": "newobj",
     "numinlets": 3,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      521.0,
      410.0,
      134.0,
      22.0
     ],
     "text": "mc.slide~ 960 960"
    }
   },
   {
    "box": {
     "id": "obj-16",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      56.0,
      36.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      492.0,
      66.0,
      110.0,
      22.0
     ],
     "parameter_enable": 0,
     "text": "walk",
     "bgcolor": [
      0.9255,
      0.9373,
      0.9451,
      1.0
     ],
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ],
     "bordercolor": [
      0.6902,
      0.7451,
      0.7725,
      1.0
     ],
     "rounded": 4.0,
     "fontsize": 11.0,
     "bgoncolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "bgovercolor": [
      0.9255,
      0.9373,
      0.9451,
      1.0
     ],
     "textovercolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ],
     "mode": 1,
     "texton": "walk",
     "usebgoncolor": 1
    }
   },
   {
    "box": {
     "id": "obj-17",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      56.0,
      142.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      492.0,
      34.0,
      110.0,
      24.0
     ],
     "parameter_enable": 0,
     "triangle": 0,
     "fontsize": 11.0,
     "bgcolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ],
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ],
     "bordercolor": [
      0.6902,
      0.7451,
      0.7725,
      1.0
     ],
     "tricolor": [
      0.6902,
      0.7451,
      0.7725,
      1.0
     ],
     "minimum": 0,
     "maximum": 8,
     "varname": "test"
    }
   },
   {
    "box": {
     "id": "obj-18",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      118.0,
      143.0,
      196.0,
      20.0
     ],
     "text": "which one is tested; 0: none",
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
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "bang"
     ],
     "patching_rect": [
      56.0,
      70.0,
      84.0,
      22.0
     ],
     "text": "metro 1000"
    }
   },
   {
    "box": {
     "id": "obj-20",
     "maxclass": "newobj",
     "numinlets": 5,
     "numoutlets": 4,
     "outlettype": [
      "int",
      "",
      "",
      "int"
     ],
     "patching_rect": [
      56.0,
      104.0,
      86.0,
      22.0
     ],
     "text": "counter 1 8"
    }
   },
   {
    "box": {
     "id": "obj-21",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      158.0,
      104.0,
      87.0,
      22.0
     ],
     "text": "loadmess 0"
    }
   },
   {
    "box": {
     "id": "obj-22",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      56.0,
      180.0,
      48.0,
      22.0
     ],
     "text": "== 0"
    }
   },
   {
    "box": {
     "id": "obj-23",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      110.0,
      181.0,
      176.0,
      20.0
     ],
     "text": "the engine, while none is",
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
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      56.0,
      280.0,
      81.0,
      22.0
     ],
     "text": "pack 0. 20"
    }
   },
   {
    "box": {
     "id": "obj-25",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "signal",
      "bang"
     ],
     "patching_rect": [
      56.0,
      326.0,
      49.0,
      22.0
     ],
     "text": "line~"
    }
   },
   {
    "box": {
     "id": "obj-26",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      56.0,
      372.0,
      83.0,
      22.0
     ],
     "text": "mc.dup~ 8"
    }
   },
   {
    "box": {
     "id": "obj-27",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "int"
     ],
     "patching_rect": [
      302.0,
      180.0,
      39.0,
      22.0
     ],
     "text": "t b i"
    }
   },
   {
    "box": {
     "id": "obj-28",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      302.0,
      280.0,
      106.0,
      22.0
     ],
     "text": "1 2 3 4 5 6 7 8"
    }
   },
   {
    "box": {
     "id": "obj-29",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      121.0,
      326.0,
      252.0,
      22.0
     ],
     "text": "vexpr ($i1==$i2)*0.1 @scalarmode 1"
    }
   },
   {
    "box": {
     "id": "obj-30",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      379.0,
      327.0,
      126.0,
      20.0
     ],
     "text": "noise, in that one",
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
     "id": "obj-31",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      155.0,
      372.0,
      200.0,
      22.0
     ],
     "text": "mc.list~ 0. 0. 0. 0. 0. 0. 0. 0."
    }
   },
   {
    "box": {
     "id": "obj-32",
     "maxclass": "newobj",
     "numinlets": 3,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      155.0,
      410.0,
      134.0,
      22.0
     ],
     "text": "mc.slide~ 960 960"
    }
   },
   {
    "box": {
     "id": "obj-33",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "signal"
     ],
     "patching_rect": [
      371.0,
      372.0,
      52.0,
      22.0
     ],
     "text": "pink~"
    }
   },
   {
    "box": {
     "id": "obj-34",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      371.0,
      410.0,
      83.0,
      22.0
     ],
     "text": "mc.dup~ 8"
    }
   },
   {
    "box": {
     "id": "obj-35",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "multichannelsignal"
     ],
     "patching_rect": [
      119.0,
      452.0,
      55.0,
      22.0
     ],
     "text": "mc.*~"
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
      "obj-8",
      0
     ],
     "destination": [
      "obj-9",
      0
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
      "obj-10",
      0
     ],
     "midpoints": [
      366.5,
      208.0,
      433.5,
      208.0
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
      "obj-12",
      0
     ],
     "midpoints": [
      433.5,
      308.0,
      530.5,
      308.0
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
      "obj-14",
      0
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
      "obj-15",
      0
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
      "obj-8",
      1
     ],
     "midpoints": [
      530.5,
      442.0,
      55.5,
      442.0
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
      "obj-19",
      0
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
      "obj-20",
      0
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
      "obj-17",
      0
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
      "obj-17",
      0
     ],
     "midpoints": [
      167.5,
      132.0,
      65.5,
      132.0
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
      "obj-22",
      0
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
      "obj-24",
      0
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
      "obj-25",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-25",
      0
     ],
     "destination": [
      "obj-26",
      0
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
      "obj-7",
      1
     ],
     "midpoints": [
      65.5,
      400.0,
      55.5,
      400.0
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
      "obj-27",
      0
     ],
     "midpoints": [
      65.5,
      170.0,
      311.5,
      170.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-27",
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
     ],
     "midpoints": [
      311.5,
      316.0,
      130.5,
      316.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-29",
      0
     ],
     "destination": [
      "obj-31",
      0
     ],
     "midpoints": [
      130.5,
      354.0,
      164.5,
      354.0
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
      "obj-27",
      1
     ],
     "destination": [
      "obj-29",
      1
     ],
     "midpoints": [
      331.5,
      212.0,
      296.0,
      212.0,
      296.0,
      312.0,
      363.5,
      312.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-33",
      0
     ],
     "destination": [
      "obj-34",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-34",
      0
     ],
     "destination": [
      "obj-35",
      0
     ],
     "midpoints": [
      380.5,
      438.0,
      128.5,
      438.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-32",
      0
     ],
     "destination": [
      "obj-35",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-35",
      0
     ],
     "destination": [
      "obj-9",
      0
     ],
     "midpoints": [
      128.5,
      480.0,
      19.5,
      480.0
     ]
    }
   }
  ],
  "dependency_cache": [],
  "autosave": 0,
  "editing_bgcolor": [
   0.9255,
   0.9373,
   0.9451,
   1.0
  ],
  "locked_bgcolor": [
   0.9255,
   0.9373,
   0.9451,
   1.0
  ]
 }
}
