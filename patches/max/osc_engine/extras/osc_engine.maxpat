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
   1240.0,
   808.0
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
      30.0,
      2126.0,
      1220.0,
      92.0
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      10.0,
      1220.0,
      92.0
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
      42.0,
      2130.0,
      170.0,
      32.0
     ],
     "presentation": 1,
     "presentation_rect": [
      22.0,
      14.0,
      170.0,
      32.0
     ],
     "text": "osc_engine",
     "fontsize": 22.0,
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
      20.0,
      20.0,
      240.0,
      20.0
     ],
     "text": "the line to the engine",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "int"
     ],
     "patching_rect": [
      20.0,
      48.0,
      58.0,
      22.0
     ],
     "text": "oe.osc"
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "led",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      20.0,
      78.0,
      24.0,
      24.0
     ],
     "presentation": 1,
     "presentation_rect": [
      192.0,
      22.0,
      18.0,
      18.0
     ],
     "parameter_enable": 0,
     "ignoreclick": 1,
     "oncolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "offcolor": [
      0.898,
      0.2235,
      0.2078,
      1.0
     ],
     "bgcolor": [
      0.8118,
      0.8471,
      0.8627,
      1.0
     ],
     "useoffcolor": 1,
     "varname": "alive"
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      20.0,
      110.0,
      72.0,
      22.0
     ],
     "text": "r oe-out"
    }
   },
   {
    "box": {
     "id": "obj-7",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      140.0,
      65.0,
      22.0
     ],
     "text": "s oe-in"
    }
   },
   {
    "box": {
     "id": "obj-8",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      966.0,
      2720.0,
      284.0,
      128.0
     ],
     "presentation": 1,
     "presentation_rect": [
      946.0,
      604.0,
      284.0,
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
     "id": "obj-9",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      974.0,
      2726.0,
      70.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      954.0,
      610.0,
      70.0,
      20.0
     ],
     "text": "engine at",
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
     "id": "obj-10",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      974.0,
      2752.0,
      120.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      954.0,
      636.0,
      120.0,
      20.0
     ],
     "text": "it answers to port",
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
     "id": "obj-11",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      280.0,
      20.0,
      170.0,
      20.0
     ],
     "text": "where it is",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-12",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "outlettype": [
      "",
      "int",
      "",
      ""
     ],
     "patching_rect": [
      280.0,
      48.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1022.0,
      610.0,
      118.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "",
     "keymode": 1,
     "outputmode": 1,
     "lines": 1,
     "wordwrap": 0,
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
     "rounded": 3.0,
     "varname": "host"
    }
   },
   {
    "box": {
     "id": "obj-13",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      280.0,
      78.0,
      170.0,
      22.0
     ],
     "text": "loadmess set 127.0.0.1"
    }
   },
   {
    "box": {
     "id": "obj-14",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      280.0,
      108.0,
      86.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-15",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      280.0,
      138.0,
      100.0,
      22.0
     ],
     "text": "prepend host"
    }
   },
   {
    "box": {
     "id": "obj-16",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      470.0,
      20.0,
      170.0,
      20.0
     ],
     "text": "its port",
     "fontface": 1,
     "fontsize": 11.0
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
      470.0,
      48.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1146.0,
      610.0,
      74.0,
      21.0
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
     "minimum": 1,
     "maximum": 65535,
     "varname": "port"
    }
   },
   {
    "box": {
     "id": "obj-18",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      470.0,
      78.0,
      135.0,
      22.0
     ],
     "text": "loadmess set 9400"
    }
   },
   {
    "box": {
     "id": "obj-19",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      470.0,
      108.0,
      100.0,
      22.0
     ],
     "text": "prepend port"
    }
   },
   {
    "box": {
     "id": "obj-20",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      660.0,
      20.0,
      170.0,
      20.0
     ],
     "text": "its feedback",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-21",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      660.0,
      48.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1146.0,
      636.0,
      74.0,
      21.0
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
     "minimum": 1,
     "maximum": 65535,
     "varname": "feedback"
    }
   },
   {
    "box": {
     "id": "obj-22",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      660.0,
      78.0,
      135.0,
      22.0
     ],
     "text": "loadmess set 9401"
    }
   },
   {
    "box": {
     "id": "obj-23",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      660.0,
      108.0,
      128.0,
      22.0
     ],
     "text": "prepend feedback"
    }
   },
   {
    "box": {
     "id": "obj-24",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      660.0,
      138.0,
      107.0,
      22.0
     ],
     "text": "s oe-feedback"
    }
   },
   {
    "box": {
     "id": "obj-25",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      850.0,
      20.0,
      170.0,
      20.0
     ],
     "text": "/start",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-26",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      850.0,
      48.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      22.0,
      58.0,
      70.0,
      32.0
     ],
     "parameter_enable": 0,
     "text": "start",
     "bgcolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "textcolor": [
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
     "rounded": 4.0,
     "fontsize": 11.0,
     "bgoncolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "bgovercolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "textovercolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-27",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "float"
     ],
     "patching_rect": [
      850.0,
      78.0,
      79.0,
      22.0
     ],
     "text": "float 0.5"
    }
   },
   {
    "box": {
     "id": "obj-28",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      850.0,
      108.0,
      114.0,
      22.0
     ],
     "text": "prepend /start"
    }
   },
   {
    "box": {
     "id": "obj-29",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      850.0,
      138.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-30",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      940.0,
      78.0,
      79.0,
      22.0
     ],
     "text": "r oe-fade"
    }
   },
   {
    "box": {
     "id": "obj-31",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1040.0,
      20.0,
      170.0,
      20.0
     ],
     "text": "/stop",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-32",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      1040.0,
      48.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      98.0,
      58.0,
      70.0,
      32.0
     ],
     "parameter_enable": 0,
     "text": "stop",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-33",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "float"
     ],
     "patching_rect": [
      1040.0,
      78.0,
      79.0,
      22.0
     ],
     "text": "float 0.5"
    }
   },
   {
    "box": {
     "id": "obj-34",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1040.0,
      108.0,
      107.0,
      22.0
     ],
     "text": "prepend /stop"
    }
   },
   {
    "box": {
     "id": "obj-35",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1040.0,
      138.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-36",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1130.0,
      78.0,
      79.0,
      22.0
     ],
     "text": "r oe-fade"
    }
   },
   {
    "box": {
     "id": "obj-37",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1230.0,
      20.0,
      170.0,
      20.0
     ],
     "text": "/panic",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-38",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      1230.0,
      48.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      174.0,
      58.0,
      70.0,
      32.0
     ],
     "parameter_enable": 0,
     "text": "panic",
     "bgcolor": [
      0.898,
      0.2235,
      0.2078,
      1.0
     ],
     "textcolor": [
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
     "rounded": 4.0,
     "fontsize": 11.0,
     "bgoncolor": [
      0.898,
      0.2235,
      0.2078,
      1.0
     ],
     "bgovercolor": [
      0.898,
      0.2235,
      0.2078,
      1.0
     ],
     "textovercolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-39",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1230.0,
      78.0,
      58.0,
      22.0
     ],
     "text": "/panic"
    }
   },
   {
    "box": {
     "id": "obj-40",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1230.0,
      108.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-41",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      272.0,
      2168.0,
      60.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      252.0,
      52.0,
      60.0,
      18.0
     ],
     "text": "fade, s",
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
     "id": "obj-42",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1420.0,
      20.0,
      170.0,
      20.0
     ],
     "text": "seconds of start and stop",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-43",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      1420.0,
      48.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      252.0,
      70.0,
      56.0,
      21.0
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
     "maximum": 60,
     "format": 6,
     "numdecimalplaces": 1,
     "varname": "fade"
    }
   },
   {
    "box": {
     "id": "obj-44",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1420.0,
      78.0,
      100.0,
      22.0
     ],
     "text": "loadmess 0.5"
    }
   },
   {
    "box": {
     "id": "obj-45",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1420.0,
      108.0,
      79.0,
      22.0
     ],
     "text": "s oe-fade"
    }
   },
   {
    "box": {
     "id": "obj-46",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      338.0,
      2168.0,
      60.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      318.0,
      52.0,
      60.0,
      18.0
     ],
     "text": "ramp, s",
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
     "id": "obj-47",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      194.0,
      170.0,
      20.0
     ],
     "text": "seconds of every change",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-48",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      20.0,
      222.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      318.0,
      70.0,
      56.0,
      21.0
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
     "maximum": 600,
     "format": 6,
     "numdecimalplaces": 1,
     "varname": "ramp"
    }
   },
   {
    "box": {
     "id": "obj-49",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      20.0,
      252.0,
      93.0,
      22.0
     ],
     "text": "loadmess 0."
    }
   },
   {
    "box": {
     "id": "obj-50",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      282.0,
      79.0,
      22.0
     ],
     "text": "s oe-ramp"
    }
   },
   {
    "box": {
     "id": "obj-51",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      412.0,
      2134.0,
      110.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      392.0,
      18.0,
      110.0,
      20.0
     ],
     "text": "guidance (CFG)",
     "fontsize": 12.0,
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-52",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      210.0,
      194.0,
      170.0,
      20.0
     ],
     "text": "/cfg",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-53",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      222.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-54",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      210.0,
      252.0,
      86.0,
      22.0
     ],
     "text": "route /cfg"
    }
   },
   {
    "box": {
     "id": "obj-55",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      282.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-56",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      312.0,
      140.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      502.0,
      19.0,
      196.0,
      18.0
     ],
     "parameter_enable": 0,
     "floatoutput": 1,
     "min": 0,
     "size": 12,
     "orientation": 1,
     "bgcolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ],
     "knobcolor": [
      1.0,
      0.702,
      0.0,
      1.0
     ],
     "elementcolor": [
      0.6902,
      0.7451,
      0.7725,
      1.0
     ],
     "thickness": 80.0,
     "varname": "cfg/slider"
    }
   },
   {
    "box": {
     "id": "obj-57",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      210.0,
      338.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      706.0,
      17.0,
      58.0,
      21.0
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
     "maximum": 12,
     "format": 6,
     "numdecimalplaces": 1,
     "varname": "cfg"
    }
   },
   {
    "box": {
     "id": "obj-58",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      368.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-59",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      398.0,
      86.0,
      22.0
     ],
     "text": "pack 0. 0."
    }
   },
   {
    "box": {
     "id": "obj-60",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      300.0,
      398.0,
      79.0,
      22.0
     ],
     "text": "r oe-ramp"
    }
   },
   {
    "box": {
     "id": "obj-61",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      428.0,
      100.0,
      22.0
     ],
     "text": "prepend /cfg"
    }
   },
   {
    "box": {
     "id": "obj-62",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      210.0,
      458.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-63",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      412.0,
      2160.0,
      110.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      392.0,
      44.0,
      110.0,
      20.0
     ],
     "text": "temperature",
     "fontsize": 12.0,
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-64",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      400.0,
      194.0,
      170.0,
      20.0
     ],
     "text": "/temperature",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-65",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      400.0,
      222.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-66",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      400.0,
      252.0,
      142.0,
      22.0
     ],
     "text": "route /temperature"
    }
   },
   {
    "box": {
     "id": "obj-67",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      400.0,
      282.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-68",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      400.0,
      312.0,
      140.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      502.0,
      45.0,
      196.0,
      18.0
     ],
     "parameter_enable": 0,
     "floatoutput": 1,
     "min": 0,
     "size": 3,
     "orientation": 1,
     "bgcolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ],
     "knobcolor": [
      0.1176,
      0.5333,
      0.898,
      1.0
     ],
     "elementcolor": [
      0.6902,
      0.7451,
      0.7725,
      1.0
     ],
     "thickness": 80.0,
     "varname": "temperature/slider"
    }
   },
   {
    "box": {
     "id": "obj-69",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      400.0,
      338.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      706.0,
      43.0,
      58.0,
      21.0
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
     "maximum": 3,
     "format": 6,
     "numdecimalplaces": 2,
     "varname": "temperature"
    }
   },
   {
    "box": {
     "id": "obj-70",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      400.0,
      368.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-71",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      400.0,
      398.0,
      86.0,
      22.0
     ],
     "text": "pack 0. 0."
    }
   },
   {
    "box": {
     "id": "obj-72",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      490.0,
      398.0,
      79.0,
      22.0
     ],
     "text": "r oe-ramp"
    }
   },
   {
    "box": {
     "id": "obj-73",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      400.0,
      428.0,
      156.0,
      22.0
     ],
     "text": "prepend /temperature"
    }
   },
   {
    "box": {
     "id": "obj-74",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      400.0,
      458.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-75",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      412.0,
      2186.0,
      110.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      392.0,
      70.0,
      110.0,
      20.0
     ],
     "text": "level, dB",
     "fontsize": 12.0,
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-76",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      590.0,
      194.0,
      170.0,
      20.0
     ],
     "text": "/gain",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-77",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      590.0,
      222.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-78",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      590.0,
      252.0,
      93.0,
      22.0
     ],
     "text": "route /gain"
    }
   },
   {
    "box": {
     "id": "obj-79",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      590.0,
      282.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-80",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      590.0,
      312.0,
      140.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      502.0,
      71.0,
      196.0,
      18.0
     ],
     "parameter_enable": 0,
     "floatoutput": 1,
     "min": -90,
     "size": 102,
     "orientation": 1,
     "bgcolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ],
     "knobcolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "elementcolor": [
      0.6902,
      0.7451,
      0.7725,
      1.0
     ],
     "thickness": 80.0,
     "varname": "gain/slider"
    }
   },
   {
    "box": {
     "id": "obj-81",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      590.0,
      338.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      706.0,
      69.0,
      58.0,
      21.0
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
     "minimum": -90,
     "maximum": 12,
     "format": 6,
     "numdecimalplaces": 1,
     "varname": "gain"
    }
   },
   {
    "box": {
     "id": "obj-82",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      590.0,
      368.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-83",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      590.0,
      398.0,
      100.0,
      22.0
     ],
     "text": "pack 0. 0.02"
    }
   },
   {
    "box": {
     "id": "obj-84",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      680.0,
      398.0,
      79.0,
      22.0
     ],
     "text": "r oe-ramp"
    }
   },
   {
    "box": {
     "id": "obj-85",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "float",
      "int"
     ],
     "patching_rect": [
      680.0,
      428.0,
      100.0,
      22.0
     ],
     "text": "maximum 0.02"
    }
   },
   {
    "box": {
     "id": "obj-86",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      590.0,
      458.0,
      107.0,
      22.0
     ],
     "text": "prepend /gain"
    }
   },
   {
    "box": {
     "id": "obj-87",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      590.0,
      488.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-88",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      780.0,
      194.0,
      380.0,
      20.0
     ],
     "text": "/status",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-89",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 8,
     "outlettype": [
      "",
      "",
      "float",
      "float",
      "int",
      "int",
      "int",
      "float"
     ],
     "patching_rect": [
      780.0,
      222.0,
      191.0,
      22.0
     ],
     "text": "unpack s s 0. 0. 0 0 0 0."
    }
   },
   {
    "box": {
     "id": "obj-90",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      780.0,
      252.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-91",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      780.0,
      282.0,
      107.0,
      22.0
     ],
     "text": "route /status"
    }
   },
   {
    "box": {
     "id": "obj-92",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      780.0,
      312.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-93",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      780.0,
      342.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      216.0,
      18.0,
      150.0,
      26.0
     ],
     "text": "-",
     "fontsize": 17.0,
     "textcolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "varname": "state"
    }
   },
   {
    "box": {
     "id": "obj-94",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      880.0,
      312.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-95",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      880.0,
      342.0,
      130.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      862.0,
      16.0,
      130.0,
      20.0
     ],
     "text": "-",
     "fontsize": 12.0,
     "textcolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "varname": "bundle"
    }
   },
   {
    "box": {
     "id": "obj-96",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      802.0,
      2132.0,
      80.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      782.0,
      16.0,
      80.0,
      20.0
     ],
     "text": "bundle",
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
     "id": "obj-97",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      980.0,
      312.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-98",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      980.0,
      342.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      862.0,
      38.0,
      70.0,
      20.0
     ],
     "text": "-",
     "fontsize": 12.0,
     "textcolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "varname": "load"
    }
   },
   {
    "box": {
     "id": "obj-99",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      802.0,
      2154.0,
      80.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      782.0,
      38.0,
      80.0,
      20.0
     ],
     "text": "load",
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
     "id": "obj-100",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1080.0,
      312.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-101",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1080.0,
      342.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      862.0,
      60.0,
      70.0,
      20.0
     ],
     "text": "-",
     "fontsize": 12.0,
     "textcolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "varname": "lead, s"
    }
   },
   {
    "box": {
     "id": "obj-102",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      802.0,
      2176.0,
      80.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      782.0,
      60.0,
      80.0,
      20.0
     ],
     "text": "lead, s",
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
     "id": "obj-103",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      780.0,
      372.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-104",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      780.0,
      402.0,
      60.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1000.0,
      38.0,
      60.0,
      20.0
     ],
     "text": "-",
     "fontsize": 12.0,
     "textcolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "varname": "steps"
    }
   },
   {
    "box": {
     "id": "obj-105",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      950.0,
      2154.0,
      70.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      930.0,
      38.0,
      70.0,
      20.0
     ],
     "text": "steps",
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
     "id": "obj-106",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      880.0,
      372.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-107",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      880.0,
      402.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1142.0,
      16.0,
      70.0,
      20.0
     ],
     "text": "-",
     "fontsize": 12.0,
     "textcolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "varname": "underruns"
    }
   },
   {
    "box": {
     "id": "obj-108",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1082.0,
      2132.0,
      80.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1062.0,
      16.0,
      80.0,
      20.0
     ],
     "text": "underruns",
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
     "id": "obj-109",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      980.0,
      372.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-110",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      980.0,
      402.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1142.0,
      38.0,
      70.0,
      20.0
     ],
     "text": "-",
     "fontsize": 12.0,
     "textcolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "varname": "xruns"
    }
   },
   {
    "box": {
     "id": "obj-111",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1082.0,
      2154.0,
      80.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1062.0,
      38.0,
      80.0,
      20.0
     ],
     "text": "xruns",
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
     "id": "obj-112",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1080.0,
      372.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-113",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1080.0,
      402.0,
      80.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1142.0,
      60.0,
      80.0,
      20.0
     ],
     "text": "-",
     "fontsize": 12.0,
     "textcolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "varname": "uptime, s"
    }
   },
   {
    "box": {
     "id": "obj-114",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1082.0,
      2176.0,
      80.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1062.0,
      60.0,
      80.0,
      20.0
     ],
     "text": "uptime, s",
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
     "id": "obj-115",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1180.0,
      194.0,
      170.0,
      20.0
     ],
     "text": "/done",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-116",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "int",
      "float"
     ],
     "patching_rect": [
      1180.0,
      222.0,
      107.0,
      22.0
     ],
     "text": "unpack s 0 0."
    }
   },
   {
    "box": {
     "id": "obj-117",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1180.0,
      252.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-118",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      1180.0,
      282.0,
      93.0,
      22.0
     ],
     "text": "route /done"
    }
   },
   {
    "box": {
     "id": "obj-119",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      800.0,
      2196.0,
      82.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      780.0,
      80.0,
      82.0,
      18.0
     ],
     "text": "heard in, s",
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
     "id": "obj-120",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1180.0,
      312.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-121",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1180.0,
      342.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      862.0,
      80.0,
      70.0,
      20.0
     ],
     "text": "-",
     "fontsize": 12.0,
     "textcolor": [
      0.1176,
      0.5333,
      0.898,
      1.0
     ],
     "varname": "heard"
    }
   },
   {
    "box": {
     "id": "obj-122",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      66.0,
      2226.0,
      300.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      46.0,
      110.0,
      300.0,
      18.0
     ],
     "text": "title (name or number)",
     "fontsize": 11.0,
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-123",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      66.0,
      2243.0,
      330.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      46.0,
      127.0,
      330.0,
      18.0
     ],
     "text": "style",
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
     "id": "obj-124",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      220.0,
      2226.0,
      300.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      200.0,
      110.0,
      300.0,
      18.0
     ],
     "text": "prompt (empty: back to the title)",
     "fontsize": 11.0,
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-125",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      220.0,
      2243.0,
      330.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      200.0,
      127.0,
      330.0,
      18.0
     ],
     "text": "blend (\"rain on tin\" 0.7 wind 0.3), glide in s",
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
     "id": "obj-126",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      590.0,
      2226.0,
      300.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      570.0,
      110.0,
      300.0,
      18.0
     ],
     "text": "guidance",
     "fontsize": 11.0,
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-127",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      590.0,
      2243.0,
      330.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      570.0,
      127.0,
      330.0,
      18.0
     ],
     "text": "by style, by text, temperature",
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
     "id": "obj-128",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      842.0,
      2226.0,
      300.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      822.0,
      110.0,
      300.0,
      18.0
     ],
     "text": "level, dB",
     "fontsize": 11.0,
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-129",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      842.0,
      2243.0,
      330.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      822.0,
      127.0,
      330.0,
      18.0
     ],
     "text": "to title, to style, new, drift",
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
     "id": "obj-130",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1030.0,
      2226.0,
      300.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1010.0,
      110.0,
      300.0,
      18.0
     ],
     "text": "mute solo hold",
     "fontsize": 11.0,
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-131",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1130.0,
      2226.0,
      300.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1110.0,
      110.0,
      300.0,
      18.0
     ],
     "text": "peak, -60 to 0 dBFS",
     "fontsize": 11.0,
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-132",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1370.0,
      194.0,
      1280.0,
      20.0
     ],
     "text": "the strips",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-133",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      1370.0,
      222.0,
      1220.0,
      56.0
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      150.0,
      1220.0,
      56.0
     ],
     "name": "oe.channel.maxpat",
     "args": [
      1
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0.0,
      0.0
     ],
     "viewvisibility": 1,
     "varname": "channel1"
    }
   },
   {
    "box": {
     "id": "obj-134",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      1370.0,
      286.0,
      1220.0,
      56.0
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      206.0,
      1220.0,
      56.0
     ],
     "name": "oe.channel.maxpat",
     "args": [
      2
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0.0,
      0.0
     ],
     "viewvisibility": 1,
     "varname": "channel2"
    }
   },
   {
    "box": {
     "id": "obj-135",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      1370.0,
      350.0,
      1220.0,
      56.0
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      262.0,
      1220.0,
      56.0
     ],
     "name": "oe.channel.maxpat",
     "args": [
      3
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0.0,
      0.0
     ],
     "viewvisibility": 1,
     "varname": "channel3"
    }
   },
   {
    "box": {
     "id": "obj-136",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      1370.0,
      414.0,
      1220.0,
      56.0
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      318.0,
      1220.0,
      56.0
     ],
     "name": "oe.channel.maxpat",
     "args": [
      4
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0.0,
      0.0
     ],
     "viewvisibility": 1,
     "varname": "channel4"
    }
   },
   {
    "box": {
     "id": "obj-137",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      1370.0,
      478.0,
      1220.0,
      56.0
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      374.0,
      1220.0,
      56.0
     ],
     "name": "oe.channel.maxpat",
     "args": [
      5
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0.0,
      0.0
     ],
     "viewvisibility": 1,
     "varname": "channel5"
    }
   },
   {
    "box": {
     "id": "obj-138",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      1370.0,
      542.0,
      1220.0,
      56.0
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      430.0,
      1220.0,
      56.0
     ],
     "name": "oe.channel.maxpat",
     "args": [
      6
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0.0,
      0.0
     ],
     "viewvisibility": 1,
     "varname": "channel6"
    }
   },
   {
    "box": {
     "id": "obj-139",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      1370.0,
      606.0,
      1220.0,
      56.0
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      486.0,
      1220.0,
      56.0
     ],
     "name": "oe.channel.maxpat",
     "args": [
      7
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0.0,
      0.0
     ],
     "viewvisibility": 1,
     "varname": "channel7"
    }
   },
   {
    "box": {
     "id": "obj-140",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      1370.0,
      670.0,
      1220.0,
      56.0
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      542.0,
      1220.0,
      56.0
     ],
     "name": "oe.channel.maxpat",
     "args": [
      8
     ],
     "bgmode": 0,
     "border": 0,
     "clickthrough": 0,
     "enablehscroll": 0,
     "enablevscroll": 0,
     "lockeddragscroll": 0,
     "offset": [
      0.0,
      0.0
     ],
     "viewvisibility": 1,
     "varname": "channel8"
    }
   },
   {
    "box": {
     "id": "obj-141",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      30.0,
      2720.0,
      450.0,
      128.0
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      604.0,
      450.0,
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
     "id": "obj-142",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      38.0,
      2726.0,
      82.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      18.0,
      610.0,
      82.0,
      20.0
     ],
     "text": "all: prompt",
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
     "id": "obj-143",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2670.0,
      194.0,
      170.0,
      20.0
     ],
     "text": "/prompt",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-144",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      2670.0,
      222.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-145",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      2670.0,
      252.0,
      107.0,
      22.0
     ],
     "text": "route /prompt"
    }
   },
   {
    "box": {
     "id": "obj-146",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      2670.0,
      282.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-147",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "outlettype": [
      "",
      "int",
      "",
      ""
     ],
     "patching_rect": [
      2670.0,
      312.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      100.0,
      610.0,
      348.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "",
     "keymode": 1,
     "outputmode": 1,
     "lines": 1,
     "wordwrap": 0,
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
     "rounded": 3.0,
     "varname": "prompt"
    }
   },
   {
    "box": {
     "id": "obj-148",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      2670.0,
      342.0,
      86.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-149",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      2670.0,
      372.0,
      86.0,
      22.0
     ],
     "text": "route bang"
    }
   },
   {
    "box": {
     "id": "obj-150",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      2670.0,
      402.0,
      35.0,
      22.0
     ],
     "text": "\"\""
    }
   },
   {
    "box": {
     "id": "obj-151",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      2670.0,
      432.0,
      121.0,
      22.0
     ],
     "text": "prepend /prompt"
    }
   },
   {
    "box": {
     "id": "obj-152",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2670.0,
      462.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-153",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      38.0,
      2752.0,
      82.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      18.0,
      636.0,
      82.0,
      20.0
     ],
     "text": "all: titles",
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
     "id": "obj-154",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      758.0,
      170.0,
      20.0
     ],
     "text": "/titles",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-155",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      20.0,
      786.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-156",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      20.0,
      816.0,
      107.0,
      22.0
     ],
     "text": "route /titles"
    }
   },
   {
    "box": {
     "id": "obj-157",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      20.0,
      846.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-158",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "outlettype": [
      "",
      "int",
      "",
      ""
     ],
     "patching_rect": [
      20.0,
      876.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      100.0,
      636.0,
      348.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "",
     "keymode": 1,
     "outputmode": 0,
     "lines": 1,
     "wordwrap": 0,
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
     "rounded": 3.0,
     "varname": "titles"
    }
   },
   {
    "box": {
     "id": "obj-159",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      20.0,
      906.0,
      86.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-160",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      20.0,
      936.0,
      121.0,
      22.0
     ],
     "text": "prepend /titles"
    }
   },
   {
    "box": {
     "id": "obj-161",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      966.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-162",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      38.0,
      2778.0,
      82.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      18.0,
      662.0,
      82.0,
      20.0
     ],
     "text": "all: style",
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
     "id": "obj-163",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      210.0,
      758.0,
      170.0,
      20.0
     ],
     "text": "/style",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-164",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      786.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-165",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      210.0,
      816.0,
      100.0,
      22.0
     ],
     "text": "route /style"
    }
   },
   {
    "box": {
     "id": "obj-166",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      846.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-167",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "outlettype": [
      "",
      "int",
      "",
      ""
     ],
     "patching_rect": [
      210.0,
      876.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      100.0,
      662.0,
      148.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "",
     "keymode": 1,
     "outputmode": 1,
     "lines": 1,
     "wordwrap": 0,
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
     "rounded": 3.0,
     "varname": "style"
    }
   },
   {
    "box": {
     "id": "obj-168",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      210.0,
      906.0,
      86.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-169",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      936.0,
      114.0,
      22.0
     ],
     "text": "prepend /style"
    }
   },
   {
    "box": {
     "id": "obj-170",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      210.0,
      966.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-171",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      280.0,
      2778.0,
      60.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      260.0,
      662.0,
      60.0,
      20.0
     ],
     "text": "glide, s",
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
     "id": "obj-172",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      400.0,
      758.0,
      170.0,
      20.0
     ],
     "text": "/glide",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-173",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      400.0,
      786.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-174",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      400.0,
      816.0,
      100.0,
      22.0
     ],
     "text": "route /glide"
    }
   },
   {
    "box": {
     "id": "obj-175",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      400.0,
      846.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-176",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      400.0,
      876.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      316.0,
      662.0,
      58.0,
      21.0
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
     "maximum": 600,
     "format": 6,
     "numdecimalplaces": 1,
     "varname": "glide"
    }
   },
   {
    "box": {
     "id": "obj-177",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      400.0,
      906.0,
      114.0,
      22.0
     ],
     "text": "prepend /glide"
    }
   },
   {
    "box": {
     "id": "obj-178",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      400.0,
      936.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-179",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      590.0,
      758.0,
      170.0,
      20.0
     ],
     "text": "/reset",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-180",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      590.0,
      786.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      382.0,
      662.0,
      66.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "reset all",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-181",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      590.0,
      816.0,
      58.0,
      22.0
     ],
     "text": "/reset"
    }
   },
   {
    "box": {
     "id": "obj-182",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      590.0,
      846.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-183",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      38.0,
      2806.0,
      82.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      18.0,
      690.0,
      82.0,
      20.0
     ],
     "text": "guidance",
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
     "id": "obj-184",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      120.0,
      2806.0,
      60.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      100.0,
      690.0,
      60.0,
      20.0
     ],
     "text": "by style",
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
     "id": "obj-185",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      780.0,
      758.0,
      170.0,
      20.0
     ],
     "text": "/cfg/audio",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-186",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      780.0,
      786.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-187",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      780.0,
      816.0,
      128.0,
      22.0
     ],
     "text": "route /cfg/audio"
    }
   },
   {
    "box": {
     "id": "obj-188",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      780.0,
      846.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-189",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      780.0,
      876.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      162.0,
      690.0,
      64.0,
      21.0
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
     "maximum": 12,
     "format": 6,
     "numdecimalplaces": 1,
     "varname": "cfg/audio"
    }
   },
   {
    "box": {
     "id": "obj-190",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      780.0,
      906.0,
      142.0,
      22.0
     ],
     "text": "prepend /cfg/audio"
    }
   },
   {
    "box": {
     "id": "obj-191",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      780.0,
      936.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-192",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      270.0,
      2806.0,
      60.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      250.0,
      690.0,
      60.0,
      20.0
     ],
     "text": "by text",
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
     "id": "obj-193",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      970.0,
      758.0,
      170.0,
      20.0
     ],
     "text": "/cfg/text",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-194",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      970.0,
      786.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-195",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      970.0,
      816.0,
      121.0,
      22.0
     ],
     "text": "route /cfg/text"
    }
   },
   {
    "box": {
     "id": "obj-196",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      970.0,
      846.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-197",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      970.0,
      876.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      312.0,
      690.0,
      64.0,
      21.0
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
     "maximum": 12,
     "format": 6,
     "numdecimalplaces": 1,
     "varname": "cfg/text"
    }
   },
   {
    "box": {
     "id": "obj-198",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      970.0,
      906.0,
      135.0,
      22.0
     ],
     "text": "prepend /cfg/text"
    }
   },
   {
    "box": {
     "id": "obj-199",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      970.0,
      936.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-200",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      974.0,
      2780.0,
      60.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      954.0,
      664.0,
      60.0,
      20.0
     ],
     "text": "render",
     "fontsize": 11.0,
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-201",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      972.0,
      2800.0,
      66.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      952.0,
      684.0,
      66.0,
      18.0
     ],
     "text": "steps",
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
     "id": "obj-202",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1160.0,
      758.0,
      170.0,
      20.0
     ],
     "text": "/steps",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-203",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1160.0,
      786.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-204",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      1160.0,
      816.0,
      100.0,
      22.0
     ],
     "text": "route /steps"
    }
   },
   {
    "box": {
     "id": "obj-205",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1160.0,
      846.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-206",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      1160.0,
      876.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      952.0,
      702.0,
      62.0,
      21.0
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
     "minimum": 1,
     "maximum": 64,
     "varname": "steps"
    }
   },
   {
    "box": {
     "id": "obj-207",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1160.0,
      906.0,
      114.0,
      22.0
     ],
     "text": "prepend /steps"
    }
   },
   {
    "box": {
     "id": "obj-208",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1160.0,
      936.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-209",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1042.0,
      2800.0,
      66.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1022.0,
      684.0,
      66.0,
      18.0
     ],
     "text": "hop, s",
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
     "id": "obj-210",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1350.0,
      758.0,
      170.0,
      20.0
     ],
     "text": "/hop",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-211",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1350.0,
      786.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-212",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      1350.0,
      816.0,
      86.0,
      22.0
     ],
     "text": "route /hop"
    }
   },
   {
    "box": {
     "id": "obj-213",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1350.0,
      846.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-214",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      1350.0,
      876.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1022.0,
      702.0,
      62.0,
      21.0
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
     "minimum": 0.16,
     "maximum": 9.44,
     "format": 6,
     "numdecimalplaces": 1,
     "varname": "hop"
    }
   },
   {
    "box": {
     "id": "obj-215",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1350.0,
      906.0,
      100.0,
      22.0
     ],
     "text": "prepend /hop"
    }
   },
   {
    "box": {
     "id": "obj-216",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1350.0,
      936.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-217",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1112.0,
      2800.0,
      66.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1092.0,
      684.0,
      66.0,
      18.0
     ],
     "text": "lead, s",
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
     "id": "obj-218",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      1020.0,
      170.0,
      20.0
     ],
     "text": "/lead",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-219",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      20.0,
      1048.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-220",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      20.0,
      1078.0,
      93.0,
      22.0
     ],
     "text": "route /lead"
    }
   },
   {
    "box": {
     "id": "obj-221",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      20.0,
      1108.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-222",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      20.0,
      1138.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1092.0,
      702.0,
      62.0,
      21.0
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
     "minimum": 0.1,
     "maximum": 9,
     "format": 6,
     "numdecimalplaces": 1,
     "varname": "lead"
    }
   },
   {
    "box": {
     "id": "obj-223",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      20.0,
      1168.0,
      107.0,
      22.0
     ],
     "text": "prepend /lead"
    }
   },
   {
    "box": {
     "id": "obj-224",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      1198.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-225",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1182.0,
      2800.0,
      60.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1162.0,
      684.0,
      60.0,
      18.0
     ],
     "text": "seed",
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
     "id": "obj-226",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      210.0,
      1020.0,
      170.0,
      20.0
     ],
     "text": "/seed",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-227",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      1048.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-228",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      210.0,
      1078.0,
      93.0,
      22.0
     ],
     "text": "route /seed"
    }
   },
   {
    "box": {
     "id": "obj-229",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      1108.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-230",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "outlettype": [
      "",
      "int",
      "",
      ""
     ],
     "patching_rect": [
      210.0,
      1138.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1162.0,
      702.0,
      58.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "",
     "keymode": 1,
     "outputmode": 1,
     "lines": 1,
     "wordwrap": 0,
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
     "rounded": 3.0,
     "varname": "seed"
    }
   },
   {
    "box": {
     "id": "obj-231",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      210.0,
      1168.0,
      86.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-232",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      1198.0,
      107.0,
      22.0
     ],
     "text": "prepend /seed"
    }
   },
   {
    "box": {
     "id": "obj-233",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      210.0,
      1228.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-234",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      490.0,
      2720.0,
      466.0,
      128.0
     ],
     "presentation": 1,
     "presentation_rect": [
      470.0,
      604.0,
      466.0,
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
     "id": "obj-235",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      498.0,
      2726.0,
      70.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      478.0,
      610.0,
      70.0,
      20.0
     ],
     "text": "presets",
     "fontsize": 11.0,
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-236",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      400.0,
      1020.0,
      220.0,
      20.0
     ],
     "text": "/preset/list",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-237",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      400.0,
      1048.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-238",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      400.0,
      1078.0,
      142.0,
      22.0
     ],
     "text": "route /preset/list"
    }
   },
   {
    "box": {
     "id": "obj-239",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      400.0,
      1108.0,
      79.0,
      22.0
     ],
     "text": "t l clear"
    }
   },
   {
    "box": {
     "id": "obj-240",
     "maxclass": "umenu",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      ""
     ],
     "patching_rect": [
      400.0,
      1138.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      548.0,
      610.0,
      110.0,
      21.0
     ],
     "parameter_enable": 0,
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
     "color": [
      0.6902,
      0.7451,
      0.7725,
      1.0
     ],
     "fontsize": 11.0,
     "varname": "preset/list"
    }
   },
   {
    "box": {
     "id": "obj-241",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      400.0,
      1168.0,
      44.0,
      22.0
     ],
     "text": "iter"
    }
   },
   {
    "box": {
     "id": "obj-242",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      400.0,
      1198.0,
      114.0,
      22.0
     ],
     "text": "prepend append"
    }
   },
   {
    "box": {
     "id": "obj-243",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      400.0,
      1228.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-244",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "outlettype": [
      "",
      "int",
      "",
      ""
     ],
     "patching_rect": [
      400.0,
      1258.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      662.0,
      610.0,
      98.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "",
     "keymode": 1,
     "outputmode": 1,
     "lines": 1,
     "wordwrap": 0,
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
     "rounded": 3.0,
     "varname": "preset/list/name"
    }
   },
   {
    "box": {
     "id": "obj-245",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      640.0,
      1020.0,
      190.0,
      20.0
     ],
     "text": "/preset/save",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-246",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      640.0,
      1048.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      766.0,
      610.0,
      42.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "save",
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
     "fontsize": 10.0,
     "bgoncolor": [
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-247",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      640.0,
      1078.0,
      86.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-248",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      640.0,
      1108.0,
      51.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-249",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      640.0,
      1138.0,
      58.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-250",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      640.0,
      1168.0,
      156.0,
      22.0
     ],
     "text": "prepend /preset/save"
    }
   },
   {
    "box": {
     "id": "obj-251",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      640.0,
      1198.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-252",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      850.0,
      1020.0,
      190.0,
      20.0
     ],
     "text": "/preset/recall",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-253",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      850.0,
      1048.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      810.0,
      610.0,
      42.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "recall",
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
     "fontsize": 10.0,
     "bgoncolor": [
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-254",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      850.0,
      1078.0,
      86.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-255",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      850.0,
      1108.0,
      51.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-256",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      850.0,
      1138.0,
      58.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-257",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      850.0,
      1168.0,
      79.0,
      22.0
     ],
     "text": "pack s 0."
    }
   },
   {
    "box": {
     "id": "obj-258",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      940.0,
      1168.0,
      79.0,
      22.0
     ],
     "text": "r oe-ramp"
    }
   },
   {
    "box": {
     "id": "obj-259",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      850.0,
      1198.0,
      170.0,
      22.0
     ],
     "text": "prepend /preset/recall"
    }
   },
   {
    "box": {
     "id": "obj-260",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      850.0,
      1228.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-261",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1060.0,
      1020.0,
      190.0,
      20.0
     ],
     "text": "/preset/delete",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-262",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      1060.0,
      1048.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      854.0,
      610.0,
      42.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "delete",
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
     "fontsize": 10.0,
     "bgoncolor": [
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-263",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      1060.0,
      1078.0,
      86.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-264",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      1060.0,
      1108.0,
      51.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-265",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      1060.0,
      1138.0,
      58.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-266",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1060.0,
      1168.0,
      170.0,
      22.0
     ],
     "text": "prepend /preset/delete"
    }
   },
   {
    "box": {
     "id": "obj-267",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1060.0,
      1198.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-268",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1270.0,
      1020.0,
      170.0,
      20.0
     ],
     "text": "/preset/list",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-269",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      1270.0,
      1048.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      898.0,
      610.0,
      32.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "list",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-270",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1270.0,
      1078.0,
      100.0,
      22.0
     ],
     "text": "/preset/list"
    }
   },
   {
    "box": {
     "id": "obj-271",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1270.0,
      1108.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-272",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      498.0,
      2766.0,
      70.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      478.0,
      650.0,
      70.0,
      20.0
     ],
     "text": "recording",
     "fontsize": 11.0,
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-273",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1460.0,
      1020.0,
      220.0,
      20.0
     ],
     "text": "/record",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-274",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1460.0,
      1048.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-275",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      1460.0,
      1078.0,
      107.0,
      22.0
     ],
     "text": "route /record"
    }
   },
   {
    "box": {
     "id": "obj-276",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      "float"
     ],
     "patching_rect": [
      1460.0,
      1108.0,
      107.0,
      22.0
     ],
     "text": "unpack 0 s 0."
    }
   },
   {
    "box": {
     "id": "obj-277",
     "maxclass": "led",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      1460.0,
      1138.0,
      24.0,
      24.0
     ],
     "presentation": 1,
     "presentation_rect": [
      548.0,
      652.0,
      18.0,
      18.0
     ],
     "parameter_enable": 0,
     "ignoreclick": 1,
     "oncolor": [
      0.898,
      0.2235,
      0.2078,
      1.0
     ],
     "useoffcolor": 1,
     "offcolor": [
      0.6902,
      0.7451,
      0.7725,
      1.0
     ],
     "bgcolor": [
      0.8118,
      0.8471,
      0.8627,
      1.0
     ],
     "varname": "recording"
    }
   },
   {
    "box": {
     "id": "obj-278",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1460.0,
      1170.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-279",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1460.0,
      1200.0,
      90.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      572.0,
      650.0,
      90.0,
      20.0
     ],
     "text": "-",
     "fontsize": 11.0,
     "textcolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "varname": "recorded"
    }
   },
   {
    "box": {
     "id": "obj-280",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1460.0,
      1230.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-281",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1460.0,
      1260.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      856.0,
      650.0,
      70.0,
      20.0
     ],
     "text": "-",
     "fontsize": 11.0,
     "textcolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "varname": "seconds"
    }
   },
   {
    "box": {
     "id": "obj-282",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      1314.0,
      190.0,
      20.0
     ],
     "text": "/record/start",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-283",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "outlettype": [
      "",
      "int",
      "",
      ""
     ],
     "patching_rect": [
      20.0,
      1342.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      662.0,
      650.0,
      98.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "",
     "keymode": 1,
     "outputmode": 1,
     "lines": 1,
     "wordwrap": 0,
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
     "rounded": 3.0,
     "varname": "record/name"
    }
   },
   {
    "box": {
     "id": "obj-284",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      20.0,
      1372.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      766.0,
      650.0,
      42.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "record",
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
     "fontsize": 10.0,
     "bgoncolor": [
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-285",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      20.0,
      1402.0,
      86.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-286",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      20.0,
      1432.0,
      51.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-287",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      20.0,
      1462.0,
      58.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-288",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      20.0,
      1492.0,
      163.0,
      22.0
     ],
     "text": "prepend /record/start"
    }
   },
   {
    "box": {
     "id": "obj-289",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      1522.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-290",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      230.0,
      1314.0,
      170.0,
      20.0
     ],
     "text": "/record/stop",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-291",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      230.0,
      1342.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      810.0,
      650.0,
      42.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "stop",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-292",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      230.0,
      1372.0,
      100.0,
      22.0
     ],
     "text": "/record/stop"
    }
   },
   {
    "box": {
     "id": "obj-293",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      230.0,
      1402.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-294",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      420.0,
      1314.0,
      170.0,
      20.0
     ],
     "text": "/record",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-295",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      420.0,
      1342.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      898.0,
      650.0,
      32.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "?",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-296",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      420.0,
      1372.0,
      65.0,
      22.0
     ],
     "text": "/record"
    }
   },
   {
    "box": {
     "id": "obj-297",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      420.0,
      1402.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-298",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      498.0,
      2808.0,
      70.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      478.0,
      692.0,
      70.0,
      20.0
     ],
     "text": "bundles",
     "fontsize": 11.0,
     "textcolor": [
      0.149,
      0.1961,
      0.2196,
      1.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-299",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      610.0,
      1314.0,
      220.0,
      20.0
     ],
     "text": "/bundle/list",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-300",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      610.0,
      1342.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-301",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      610.0,
      1372.0,
      142.0,
      22.0
     ],
     "text": "route /bundle/list"
    }
   },
   {
    "box": {
     "id": "obj-302",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      610.0,
      1402.0,
      79.0,
      22.0
     ],
     "text": "t l clear"
    }
   },
   {
    "box": {
     "id": "obj-303",
     "maxclass": "umenu",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      ""
     ],
     "patching_rect": [
      610.0,
      1432.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      548.0,
      692.0,
      110.0,
      21.0
     ],
     "parameter_enable": 0,
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
     "color": [
      0.6902,
      0.7451,
      0.7725,
      1.0
     ],
     "fontsize": 11.0,
     "varname": "bundle/list"
    }
   },
   {
    "box": {
     "id": "obj-304",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      610.0,
      1462.0,
      44.0,
      22.0
     ],
     "text": "iter"
    }
   },
   {
    "box": {
     "id": "obj-305",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      610.0,
      1492.0,
      114.0,
      22.0
     ],
     "text": "prepend append"
    }
   },
   {
    "box": {
     "id": "obj-306",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      610.0,
      1522.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-307",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "outlettype": [
      "",
      "int",
      "",
      ""
     ],
     "patching_rect": [
      610.0,
      1552.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      662.0,
      692.0,
      98.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "",
     "keymode": 1,
     "outputmode": 1,
     "lines": 1,
     "wordwrap": 0,
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
     "rounded": 3.0,
     "varname": "bundle/list/name"
    }
   },
   {
    "box": {
     "id": "obj-308",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      850.0,
      1314.0,
      190.0,
      20.0
     ],
     "text": "/bundle/load",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-309",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      850.0,
      1342.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      766.0,
      692.0,
      42.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "load",
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
     "fontsize": 10.0,
     "bgoncolor": [
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-310",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      850.0,
      1372.0,
      86.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-311",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      850.0,
      1402.0,
      51.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-312",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      850.0,
      1432.0,
      58.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-313",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      850.0,
      1462.0,
      156.0,
      22.0
     ],
     "text": "prepend /bundle/load"
    }
   },
   {
    "box": {
     "id": "obj-314",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      850.0,
      1492.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-315",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1060.0,
      1314.0,
      170.0,
      20.0
     ],
     "text": "/bundle/list",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-316",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      1060.0,
      1342.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      898.0,
      692.0,
      32.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "list",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-317",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1060.0,
      1372.0,
      100.0,
      22.0
     ],
     "text": "/bundle/list"
    }
   },
   {
    "box": {
     "id": "obj-318",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1060.0,
      1402.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-319",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      30.0,
      2854.0,
      1220.0,
      28.0
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      738.0,
      1220.0,
      28.0
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
     "id": "obj-320",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1250.0,
      1314.0,
      170.0,
      20.0
     ],
     "text": "/dump",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-321",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      1250.0,
      1342.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      16.0,
      742.0,
      64.0,
      20.0
     ],
     "parameter_enable": 0,
     "text": "all values",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-322",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1250.0,
      1372.0,
      51.0,
      22.0
     ],
     "text": "/dump"
    }
   },
   {
    "box": {
     "id": "obj-323",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1250.0,
      1402.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-324",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1440.0,
      1314.0,
      170.0,
      20.0
     ],
     "text": "/status",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-325",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      1440.0,
      1342.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      84.0,
      742.0,
      64.0,
      20.0
     ],
     "parameter_enable": 0,
     "text": "status",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-326",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1440.0,
      1372.0,
      65.0,
      22.0
     ],
     "text": "/status"
    }
   },
   {
    "box": {
     "id": "obj-327",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1440.0,
      1402.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-328",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      1606.0,
      170.0,
      20.0
     ],
     "text": "/ping",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-329",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      20.0,
      1634.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      152.0,
      742.0,
      64.0,
      20.0
     ],
     "parameter_enable": 0,
     "text": "ping",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-330",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      20.0,
      1664.0,
      51.0,
      22.0
     ],
     "text": "/ping"
    }
   },
   {
    "box": {
     "id": "obj-331",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      1694.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-332",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      210.0,
      1606.0,
      170.0,
      20.0
     ],
     "text": "/version",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-333",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      210.0,
      1634.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      220.0,
      742.0,
      64.0,
      20.0
     ],
     "parameter_enable": 0,
     "text": "version",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-334",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      1664.0,
      72.0,
      22.0
     ],
     "text": "/version"
    }
   },
   {
    "box": {
     "id": "obj-335",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      210.0,
      1694.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-336",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      400.0,
      1606.0,
      170.0,
      20.0
     ],
     "text": "/sync",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-337",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      400.0,
      1634.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      288.0,
      742.0,
      64.0,
      20.0
     ],
     "parameter_enable": 0,
     "text": "sync",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-338",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      400.0,
      1664.0,
      51.0,
      22.0
     ],
     "text": "/sync"
    }
   },
   {
    "box": {
     "id": "obj-339",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      400.0,
      1694.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-340",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      590.0,
      1606.0,
      170.0,
      20.0
     ],
     "text": "/listen",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-341",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      590.0,
      1634.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      356.0,
      742.0,
      64.0,
      20.0
     ],
     "parameter_enable": 0,
     "text": "listen",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-342",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      590.0,
      1664.0,
      72.0,
      22.0
     ],
     "text": "int 9401"
    }
   },
   {
    "box": {
     "id": "obj-343",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      590.0,
      1694.0,
      121.0,
      22.0
     ],
     "text": "prepend /listen"
    }
   },
   {
    "box": {
     "id": "obj-344",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      590.0,
      1724.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-345",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      680.0,
      1664.0,
      107.0,
      22.0
     ],
     "text": "r oe-feedback"
    }
   },
   {
    "box": {
     "id": "obj-346",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      780.0,
      1606.0,
      170.0,
      20.0
     ],
     "text": "/unlisten",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-347",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      780.0,
      1634.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      424.0,
      742.0,
      64.0,
      20.0
     ],
     "parameter_enable": 0,
     "text": "unlisten",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-348",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      780.0,
      1664.0,
      72.0,
      22.0
     ],
     "text": "int 9401"
    }
   },
   {
    "box": {
     "id": "obj-349",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      780.0,
      1694.0,
      135.0,
      22.0
     ],
     "text": "prepend /unlisten"
    }
   },
   {
    "box": {
     "id": "obj-350",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      780.0,
      1724.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-351",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      870.0,
      1664.0,
      107.0,
      22.0
     ],
     "text": "r oe-feedback"
    }
   },
   {
    "box": {
     "id": "obj-352",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      520.0,
      2858.0,
      60.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      500.0,
      742.0,
      60.0,
      20.0
     ],
     "text": "message",
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
     "id": "obj-353",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      970.0,
      1606.0,
      170.0,
      20.0
     ],
     "text": "any other message",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-354",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "outlettype": [
      "",
      "int",
      "",
      ""
     ],
     "patching_rect": [
      970.0,
      1634.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      558.0,
      742.0,
      200.0,
      20.0
     ],
     "parameter_enable": 0,
     "text": "",
     "keymode": 1,
     "outputmode": 0,
     "lines": 1,
     "wordwrap": 0,
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
     "rounded": 3.0,
     "varname": "message"
    }
   },
   {
    "box": {
     "id": "obj-355",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      970.0,
      1664.0,
      86.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-356",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      970.0,
      1694.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-357",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1160.0,
      1606.0,
      400.0,
      20.0
     ],
     "text": "the last answer and the last mistake",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-358",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 6,
     "outlettype": [
      "",
      "",
      "",
      "",
      "",
      ""
     ],
     "patching_rect": [
      1160.0,
      1634.0,
      303.0,
      22.0
     ],
     "text": "route /error /late /pong /version /synced"
    }
   },
   {
    "box": {
     "id": "obj-359",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1160.0,
      1664.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-360",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1160.0,
      1694.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-361",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1160.0,
      1724.0,
      450.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      770.0,
      742.0,
      450.0,
      20.0
     ],
     "text": "-",
     "fontsize": 11.0,
     "textcolor": [
      0.898,
      0.2235,
      0.2078,
      1.0
     ],
     "varname": "said"
    }
   },
   {
    "box": {
     "id": "obj-362",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1160.0,
      1754.0,
      128.0,
      22.0
     ],
     "text": "prepend mistake:"
    }
   },
   {
    "box": {
     "id": "obj-363",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1160.0,
      1784.0,
      107.0,
      22.0
     ],
     "text": "prepend late:"
    }
   },
   {
    "box": {
     "id": "obj-364",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1160.0,
      1814.0,
      107.0,
      22.0
     ],
     "text": "prepend pong:"
    }
   },
   {
    "box": {
     "id": "obj-365",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1160.0,
      1844.0,
      128.0,
      22.0
     ],
     "text": "prepend version:"
    }
   },
   {
    "box": {
     "id": "obj-366",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1160.0,
      1874.0,
      121.0,
      22.0
     ],
     "text": "prepend synced:"
    }
   },
   {
    "box": {
     "id": "obj-367",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      30.0,
      2886.0,
      1220.0,
      28.0
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      770.0,
      1220.0,
      28.0
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
     "id": "obj-368",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1580.0,
      1606.0,
      170.0,
      20.0
     ],
     "text": "/quality",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-369",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      1580.0,
      1634.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      16.0,
      774.0,
      64.0,
      20.0
     ],
     "parameter_enable": 0,
     "text": "quality",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-370",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1580.0,
      1664.0,
      72.0,
      22.0
     ],
     "text": "/quality"
    }
   },
   {
    "box": {
     "id": "obj-371",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1580.0,
      1694.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-372",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      1928.0,
      170.0,
      20.0
     ],
     "text": "/watchdog",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-373",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      20.0,
      1956.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      84.0,
      774.0,
      64.0,
      20.0
     ],
     "parameter_enable": 0,
     "text": "watchdog",
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
      0.9255,
      0.9373,
      0.9451,
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
     ]
    }
   },
   {
    "box": {
     "id": "obj-374",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      20.0,
      1986.0,
      79.0,
      22.0
     ],
     "text": "/watchdog"
    }
   },
   {
    "box": {
     "id": "obj-375",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      2016.0,
      72.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-376",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      180.0,
      2890.0,
      290.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      774.0,
      290.0,
      20.0
     ],
     "text": "on, begun anew for silence, drone, loop, given up:",
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
     "id": "obj-377",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      210.0,
      1928.0,
      220.0,
      20.0
     ],
     "text": "/watchdog",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-378",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      1956.0,
      65.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-379",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      210.0,
      1986.0,
      121.0,
      22.0
     ],
     "text": "route /watchdog"
    }
   },
   {
    "box": {
     "id": "obj-380",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      2016.0,
      93.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-381",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      210.0,
      2046.0,
      200.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      454.0,
      774.0,
      200.0,
      20.0
     ],
     "text": "-",
     "fontsize": 11.0,
     "textcolor": [
      0.898,
      0.2235,
      0.2078,
      1.0
     ],
     "varname": "watchdog"
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
      "obj-7",
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
      "obj-5",
      0
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
      "obj-12",
      0
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
      "obj-4",
      0
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
      "obj-17",
      0
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
      "obj-4",
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
      "obj-21",
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
      "obj-23",
      0
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
      "obj-4",
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
      "obj-24",
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
      "obj-27",
      0
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
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-30",
      0
     ],
     "destination": [
      "obj-27",
      1
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
      "obj-33",
      0
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
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-36",
      0
     ],
     "destination": [
      "obj-33",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-38",
      0
     ],
     "destination": [
      "obj-39",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-39",
      0
     ],
     "destination": [
      "obj-40",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-44",
      0
     ],
     "destination": [
      "obj-43",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-43",
      0
     ],
     "destination": [
      "obj-45",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-49",
      0
     ],
     "destination": [
      "obj-48",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-48",
      0
     ],
     "destination": [
      "obj-50",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-53",
      0
     ],
     "destination": [
      "obj-54",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-54",
      0
     ],
     "destination": [
      "obj-55",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-55",
      0
     ],
     "destination": [
      "obj-56",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-55",
      0
     ],
     "destination": [
      "obj-57",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-56",
      0
     ],
     "destination": [
      "obj-58",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-58",
      0
     ],
     "destination": [
      "obj-57",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-57",
      0
     ],
     "destination": [
      "obj-56",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-56",
      0
     ],
     "destination": [
      "obj-59",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-60",
      0
     ],
     "destination": [
      "obj-59",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-59",
      0
     ],
     "destination": [
      "obj-61",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-61",
      0
     ],
     "destination": [
      "obj-62",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-65",
      0
     ],
     "destination": [
      "obj-66",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-66",
      0
     ],
     "destination": [
      "obj-67",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-67",
      0
     ],
     "destination": [
      "obj-68",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-67",
      0
     ],
     "destination": [
      "obj-69",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-68",
      0
     ],
     "destination": [
      "obj-70",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-70",
      0
     ],
     "destination": [
      "obj-69",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-69",
      0
     ],
     "destination": [
      "obj-68",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-68",
      0
     ],
     "destination": [
      "obj-71",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-72",
      0
     ],
     "destination": [
      "obj-71",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-71",
      0
     ],
     "destination": [
      "obj-73",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-73",
      0
     ],
     "destination": [
      "obj-74",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-77",
      0
     ],
     "destination": [
      "obj-78",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-78",
      0
     ],
     "destination": [
      "obj-79",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-79",
      0
     ],
     "destination": [
      "obj-80",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-79",
      0
     ],
     "destination": [
      "obj-81",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-80",
      0
     ],
     "destination": [
      "obj-82",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-82",
      0
     ],
     "destination": [
      "obj-81",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-81",
      0
     ],
     "destination": [
      "obj-80",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-80",
      0
     ],
     "destination": [
      "obj-83",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-84",
      0
     ],
     "destination": [
      "obj-85",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-85",
      0
     ],
     "destination": [
      "obj-83",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-83",
      0
     ],
     "destination": [
      "obj-86",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-86",
      0
     ],
     "destination": [
      "obj-87",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-90",
      0
     ],
     "destination": [
      "obj-91",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-91",
      0
     ],
     "destination": [
      "obj-89",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-89",
      0
     ],
     "destination": [
      "obj-92",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-92",
      0
     ],
     "destination": [
      "obj-93",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-89",
      1
     ],
     "destination": [
      "obj-94",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-94",
      0
     ],
     "destination": [
      "obj-95",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-89",
      2
     ],
     "destination": [
      "obj-97",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-97",
      0
     ],
     "destination": [
      "obj-98",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-89",
      3
     ],
     "destination": [
      "obj-100",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-100",
      0
     ],
     "destination": [
      "obj-101",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-89",
      4
     ],
     "destination": [
      "obj-103",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-103",
      0
     ],
     "destination": [
      "obj-104",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-89",
      5
     ],
     "destination": [
      "obj-106",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-106",
      0
     ],
     "destination": [
      "obj-107",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-89",
      6
     ],
     "destination": [
      "obj-109",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-109",
      0
     ],
     "destination": [
      "obj-110",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-89",
      7
     ],
     "destination": [
      "obj-112",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-112",
      0
     ],
     "destination": [
      "obj-113",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-117",
      0
     ],
     "destination": [
      "obj-118",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-118",
      0
     ],
     "destination": [
      "obj-116",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-116",
      2
     ],
     "destination": [
      "obj-120",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-120",
      0
     ],
     "destination": [
      "obj-121",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-144",
      0
     ],
     "destination": [
      "obj-145",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-145",
      0
     ],
     "destination": [
      "obj-146",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-146",
      0
     ],
     "destination": [
      "obj-147",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-147",
      0
     ],
     "destination": [
      "obj-148",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-148",
      0
     ],
     "destination": [
      "obj-149",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-149",
      0
     ],
     "destination": [
      "obj-150",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-150",
      0
     ],
     "destination": [
      "obj-151",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-149",
      1
     ],
     "destination": [
      "obj-151",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-151",
      0
     ],
     "destination": [
      "obj-152",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-155",
      0
     ],
     "destination": [
      "obj-156",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-156",
      0
     ],
     "destination": [
      "obj-157",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-157",
      0
     ],
     "destination": [
      "obj-158",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-158",
      0
     ],
     "destination": [
      "obj-159",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-159",
      0
     ],
     "destination": [
      "obj-160",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-160",
      0
     ],
     "destination": [
      "obj-161",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-164",
      0
     ],
     "destination": [
      "obj-165",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-165",
      0
     ],
     "destination": [
      "obj-166",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-166",
      0
     ],
     "destination": [
      "obj-167",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-167",
      0
     ],
     "destination": [
      "obj-168",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-168",
      0
     ],
     "destination": [
      "obj-169",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-169",
      0
     ],
     "destination": [
      "obj-170",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-173",
      0
     ],
     "destination": [
      "obj-174",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-174",
      0
     ],
     "destination": [
      "obj-175",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-175",
      0
     ],
     "destination": [
      "obj-176",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-176",
      0
     ],
     "destination": [
      "obj-177",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-177",
      0
     ],
     "destination": [
      "obj-178",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-180",
      0
     ],
     "destination": [
      "obj-181",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-181",
      0
     ],
     "destination": [
      "obj-182",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-186",
      0
     ],
     "destination": [
      "obj-187",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-187",
      0
     ],
     "destination": [
      "obj-188",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-188",
      0
     ],
     "destination": [
      "obj-189",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-189",
      0
     ],
     "destination": [
      "obj-190",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-190",
      0
     ],
     "destination": [
      "obj-191",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-194",
      0
     ],
     "destination": [
      "obj-195",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-195",
      0
     ],
     "destination": [
      "obj-196",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-196",
      0
     ],
     "destination": [
      "obj-197",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-197",
      0
     ],
     "destination": [
      "obj-198",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-198",
      0
     ],
     "destination": [
      "obj-199",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-203",
      0
     ],
     "destination": [
      "obj-204",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-204",
      0
     ],
     "destination": [
      "obj-205",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-205",
      0
     ],
     "destination": [
      "obj-206",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-206",
      0
     ],
     "destination": [
      "obj-207",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-207",
      0
     ],
     "destination": [
      "obj-208",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-211",
      0
     ],
     "destination": [
      "obj-212",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-212",
      0
     ],
     "destination": [
      "obj-213",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-213",
      0
     ],
     "destination": [
      "obj-214",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-214",
      0
     ],
     "destination": [
      "obj-215",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-215",
      0
     ],
     "destination": [
      "obj-216",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-219",
      0
     ],
     "destination": [
      "obj-220",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-220",
      0
     ],
     "destination": [
      "obj-221",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-221",
      0
     ],
     "destination": [
      "obj-222",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-222",
      0
     ],
     "destination": [
      "obj-223",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-223",
      0
     ],
     "destination": [
      "obj-224",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-227",
      0
     ],
     "destination": [
      "obj-228",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-228",
      0
     ],
     "destination": [
      "obj-229",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-229",
      0
     ],
     "destination": [
      "obj-230",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-230",
      0
     ],
     "destination": [
      "obj-231",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-231",
      0
     ],
     "destination": [
      "obj-232",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-232",
      0
     ],
     "destination": [
      "obj-233",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-237",
      0
     ],
     "destination": [
      "obj-238",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-238",
      0
     ],
     "destination": [
      "obj-239",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-239",
      0
     ],
     "destination": [
      "obj-241",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-241",
      0
     ],
     "destination": [
      "obj-242",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-242",
      0
     ],
     "destination": [
      "obj-240",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-239",
      1
     ],
     "destination": [
      "obj-240",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-240",
      1
     ],
     "destination": [
      "obj-243",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-243",
      0
     ],
     "destination": [
      "obj-244",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-244",
      0
     ],
     "destination": [
      "obj-247",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-246",
      0
     ],
     "destination": [
      "obj-248",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-248",
      1
     ],
     "destination": [
      "obj-244",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-247",
      0
     ],
     "destination": [
      "obj-249",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-248",
      0
     ],
     "destination": [
      "obj-249",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-249",
      0
     ],
     "destination": [
      "obj-250",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-250",
      0
     ],
     "destination": [
      "obj-251",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-244",
      0
     ],
     "destination": [
      "obj-254",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-253",
      0
     ],
     "destination": [
      "obj-255",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-255",
      1
     ],
     "destination": [
      "obj-244",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-254",
      0
     ],
     "destination": [
      "obj-256",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-255",
      0
     ],
     "destination": [
      "obj-256",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-256",
      0
     ],
     "destination": [
      "obj-257",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-258",
      0
     ],
     "destination": [
      "obj-257",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-257",
      0
     ],
     "destination": [
      "obj-259",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-259",
      0
     ],
     "destination": [
      "obj-260",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-244",
      0
     ],
     "destination": [
      "obj-263",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-262",
      0
     ],
     "destination": [
      "obj-264",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-264",
      1
     ],
     "destination": [
      "obj-244",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-263",
      0
     ],
     "destination": [
      "obj-265",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-264",
      0
     ],
     "destination": [
      "obj-265",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-265",
      0
     ],
     "destination": [
      "obj-266",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-266",
      0
     ],
     "destination": [
      "obj-267",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-269",
      0
     ],
     "destination": [
      "obj-270",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-270",
      0
     ],
     "destination": [
      "obj-271",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-274",
      0
     ],
     "destination": [
      "obj-275",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-275",
      0
     ],
     "destination": [
      "obj-276",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-276",
      0
     ],
     "destination": [
      "obj-277",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-276",
      1
     ],
     "destination": [
      "obj-278",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-278",
      0
     ],
     "destination": [
      "obj-279",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-276",
      2
     ],
     "destination": [
      "obj-280",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-280",
      0
     ],
     "destination": [
      "obj-281",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-283",
      0
     ],
     "destination": [
      "obj-285",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-284",
      0
     ],
     "destination": [
      "obj-286",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-286",
      1
     ],
     "destination": [
      "obj-283",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-285",
      0
     ],
     "destination": [
      "obj-287",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-286",
      0
     ],
     "destination": [
      "obj-287",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-287",
      0
     ],
     "destination": [
      "obj-288",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-288",
      0
     ],
     "destination": [
      "obj-289",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-291",
      0
     ],
     "destination": [
      "obj-292",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-292",
      0
     ],
     "destination": [
      "obj-293",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-295",
      0
     ],
     "destination": [
      "obj-296",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-296",
      0
     ],
     "destination": [
      "obj-297",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-300",
      0
     ],
     "destination": [
      "obj-301",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-301",
      0
     ],
     "destination": [
      "obj-302",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-302",
      0
     ],
     "destination": [
      "obj-304",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-304",
      0
     ],
     "destination": [
      "obj-305",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-305",
      0
     ],
     "destination": [
      "obj-303",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-302",
      1
     ],
     "destination": [
      "obj-303",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-303",
      1
     ],
     "destination": [
      "obj-306",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-306",
      0
     ],
     "destination": [
      "obj-307",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-307",
      0
     ],
     "destination": [
      "obj-310",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-309",
      0
     ],
     "destination": [
      "obj-311",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-311",
      1
     ],
     "destination": [
      "obj-307",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-310",
      0
     ],
     "destination": [
      "obj-312",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-311",
      0
     ],
     "destination": [
      "obj-312",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-312",
      0
     ],
     "destination": [
      "obj-313",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-313",
      0
     ],
     "destination": [
      "obj-314",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-316",
      0
     ],
     "destination": [
      "obj-317",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-317",
      0
     ],
     "destination": [
      "obj-318",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-321",
      0
     ],
     "destination": [
      "obj-322",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-322",
      0
     ],
     "destination": [
      "obj-323",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-325",
      0
     ],
     "destination": [
      "obj-326",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-326",
      0
     ],
     "destination": [
      "obj-327",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-329",
      0
     ],
     "destination": [
      "obj-330",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-330",
      0
     ],
     "destination": [
      "obj-331",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-333",
      0
     ],
     "destination": [
      "obj-334",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-334",
      0
     ],
     "destination": [
      "obj-335",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-337",
      0
     ],
     "destination": [
      "obj-338",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-338",
      0
     ],
     "destination": [
      "obj-339",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-341",
      0
     ],
     "destination": [
      "obj-342",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-342",
      0
     ],
     "destination": [
      "obj-343",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-343",
      0
     ],
     "destination": [
      "obj-344",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-345",
      0
     ],
     "destination": [
      "obj-342",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-347",
      0
     ],
     "destination": [
      "obj-348",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-348",
      0
     ],
     "destination": [
      "obj-349",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-349",
      0
     ],
     "destination": [
      "obj-350",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-351",
      0
     ],
     "destination": [
      "obj-348",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-354",
      0
     ],
     "destination": [
      "obj-355",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-355",
      0
     ],
     "destination": [
      "obj-356",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-359",
      0
     ],
     "destination": [
      "obj-358",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-358",
      0
     ],
     "destination": [
      "obj-362",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-362",
      0
     ],
     "destination": [
      "obj-360",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-358",
      1
     ],
     "destination": [
      "obj-363",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-363",
      0
     ],
     "destination": [
      "obj-360",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-358",
      2
     ],
     "destination": [
      "obj-364",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-364",
      0
     ],
     "destination": [
      "obj-360",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-358",
      3
     ],
     "destination": [
      "obj-365",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-365",
      0
     ],
     "destination": [
      "obj-360",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-358",
      4
     ],
     "destination": [
      "obj-366",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-366",
      0
     ],
     "destination": [
      "obj-360",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-360",
      0
     ],
     "destination": [
      "obj-361",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-369",
      0
     ],
     "destination": [
      "obj-370",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-370",
      0
     ],
     "destination": [
      "obj-371",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-373",
      0
     ],
     "destination": [
      "obj-374",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-374",
      0
     ],
     "destination": [
      "obj-375",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-378",
      0
     ],
     "destination": [
      "obj-379",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-379",
      0
     ],
     "destination": [
      "obj-380",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-380",
      0
     ],
     "destination": [
      "obj-381",
      0
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
