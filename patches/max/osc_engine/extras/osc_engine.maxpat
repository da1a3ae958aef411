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
      10.0,
      3224.0,
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
      22.0,
      3228.0,
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
      10.0,
      10.0,
      388.0,
      20.0
     ],
     "text": "the line to the engine: where it is, and whether it answers",
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
      10.0,
      176.0,
      57.0,
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
      84.0,
      214.0,
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
      10.0,
      138.0,
      62.0,
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
      10.0,
      216.0,
      58.0,
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
      946.0,
      3818.0,
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
      954.0,
      3824.0,
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
      954.0,
      3850.0,
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
      88.0,
      70.0,
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
     "id": "obj-12",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      88.0,
      36.0,
      163.0,
      22.0
     ],
     "text": "loadmess set 127.0.0.1"
    }
   },
   {
    "box": {
     "id": "obj-13",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      88.0,
      104.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-14",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      88.0,
      138.0,
      96.0,
      22.0
     ],
     "text": "prepend host"
    }
   },
   {
    "box": {
     "id": "obj-15",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      254.0,
      104.0,
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
     "id": "obj-16",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      254.0,
      70.0,
      135.0,
      22.0
     ],
     "text": "loadmess set 9400"
    }
   },
   {
    "box": {
     "id": "obj-17",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      254.0,
      138.0,
      93.0,
      22.0
     ],
     "text": "prepend port"
    }
   },
   {
    "box": {
     "id": "obj-18",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      405.0,
      104.0,
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
     "id": "obj-19",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      405.0,
      70.0,
      135.0,
      22.0
     ],
     "text": "loadmess set 9401"
    }
   },
   {
    "box": {
     "id": "obj-20",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      405.0,
      138.0,
      127.0,
      22.0
     ],
     "text": "prepend feedback"
    }
   },
   {
    "box": {
     "id": "obj-21",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      568.0,
      10.0,
      47.0,
      20.0
     ],
     "text": "/start",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-22",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      568.0,
      36.0,
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
     "id": "obj-23",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "float"
     ],
     "patching_rect": [
      568.0,
      74.0,
      67.0,
      22.0
     ],
     "text": "float 0.5"
    }
   },
   {
    "box": {
     "id": "obj-24",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      568.0,
      108.0,
      102.0,
      22.0
     ],
     "text": "prepend /start"
    }
   },
   {
    "box": {
     "id": "obj-25",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      568.0,
      142.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-26",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      654.0,
      36.0,
      70.0,
      22.0
     ],
     "text": "r oe-fade"
    }
   },
   {
    "box": {
     "id": "obj-27",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      752.0,
      10.0,
      46.0,
      20.0
     ],
     "text": "/stop",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-28",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      752.0,
      36.0,
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
     "id": "obj-29",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "float"
     ],
     "patching_rect": [
      752.0,
      74.0,
      67.0,
      22.0
     ],
     "text": "float 0.5"
    }
   },
   {
    "box": {
     "id": "obj-30",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      752.0,
      108.0,
      101.0,
      22.0
     ],
     "text": "prepend /stop"
    }
   },
   {
    "box": {
     "id": "obj-31",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      752.0,
      142.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-32",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      838.0,
      36.0,
      70.0,
      22.0
     ],
     "text": "r oe-fade"
    }
   },
   {
    "box": {
     "id": "obj-33",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      936.0,
      10.0,
      54.0,
      20.0
     ],
     "text": "/panic",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-34",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      936.0,
      36.0,
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
     "id": "obj-35",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      936.0,
      70.0,
      54.0,
      22.0
     ],
     "text": "/panic"
    }
   },
   {
    "box": {
     "id": "obj-36",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      936.0,
      104.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-37",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      252.0,
      3266.0,
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
     "id": "obj-38",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1034.0,
      10.0,
      178.0,
      20.0
     ],
     "text": "seconds of start and stop",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-39",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      1034.0,
      70.0,
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
     "id": "obj-40",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1034.0,
      36.0,
      100.0,
      22.0
     ],
     "text": "loadmess 0.5"
    }
   },
   {
    "box": {
     "id": "obj-41",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1034.0,
      104.0,
      73.0,
      22.0
     ],
     "text": "s oe-fade"
    }
   },
   {
    "box": {
     "id": "obj-42",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      318.0,
      3266.0,
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
     "id": "obj-43",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      266.0,
      176.0,
      20.0
     ],
     "text": "seconds of every change",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-44",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      10.0,
      326.0,
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
     "id": "obj-45",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      292.0,
      92.0,
      22.0
     ],
     "text": "loadmess 0."
    }
   },
   {
    "box": {
     "id": "obj-46",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      360.0,
      76.0,
      22.0
     ],
     "text": "s oe-ramp"
    }
   },
   {
    "box": {
     "id": "obj-47",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      392.0,
      3232.0,
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
     "id": "obj-48",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      214.0,
      266.0,
      38.0,
      20.0
     ],
     "text": "/cfg",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-49",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      229.0,
      292.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-50",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      229.0,
      326.0,
      74.0,
      22.0
     ],
     "text": "route /cfg"
    }
   },
   {
    "box": {
     "id": "obj-51",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      229.0,
      360.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-52",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      229.0,
      406.0,
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
     "id": "obj-53",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      229.0,
      478.0,
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
     "id": "obj-54",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      229.0,
      440.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-55",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      334.0,
      440.0,
      78.0,
      22.0
     ],
     "text": "pack 0. 0."
    }
   },
   {
    "box": {
     "id": "obj-56",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      393.0,
      402.0,
      73.0,
      22.0
     ],
     "text": "r oe-ramp"
    }
   },
   {
    "box": {
     "id": "obj-57",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      334.0,
      478.0,
      93.0,
      22.0
     ],
     "text": "prepend /cfg"
    }
   },
   {
    "box": {
     "id": "obj-58",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      334.0,
      516.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-59",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      392.0,
      3258.0,
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
     "id": "obj-60",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      494.0,
      266.0,
      94.0,
      20.0
     ],
     "text": "/temperature",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-61",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      509.0,
      292.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-62",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      509.0,
      326.0,
      129.0,
      22.0
     ],
     "text": "route /temperature"
    }
   },
   {
    "box": {
     "id": "obj-63",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      509.0,
      360.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-64",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      509.0,
      406.0,
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
     "id": "obj-65",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      509.0,
      478.0,
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
     "id": "obj-66",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      509.0,
      440.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-67",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      614.0,
      440.0,
      78.0,
      22.0
     ],
     "text": "pack 0. 0."
    }
   },
   {
    "box": {
     "id": "obj-68",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      673.0,
      402.0,
      73.0,
      22.0
     ],
     "text": "r oe-ramp"
    }
   },
   {
    "box": {
     "id": "obj-69",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      614.0,
      478.0,
      148.0,
      22.0
     ],
     "text": "prepend /temperature"
    }
   },
   {
    "box": {
     "id": "obj-70",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      614.0,
      516.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-71",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      392.0,
      3284.0,
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
     "text": "level of each, dB",
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
     "id": "obj-72",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      790.0,
      266.0,
      46.0,
      20.0
     ],
     "text": "/gain",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-73",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      805.0,
      292.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-74",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      805.0,
      326.0,
      82.0,
      22.0
     ],
     "text": "route /gain"
    }
   },
   {
    "box": {
     "id": "obj-75",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      805.0,
      360.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-76",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      805.0,
      406.0,
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
     "id": "obj-77",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      805.0,
      478.0,
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
     "id": "obj-78",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      805.0,
      440.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-79",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      910.0,
      440.0,
      93.0,
      22.0
     ],
     "text": "pack 0. 0.02"
    }
   },
   {
    "box": {
     "id": "obj-80",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      984.0,
      360.0,
      73.0,
      22.0
     ],
     "text": "r oe-ramp"
    }
   },
   {
    "box": {
     "id": "obj-81",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "float",
      "int"
     ],
     "patching_rect": [
      984.0,
      402.0,
      106.0,
      22.0
     ],
     "text": "maximum 0.02"
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
      910.0,
      478.0,
      101.0,
      22.0
     ],
     "text": "prepend /gain"
    }
   },
   {
    "box": {
     "id": "obj-83",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      910.0,
      516.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-84",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      566.0,
      58.0,
      20.0
     ],
     "text": "/status",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-85",
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
      10.0,
      660.0,
      170.0,
      22.0
     ],
     "text": "unpack s s 0. 0. 0 0 0 0."
    }
   },
   {
    "box": {
     "id": "obj-86",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      592.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-87",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      10.0,
      626.0,
      94.0,
      22.0
     ],
     "text": "route /status"
    }
   },
   {
    "box": {
     "id": "obj-88",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      722.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-89",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      780.0,
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
     "id": "obj-90",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      115.0,
      722.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-91",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      176.0,
      780.0,
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
     "id": "obj-92",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      782.0,
      3230.0,
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
     "id": "obj-93",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      220.0,
      722.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-94",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      322.0,
      780.0,
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
     "id": "obj-95",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      782.0,
      3252.0,
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
     "id": "obj-96",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      325.0,
      722.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-97",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      408.0,
      780.0,
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
     "id": "obj-98",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      782.0,
      3274.0,
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
     "id": "obj-99",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      430.0,
      722.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-100",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      494.0,
      780.0,
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
     "id": "obj-101",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      930.0,
      3252.0,
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
     "id": "obj-102",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      535.0,
      722.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-103",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      570.0,
      780.0,
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
     "id": "obj-104",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1062.0,
      3230.0,
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
     "id": "obj-105",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      640.0,
      722.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-106",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      656.0,
      780.0,
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
     "id": "obj-107",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1062.0,
      3252.0,
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
     "id": "obj-108",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      745.0,
      722.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-109",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      745.0,
      780.0,
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
     "id": "obj-110",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1062.0,
      3274.0,
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
     "id": "obj-111",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      862.0,
      566.0,
      49.0,
      20.0
     ],
     "text": "/done",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-112",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "int",
      "float"
     ],
     "patching_rect": [
      1077.0,
      694.0,
      101.0,
      22.0
     ],
     "text": "unpack s 0 0."
    }
   },
   {
    "box": {
     "id": "obj-113",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 5,
     "outlettype": [
      "",
      "",
      "",
      "",
      ""
     ],
     "patching_rect": [
      862.0,
      660.0,
      234.0,
      22.0
     ],
     "text": "route /listen /unlisten /dump /sync"
    }
   },
   {
    "box": {
     "id": "obj-114",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      862.0,
      592.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-115",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      862.0,
      626.0,
      86.0,
      22.0
     ],
     "text": "route /done"
    }
   },
   {
    "box": {
     "id": "obj-116",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      780.0,
      3294.0,
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
     "id": "obj-117",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1159.0,
      728.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-118",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1159.0,
      762.0,
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
     "id": "obj-119",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      46.0,
      3324.0,
      150.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      46.0,
      110.0,
      150.0,
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
     "id": "obj-120",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      46.0,
      3341.0,
      150.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      46.0,
      127.0,
      150.0,
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
     "id": "obj-121",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      200.0,
      3324.0,
      360.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      200.0,
      110.0,
      360.0,
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
     "id": "obj-122",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      200.0,
      3341.0,
      360.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      200.0,
      127.0,
      360.0,
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
     "id": "obj-123",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      570.0,
      3324.0,
      240.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      570.0,
      110.0,
      240.0,
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
     "id": "obj-124",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      570.0,
      3341.0,
      240.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      570.0,
      127.0,
      240.0,
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
     "id": "obj-125",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      822.0,
      3324.0,
      180.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      822.0,
      110.0,
      180.0,
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
     "id": "obj-126",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      822.0,
      3341.0,
      180.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      822.0,
      127.0,
      180.0,
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
     "id": "obj-127",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1010.0,
      3324.0,
      100.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1010.0,
      110.0,
      100.0,
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
     "id": "obj-128",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1110.0,
      3324.0,
      120.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1110.0,
      110.0,
      120.0,
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
     "id": "obj-129",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      830.0,
      75.0,
      20.0
     ],
     "text": "the strips",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-130",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      856.0,
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
     "id": "obj-131",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      920.0,
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
     "id": "obj-132",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      984.0,
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
     "id": "obj-133",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1048.0,
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
     "id": "obj-134",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1112.0,
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
     "id": "obj-135",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1176.0,
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
     "id": "obj-136",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1240.0,
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
     "id": "obj-137",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1304.0,
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
     "id": "obj-138",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      3818.0,
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
     "id": "obj-139",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      18.0,
      3824.0,
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
     "id": "obj-140",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1388.0,
      62.0,
      20.0
     ],
     "text": "/prompt",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-141",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      21.0,
      1414.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-142",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      21.0,
      1448.0,
      97.0,
      22.0
     ],
     "text": "route /prompt"
    }
   },
   {
    "box": {
     "id": "obj-143",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      21.0,
      1482.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-144",
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
      21.0,
      1516.0,
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
     "id": "obj-145",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      21.0,
      1550.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-146",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      21.0,
      1584.0,
      81.0,
      22.0
     ],
     "text": "route bang"
    }
   },
   {
    "box": {
     "id": "obj-147",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      21.0,
      1618.0,
      35.0,
      22.0
     ],
     "text": "\"\""
    }
   },
   {
    "box": {
     "id": "obj-148",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      21.0,
      1656.0,
      116.0,
      22.0
     ],
     "text": "prepend /prompt"
    }
   },
   {
    "box": {
     "id": "obj-149",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      ""
     ],
     "patching_rect": [
      21.0,
      1690.0,
      39.0,
      22.0
     ],
     "text": "t b l"
    }
   },
   {
    "box": {
     "id": "obj-150",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      21.0,
      1766.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-151",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      21.0,
      1728.0,
      61.0,
      22.0
     ],
     "text": "/prompt"
    }
   },
   {
    "box": {
     "id": "obj-152",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      18.0,
      3850.0,
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
     "id": "obj-153",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      199.0,
      1388.0,
      51.0,
      20.0
     ],
     "text": "/titles",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-154",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      1414.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-155",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      210.0,
      1448.0,
      88.0,
      22.0
     ],
     "text": "route /titles"
    }
   },
   {
    "box": {
     "id": "obj-156",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      1482.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-157",
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
      1516.0,
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
     "id": "obj-158",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      210.0,
      1550.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-159",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      1584.0,
      106.0,
      22.0
     ],
     "text": "prepend /titles"
    }
   },
   {
    "box": {
     "id": "obj-160",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      ""
     ],
     "patching_rect": [
      210.0,
      1618.0,
      39.0,
      22.0
     ],
     "text": "t b l"
    }
   },
   {
    "box": {
     "id": "obj-161",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      210.0,
      1694.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-162",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      1656.0,
      51.0,
      22.0
     ],
     "text": "/titles"
    }
   },
   {
    "box": {
     "id": "obj-163",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      18.0,
      3876.0,
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
     "id": "obj-164",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      388.0,
      1388.0,
      50.0,
      20.0
     ],
     "text": "/style",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-165",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      399.0,
      1414.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-166",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      399.0,
      1448.0,
      87.0,
      22.0
     ],
     "text": "route /style"
    }
   },
   {
    "box": {
     "id": "obj-167",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      399.0,
      1482.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-168",
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
      399.0,
      1516.0,
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
     "id": "obj-169",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      399.0,
      1550.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-170",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      399.0,
      1584.0,
      105.0,
      22.0
     ],
     "text": "prepend /style"
    }
   },
   {
    "box": {
     "id": "obj-171",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      ""
     ],
     "patching_rect": [
      399.0,
      1618.0,
      39.0,
      22.0
     ],
     "text": "t b l"
    }
   },
   {
    "box": {
     "id": "obj-172",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      399.0,
      1694.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-173",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      399.0,
      1656.0,
      50.0,
      22.0
     ],
     "text": "/style"
    }
   },
   {
    "box": {
     "id": "obj-174",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      260.0,
      3876.0,
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
     "id": "obj-175",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      577.0,
      1388.0,
      50.0,
      20.0
     ],
     "text": "/glide",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-176",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      577.0,
      1414.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-177",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      577.0,
      1448.0,
      87.0,
      22.0
     ],
     "text": "route /glide"
    }
   },
   {
    "box": {
     "id": "obj-178",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      577.0,
      1482.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-179",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      577.0,
      1516.0,
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
     "id": "obj-180",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      577.0,
      1550.0,
      105.0,
      22.0
     ],
     "text": "prepend /glide"
    }
   },
   {
    "box": {
     "id": "obj-181",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      577.0,
      1584.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-182",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      710.0,
      1388.0,
      50.0,
      20.0
     ],
     "text": "/reset",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-183",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      710.0,
      1414.0,
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
     "id": "obj-184",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      710.0,
      1448.0,
      50.0,
      22.0
     ],
     "text": "/reset"
    }
   },
   {
    "box": {
     "id": "obj-185",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      710.0,
      1482.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-186",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      18.0,
      3904.0,
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
     "id": "obj-187",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      100.0,
      3904.0,
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
     "id": "obj-188",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      808.0,
      1388.0,
      79.0,
      20.0
     ],
     "text": "/cfg/audio",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-189",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      808.0,
      1414.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-190",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      808.0,
      1448.0,
      114.0,
      22.0
     ],
     "text": "route /cfg/audio"
    }
   },
   {
    "box": {
     "id": "obj-191",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      808.0,
      1482.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-192",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      808.0,
      1516.0,
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
     "id": "obj-193",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      808.0,
      1554.0,
      78.0,
      22.0
     ],
     "text": "pack 0. 0."
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
      880.0,
      1516.0,
      73.0,
      22.0
     ],
     "text": "r oe-ramp"
    }
   },
   {
    "box": {
     "id": "obj-195",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      808.0,
      1588.0,
      133.0,
      22.0
     ],
     "text": "prepend /cfg/audio"
    }
   },
   {
    "box": {
     "id": "obj-196",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      808.0,
      1622.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-197",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      250.0,
      3904.0,
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
     "id": "obj-198",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      981.0,
      1388.0,
      68.0,
      20.0
     ],
     "text": "/cfg/text",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-199",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      981.0,
      1414.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-200",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      981.0,
      1448.0,
      103.0,
      22.0
     ],
     "text": "route /cfg/text"
    }
   },
   {
    "box": {
     "id": "obj-201",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      981.0,
      1482.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-202",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      981.0,
      1516.0,
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
     "id": "obj-203",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      981.0,
      1554.0,
      78.0,
      22.0
     ],
     "text": "pack 0. 0."
    }
   },
   {
    "box": {
     "id": "obj-204",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1053.0,
      1516.0,
      73.0,
      22.0
     ],
     "text": "r oe-ramp"
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
      981.0,
      1588.0,
      122.0,
      22.0
     ],
     "text": "prepend /cfg/text"
    }
   },
   {
    "box": {
     "id": "obj-206",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      981.0,
      1622.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-207",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      954.0,
      3878.0,
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
     "id": "obj-208",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      952.0,
      3898.0,
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
     "id": "obj-209",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1816.0,
      54.0,
      20.0
     ],
     "text": "/steps",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-210",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      1842.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-211",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      10.0,
      1876.0,
      90.0,
      22.0
     ],
     "text": "route /steps"
    }
   },
   {
    "box": {
     "id": "obj-212",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      1910.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-213",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      10.0,
      1944.0,
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
     "minimum": 0,
     "maximum": 64,
     "varname": "steps"
    }
   },
   {
    "box": {
     "id": "obj-214",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      1978.0,
      109.0,
      22.0
     ],
     "text": "prepend /steps"
    }
   },
   {
    "box": {
     "id": "obj-215",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      2012.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-216",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1022.0,
      3898.0,
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
     "id": "obj-217",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      147.0,
      1816.0,
      42.0,
      20.0
     ],
     "text": "/hop",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-218",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      147.0,
      1842.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-219",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      147.0,
      1876.0,
      78.0,
      22.0
     ],
     "text": "route /hop"
    }
   },
   {
    "box": {
     "id": "obj-220",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      147.0,
      1910.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-221",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      147.0,
      1944.0,
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
     "id": "obj-222",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      147.0,
      1978.0,
      96.0,
      22.0
     ],
     "text": "prepend /hop"
    }
   },
   {
    "box": {
     "id": "obj-223",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      147.0,
      2012.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-224",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1092.0,
      3898.0,
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
     "id": "obj-225",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      271.0,
      1816.0,
      46.0,
      20.0
     ],
     "text": "/lead",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-226",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      271.0,
      1842.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-227",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      271.0,
      1876.0,
      82.0,
      22.0
     ],
     "text": "route /lead"
    }
   },
   {
    "box": {
     "id": "obj-228",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      271.0,
      1910.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-229",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      271.0,
      1944.0,
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
     "minimum": 0,
     "maximum": 9,
     "format": 6,
     "numdecimalplaces": 1,
     "varname": "lead"
    }
   },
   {
    "box": {
     "id": "obj-230",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      271.0,
      1978.0,
      101.0,
      22.0
     ],
     "text": "prepend /lead"
    }
   },
   {
    "box": {
     "id": "obj-231",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      271.0,
      2012.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-232",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1162.0,
      3898.0,
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
     "id": "obj-233",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      400.0,
      1816.0,
      49.0,
      20.0
     ],
     "text": "/seed",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-234",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      411.0,
      1842.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-235",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      411.0,
      1876.0,
      86.0,
      22.0
     ],
     "text": "route /seed"
    }
   },
   {
    "box": {
     "id": "obj-236",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      411.0,
      1910.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-237",
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
      411.0,
      1944.0,
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
     "id": "obj-238",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      411.0,
      1978.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-239",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      411.0,
      2012.0,
      104.0,
      22.0
     ],
     "text": "prepend /seed"
    }
   },
   {
    "box": {
     "id": "obj-240",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      ""
     ],
     "patching_rect": [
      411.0,
      2046.0,
      39.0,
      22.0
     ],
     "text": "t b l"
    }
   },
   {
    "box": {
     "id": "obj-241",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      411.0,
      2122.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-242",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      411.0,
      2084.0,
      49.0,
      22.0
     ],
     "text": "/seed"
    }
   },
   {
    "box": {
     "id": "obj-243",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      470.0,
      3818.0,
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
     "id": "obj-244",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      478.0,
      3824.0,
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
     "id": "obj-245",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      589.0,
      1816.0,
      339.0,
      20.0
     ],
     "text": "/preset/list: and what is done with the chosen one",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-246",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      723.0,
      1842.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
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
      723.0,
      1876.0,
      120.0,
      22.0
     ],
     "text": "route /preset/list"
    }
   },
   {
    "box": {
     "id": "obj-248",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      723.0,
      1910.0,
      64.0,
      22.0
     ],
     "text": "t l clear"
    }
   },
   {
    "box": {
     "id": "obj-249",
     "maxclass": "umenu",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      ""
     ],
     "patching_rect": [
      768.0,
      2020.0,
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
     "id": "obj-250",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      723.0,
      1948.0,
      35.0,
      22.0
     ],
     "text": "iter"
    }
   },
   {
    "box": {
     "id": "obj-251",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      723.0,
      1982.0,
      115.0,
      22.0
     ],
     "text": "prepend append"
    }
   },
   {
    "box": {
     "id": "obj-252",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      833.5,
      2058.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-253",
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
      620.0,
      2100.0,
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
     "id": "obj-254",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      596.0,
      2020.0,
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
     "id": "obj-255",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      620.0,
      2138.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-256",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      596.0,
      2058.0,
      43.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-257",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      589.0,
      2184.0,
      50.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-258",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      589.0,
      2230.0,
      148.0,
      22.0
     ],
     "text": "prepend /preset/save"
    }
   },
   {
    "box": {
     "id": "obj-259",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      589.0,
      2268.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-260",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      682.0,
      2020.0,
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
     "id": "obj-261",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      710.0,
      2138.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-262",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      682.0,
      2058.0,
      43.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-263",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      679.0,
      2184.0,
      50.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-264",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      753.0,
      2230.0,
      73.0,
      22.0
     ],
     "text": "pack s 0."
    }
   },
   {
    "box": {
     "id": "obj-265",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      835.0,
      2184.0,
      73.0,
      22.0
     ],
     "text": "r oe-ramp"
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
      753.0,
      2268.0,
      154.0,
      22.0
     ],
     "text": "prepend /preset/recall"
    }
   },
   {
    "box": {
     "id": "obj-267",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      753.0,
      2302.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-268",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      934.0,
      2020.0,
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
     "id": "obj-269",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      800.0,
      2138.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-270",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      938.5,
      2058.0,
      43.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-271",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      769.0,
      2184.0,
      50.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-272",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      842.0,
      2230.0,
      157.0,
      22.0
     ],
     "text": "prepend /preset/delete"
    }
   },
   {
    "box": {
     "id": "obj-273",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      923.0,
      2268.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-274",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1032.0,
      1816.0,
      84.0,
      20.0
     ],
     "text": "/preset/list",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-275",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      1032.0,
      1842.0,
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
     "id": "obj-276",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1032.0,
      1876.0,
      83.0,
      22.0
     ],
     "text": "/preset/list"
    }
   },
   {
    "box": {
     "id": "obj-277",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1032.0,
      1910.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-278",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      478.0,
      3864.0,
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
     "id": "obj-279",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      2352.0,
      58.0,
      20.0
     ],
     "text": "/record",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-280",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      2378.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-281",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      10.0,
      2412.0,
      94.0,
      22.0
     ],
     "text": "route /record"
    }
   },
   {
    "box": {
     "id": "obj-282",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      "float"
     ],
     "patching_rect": [
      10.0,
      2446.0,
      101.0,
      22.0
     ],
     "text": "unpack 0 s 0."
    }
   },
   {
    "box": {
     "id": "obj-283",
     "maxclass": "led",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      10.0,
      2484.0,
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
     "id": "obj-284",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      51.0,
      2486.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-285",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      51.0,
      2520.0,
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
     "id": "obj-286",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      156.0,
      2486.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-287",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      157.0,
      2520.0,
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
     "id": "obj-288",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      273.0,
      2352.0,
      92.0,
      20.0
     ],
     "text": "/record/start",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-289",
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
      304.0,
      2446.0,
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
     "id": "obj-290",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      280.0,
      2378.0,
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
     "id": "obj-291",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      304.0,
      2480.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-292",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      280.0,
      2412.0,
      43.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-293",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      273.0,
      2518.0,
      50.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-294",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      273.0,
      2552.0,
      146.0,
      22.0
     ],
     "text": "prepend /record/start"
    }
   },
   {
    "box": {
     "id": "obj-295",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      273.0,
      2586.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-296",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      482.0,
      2352.0,
      91.0,
      20.0
     ],
     "text": "/record/stop",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-297",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      482.0,
      2378.0,
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
     "id": "obj-298",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      482.0,
      2412.0,
      90.0,
      22.0
     ],
     "text": "/record/stop"
    }
   },
   {
    "box": {
     "id": "obj-299",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      482.0,
      2446.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-300",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      601.0,
      2352.0,
      58.0,
      20.0
     ],
     "text": "/record",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-301",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      601.0,
      2378.0,
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
     "id": "obj-302",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      601.0,
      2412.0,
      58.0,
      22.0
     ],
     "text": "/record"
    }
   },
   {
    "box": {
     "id": "obj-303",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      601.0,
      2446.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-304",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      478.0,
      3906.0,
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
     "id": "obj-305",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      699.0,
      2352.0,
      287.0,
      20.0
     ],
     "text": "/bundle/list: and the chosen one is loaded",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-306",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      710.0,
      2378.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-307",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      710.0,
      2412.0,
      123.0,
      22.0
     ],
     "text": "route /bundle/list"
    }
   },
   {
    "box": {
     "id": "obj-308",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      710.0,
      2446.0,
      64.0,
      22.0
     ],
     "text": "t l clear"
    }
   },
   {
    "box": {
     "id": "obj-309",
     "maxclass": "umenu",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      ""
     ],
     "patching_rect": [
      710.0,
      2556.0,
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
     "id": "obj-310",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      710.0,
      2484.0,
      35.0,
      22.0
     ],
     "text": "iter"
    }
   },
   {
    "box": {
     "id": "obj-311",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      710.0,
      2518.0,
      115.0,
      22.0
     ],
     "text": "prepend append"
    }
   },
   {
    "box": {
     "id": "obj-312",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      775.5,
      2590.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-313",
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
      775.5,
      2628.0,
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
     "id": "obj-314",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      921.0,
      2556.0,
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
     "id": "obj-315",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      775.5,
      2662.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-316",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      921.0,
      2590.0,
      43.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-317",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      744.5,
      2700.0,
      50.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-318",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      744.5,
      2734.0,
      148.0,
      22.0
     ],
     "text": "prepend /bundle/load"
    }
   },
   {
    "box": {
     "id": "obj-319",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      744.5,
      2768.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-320",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      2818.0,
      88.0,
      20.0
     ],
     "text": "/bundle/list",
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
      10.0,
      2844.0,
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
     "id": "obj-322",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      2878.0,
      87.0,
      22.0
     ],
     "text": "/bundle/list"
    }
   },
   {
    "box": {
     "id": "obj-323",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      2912.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-324",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      113.0,
      2844.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-325",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      113.0,
      2878.0,
      149.0,
      22.0
     ],
     "text": "route /bundle/loading"
    }
   },
   {
    "box": {
     "id": "obj-326",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      113.0,
      2912.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-327",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      113.0,
      2946.0,
      84.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      812.0,
      692.0,
      84.0,
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
     "varname": "loading"
    }
   },
   {
    "box": {
     "id": "obj-328",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      3952.0,
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
     "id": "obj-329",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      290.0,
      2818.0,
      52.0,
      20.0
     ],
     "text": "/dump",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-330",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      290.0,
      2844.0,
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
     "id": "obj-331",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      290.0,
      2878.0,
      52.0,
      22.0
     ],
     "text": "/dump"
    }
   },
   {
    "box": {
     "id": "obj-332",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      290.0,
      2912.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-333",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      388.0,
      2818.0,
      58.0,
      20.0
     ],
     "text": "/status",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-334",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      388.0,
      2844.0,
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
     "id": "obj-335",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      388.0,
      2878.0,
      58.0,
      22.0
     ],
     "text": "/status"
    }
   },
   {
    "box": {
     "id": "obj-336",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      388.0,
      2912.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-337",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      486.0,
      2818.0,
      46.0,
      20.0
     ],
     "text": "/ping",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-338",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      486.0,
      2844.0,
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
     "id": "obj-339",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      486.0,
      2878.0,
      46.0,
      22.0
     ],
     "text": "/ping"
    }
   },
   {
    "box": {
     "id": "obj-340",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      486.0,
      2912.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-341",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      584.0,
      2818.0,
      67.0,
      20.0
     ],
     "text": "/version",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-342",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      584.0,
      2844.0,
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
     "id": "obj-343",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      584.0,
      2878.0,
      66.0,
      22.0
     ],
     "text": "/version"
    }
   },
   {
    "box": {
     "id": "obj-344",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      584.0,
      2912.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-345",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      682.0,
      2818.0,
      49.0,
      20.0
     ],
     "text": "/sync",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-346",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      682.0,
      2844.0,
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
     "id": "obj-347",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      682.0,
      2878.0,
      49.0,
      22.0
     ],
     "text": "/sync"
    }
   },
   {
    "box": {
     "id": "obj-348",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      682.0,
      2912.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-349",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      780.0,
      2818.0,
      50.0,
      20.0
     ],
     "text": "listen",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-350",
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
      2844.0,
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
     "id": "obj-351",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      780.0,
      2878.0,
      50.0,
      22.0
     ],
     "text": "listen"
    }
   },
   {
    "box": {
     "id": "obj-352",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      780.0,
      2912.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-353",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      878.0,
      2818.0,
      67.0,
      20.0
     ],
     "text": "unlisten",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-354",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      878.0,
      2844.0,
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
     "id": "obj-355",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      878.0,
      2878.0,
      66.0,
      22.0
     ],
     "text": "unlisten"
    }
   },
   {
    "box": {
     "id": "obj-356",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      878.0,
      2912.0,
      66.0,
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
      500.0,
      3956.0,
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
     "id": "obj-358",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      976.0,
      2818.0,
      136.0,
      20.0
     ],
     "text": "any other message",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-359",
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
      976.0,
      2844.0,
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
     "id": "obj-360",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      976.0,
      2878.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-361",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      976.0,
      2912.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-362",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      2996.0,
      250.0,
      20.0
     ],
     "text": "the last answer and the last mistake",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-363",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 7,
     "outlettype": [
      "",
      "",
      "",
      "",
      "",
      "",
      ""
     ],
     "patching_rect": [
      10.0,
      3056.0,
      334.0,
      22.0
     ],
     "text": "route /error /late /pong /version /synced /panicked"
    }
   },
   {
    "box": {
     "id": "obj-364",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      3022.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
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
      10.0,
      3148.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-366",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      3182.0,
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
     "id": "obj-367",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      3110.0,
      124.0,
      22.0
     ],
     "text": "prepend mistake:"
    }
   },
   {
    "box": {
     "id": "obj-368",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      150.0,
      3110.0,
      98.0,
      22.0
     ],
     "text": "prepend late:"
    }
   },
   {
    "box": {
     "id": "obj-369",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      264.0,
      3110.0,
      104.0,
      22.0
     ],
     "text": "prepend pong:"
    }
   },
   {
    "box": {
     "id": "obj-370",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      384.0,
      3110.0,
      121.0,
      22.0
     ],
     "text": "prepend version:"
    }
   },
   {
    "box": {
     "id": "obj-371",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      521.0,
      3110.0,
      120.0,
      22.0
     ],
     "text": "prepend synced:"
    }
   },
   {
    "box": {
     "id": "obj-372",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      657.0,
      3110.0,
      49.0,
      22.0
     ],
     "text": "panic"
    }
   },
   {
    "box": {
     "id": "obj-373",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      3984.0,
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
     "id": "obj-374",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      734.0,
      2996.0,
      63.0,
      20.0
     ],
     "text": "/quality",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-375",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      734.0,
      3022.0,
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
     "id": "obj-376",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      734.0,
      3056.0,
      62.0,
      22.0
     ],
     "text": "/quality"
    }
   },
   {
    "box": {
     "id": "obj-377",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      734.0,
      3090.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-378",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      832.0,
      2996.0,
      81.0,
      20.0
     ],
     "text": "/watchdog",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-379",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      832.0,
      3022.0,
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
     "id": "obj-380",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      832.0,
      3056.0,
      80.0,
      22.0
     ],
     "text": "/watchdog"
    }
   },
   {
    "box": {
     "id": "obj-381",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      832.0,
      3090.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-382",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      160.0,
      3988.0,
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
     "id": "obj-383",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      941.0,
      2996.0,
      81.0,
      20.0
     ],
     "text": "/watchdog",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-384",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      941.0,
      3022.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-385",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      941.0,
      3056.0,
      116.0,
      22.0
     ],
     "text": "route /watchdog"
    }
   },
   {
    "box": {
     "id": "obj-386",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      941.0,
      3090.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-387",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      941.0,
      3124.0,
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
     ],
     "midpoints": [
      57.5,
      204.0,
      93.5,
      204.0
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
      "obj-11",
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
      "obj-13",
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
      "obj-4",
      0
     ],
     "midpoints": [
      97.5,
      166.0,
      19.5,
      166.0
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
      "obj-4",
      0
     ],
     "midpoints": [
      263.5,
      166.0,
      19.5,
      166.0
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
      "obj-18",
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
      "obj-4",
      0
     ],
     "midpoints": [
      414.5,
      166.0,
      19.5,
      166.0
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
      "obj-26",
      0
     ],
     "destination": [
      "obj-23",
      1
     ],
     "midpoints": [
      663.5,
      64.0,
      625.5,
      64.0
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
      "obj-29",
      0
     ],
     "destination": [
      "obj-30",
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
      "obj-31",
      0
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
      "obj-29",
      1
     ],
     "midpoints": [
      847.5,
      64.0,
      809.5,
      64.0
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
      "obj-35",
      0
     ],
     "destination": [
      "obj-36",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-40",
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
      "obj-41",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-45",
      0
     ],
     "destination": [
      "obj-44",
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
      "obj-46",
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
      "obj-50",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-50",
      0
     ],
     "destination": [
      "obj-51",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-51",
      0
     ],
     "destination": [
      "obj-52",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-51",
      0
     ],
     "destination": [
      "obj-53",
      0
     ],
     "midpoints": [
      238.5,
      392.0,
      223.0,
      392.0,
      223.0,
      468.0,
      238.5,
      468.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-52",
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
      "obj-53",
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
      "obj-52",
      0
     ],
     "midpoints": [
      238.5,
      506.0,
      219.0,
      506.0,
      219.0,
      388.0,
      238.5,
      388.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-52",
      0
     ],
     "destination": [
      "obj-55",
      0
     ],
     "midpoints": [
      238.5,
      430.0,
      343.5,
      430.0
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
      "obj-55",
      1
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
      "obj-57",
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
      "obj-62",
      0
     ],
     "destination": [
      "obj-63",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-63",
      0
     ],
     "destination": [
      "obj-64",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-63",
      0
     ],
     "destination": [
      "obj-65",
      0
     ],
     "midpoints": [
      518.5,
      392.0,
      503.0,
      392.0,
      503.0,
      468.0,
      518.5,
      468.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-64",
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
      "obj-65",
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
      "obj-64",
      0
     ],
     "midpoints": [
      518.5,
      506.0,
      499.0,
      506.0,
      499.0,
      388.0,
      518.5,
      388.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-64",
      0
     ],
     "destination": [
      "obj-67",
      0
     ],
     "midpoints": [
      518.5,
      430.0,
      623.5,
      430.0
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
      "obj-67",
      1
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
      "obj-69",
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
      "obj-74",
      0
     ],
     "destination": [
      "obj-75",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-75",
      0
     ],
     "destination": [
      "obj-76",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-75",
      0
     ],
     "destination": [
      "obj-77",
      0
     ],
     "midpoints": [
      814.5,
      392.0,
      799.0,
      392.0,
      799.0,
      468.0,
      814.5,
      468.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-76",
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
      "obj-77",
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
      "obj-76",
      0
     ],
     "midpoints": [
      814.5,
      506.0,
      795.0,
      506.0,
      795.0,
      388.0,
      814.5,
      388.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-76",
      0
     ],
     "destination": [
      "obj-79",
      0
     ],
     "midpoints": [
      814.5,
      430.0,
      919.5,
      430.0
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
      "obj-79",
      1
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
      "obj-83",
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
      "obj-87",
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
      "obj-88",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-88",
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
      "obj-85",
      1
     ],
     "destination": [
      "obj-90",
      0
     ],
     "midpoints": [
      41.07,
      712.0,
      124.5,
      712.0
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
     ],
     "midpoints": [
      124.5,
      770.0,
      185.5,
      770.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-85",
      2
     ],
     "destination": [
      "obj-93",
      0
     ],
     "midpoints": [
      62.64,
      708.0,
      229.5,
      708.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-93",
      0
     ],
     "destination": [
      "obj-94",
      0
     ],
     "midpoints": [
      229.5,
      766.0,
      331.5,
      766.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-85",
      3
     ],
     "destination": [
      "obj-96",
      0
     ],
     "midpoints": [
      84.21,
      704.0,
      334.5,
      704.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-96",
      0
     ],
     "destination": [
      "obj-97",
      0
     ],
     "midpoints": [
      334.5,
      762.0,
      417.5,
      762.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-85",
      4
     ],
     "destination": [
      "obj-99",
      0
     ],
     "midpoints": [
      105.79,
      700.0,
      439.5,
      700.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-99",
      0
     ],
     "destination": [
      "obj-100",
      0
     ],
     "midpoints": [
      439.5,
      758.0,
      503.5,
      758.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-85",
      5
     ],
     "destination": [
      "obj-102",
      0
     ],
     "midpoints": [
      127.36,
      696.0,
      544.5,
      696.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-102",
      0
     ],
     "destination": [
      "obj-103",
      0
     ],
     "midpoints": [
      544.5,
      754.0,
      579.5,
      754.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-85",
      6
     ],
     "destination": [
      "obj-105",
      0
     ],
     "midpoints": [
      148.93,
      692.0,
      649.5,
      692.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-105",
      0
     ],
     "destination": [
      "obj-106",
      0
     ],
     "midpoints": [
      649.5,
      750.0,
      665.5,
      750.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-85",
      7
     ],
     "destination": [
      "obj-108",
      0
     ],
     "midpoints": [
      170.5,
      688.0,
      754.5,
      688.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-108",
      0
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
      "obj-114",
      0
     ],
     "destination": [
      "obj-115",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-115",
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
      "obj-113",
      4
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
      2
     ],
     "destination": [
      "obj-117",
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
      "obj-141",
      0
     ],
     "destination": [
      "obj-142",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-142",
      0
     ],
     "destination": [
      "obj-143",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-143",
      0
     ],
     "destination": [
      "obj-144",
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
      "obj-146",
      1
     ],
     "destination": [
      "obj-148",
      0
     ],
     "midpoints": [
      92.5,
      1646.0,
      30.5,
      1646.0
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
      1
     ],
     "destination": [
      "obj-150",
      0
     ],
     "midpoints": [
      50.5,
      1718.0,
      15.0,
      1718.0,
      15.0,
      1756.0,
      30.5,
      1756.0
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
      "obj-150",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-154",
      0
     ],
     "destination": [
      "obj-155",
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
      1
     ],
     "destination": [
      "obj-161",
      0
     ],
     "midpoints": [
      239.5,
      1646.0,
      204.0,
      1646.0,
      204.0,
      1684.0,
      219.5,
      1684.0
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
      "obj-162",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-162",
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
      "obj-170",
      0
     ],
     "destination": [
      "obj-171",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-171",
      1
     ],
     "destination": [
      "obj-172",
      0
     ],
     "midpoints": [
      428.5,
      1646.0,
      393.0,
      1646.0,
      393.0,
      1684.0,
      408.5,
      1684.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-171",
      0
     ],
     "destination": [
      "obj-173",
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
      "obj-172",
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
      "obj-178",
      0
     ],
     "destination": [
      "obj-179",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-179",
      0
     ],
     "destination": [
      "obj-180",
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
      "obj-183",
      0
     ],
     "destination": [
      "obj-184",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-184",
      0
     ],
     "destination": [
      "obj-185",
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
      "obj-191",
      0
     ],
     "destination": [
      "obj-192",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-192",
      0
     ],
     "destination": [
      "obj-193",
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
      "obj-193",
      1
     ],
     "midpoints": [
      889.5,
      1544.0,
      876.5,
      1544.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-193",
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
      "obj-199",
      0
     ],
     "destination": [
      "obj-200",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-200",
      0
     ],
     "destination": [
      "obj-201",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-201",
      0
     ],
     "destination": [
      "obj-202",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-202",
      0
     ],
     "destination": [
      "obj-203",
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
      "obj-203",
      1
     ],
     "midpoints": [
      1062.5,
      1544.0,
      1049.5,
      1544.0
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
      "obj-210",
      0
     ],
     "destination": [
      "obj-211",
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
      "obj-218",
      0
     ],
     "destination": [
      "obj-219",
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
      "obj-226",
      0
     ],
     "destination": [
      "obj-227",
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
      "obj-234",
      0
     ],
     "destination": [
      "obj-235",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-235",
      0
     ],
     "destination": [
      "obj-236",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-236",
      0
     ],
     "destination": [
      "obj-237",
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
      "obj-241",
      0
     ],
     "midpoints": [
      440.5,
      2074.0,
      405.0,
      2074.0,
      405.0,
      2112.0,
      420.5,
      2112.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-240",
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
      "obj-241",
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
      "obj-247",
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
      "obj-248",
      0
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
      "obj-251",
      0
     ],
     "destination": [
      "obj-249",
      0
     ],
     "midpoints": [
      732.5,
      2010.0,
      777.5,
      2010.0
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
      "obj-249",
      0
     ],
     "midpoints": [
      777.5,
      1938.0,
      717.0,
      1938.0,
      717.0,
      2010.0,
      777.5,
      2010.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-249",
      1
     ],
     "destination": [
      "obj-252",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-252",
      0
     ],
     "destination": [
      "obj-253",
      0
     ],
     "midpoints": [
      843.0,
      2090.0,
      629.5,
      2090.0
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
      "obj-254",
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
      1
     ],
     "destination": [
      "obj-253",
      0
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
      "obj-257",
      1
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
     ],
     "midpoints": [
      605.5,
      2170.0,
      598.5,
      2170.0
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
      "obj-258",
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
      "obj-259",
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
      "obj-261",
      0
     ],
     "midpoints": [
      629.5,
      2128.0,
      719.5,
      2128.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-260",
      0
     ],
     "destination": [
      "obj-262",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-262",
      1
     ],
     "destination": [
      "obj-253",
      0
     ],
     "midpoints": [
      715.5,
      2090.0,
      629.5,
      2090.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-261",
      0
     ],
     "destination": [
      "obj-263",
      1
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
      "obj-263",
      0
     ],
     "midpoints": [
      691.5,
      2086.0,
      614.0,
      2086.0,
      614.0,
      2166.0,
      688.5,
      2166.0
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
      "obj-264",
      0
     ],
     "midpoints": [
      688.5,
      2216.0,
      762.5,
      2216.0
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
      "obj-264",
      1
     ],
     "midpoints": [
      844.5,
      2220.0,
      816.5,
      2220.0
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
      "obj-253",
      0
     ],
     "destination": [
      "obj-269",
      0
     ],
     "midpoints": [
      629.5,
      2128.0,
      809.5,
      2128.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-268",
      0
     ],
     "destination": [
      "obj-270",
      0
     ],
     "midpoints": [
      943.5,
      2048.0,
      948.0,
      2048.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-270",
      1
     ],
     "destination": [
      "obj-253",
      0
     ],
     "midpoints": [
      972.0,
      2090.0,
      629.5,
      2090.0
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
      "obj-271",
      1
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
     ],
     "midpoints": [
      948.0,
      2174.0,
      778.5,
      2174.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-271",
      0
     ],
     "destination": [
      "obj-272",
      0
     ],
     "midpoints": [
      778.5,
      2212.0,
      851.5,
      2212.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-272",
      0
     ],
     "destination": [
      "obj-273",
      0
     ],
     "midpoints": [
      851.5,
      2258.0,
      932.5,
      2258.0
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
      "obj-281",
      0
     ],
     "destination": [
      "obj-282",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-282",
      0
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
      "obj-282",
      1
     ],
     "destination": [
      "obj-284",
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
      "obj-285",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-282",
      2
     ],
     "destination": [
      "obj-286",
      0
     ],
     "midpoints": [
      101.5,
      2474.0,
      165.5,
      2474.0
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
      "obj-289",
      0
     ],
     "destination": [
      "obj-291",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-290",
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
      1
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
      "obj-293",
      1
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
     ],
     "midpoints": [
      289.5,
      2508.0,
      282.5,
      2508.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-293",
      0
     ],
     "destination": [
      "obj-294",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-294",
      0
     ],
     "destination": [
      "obj-295",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-297",
      0
     ],
     "destination": [
      "obj-298",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-298",
      0
     ],
     "destination": [
      "obj-299",
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
      "obj-303",
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
      "obj-308",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-308",
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
      "obj-310",
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
      0
     ],
     "destination": [
      "obj-309",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-308",
      1
     ],
     "destination": [
      "obj-309",
      0
     ],
     "midpoints": [
      764.5,
      2474.0,
      704.0,
      2474.0,
      704.0,
      2546.0,
      719.5,
      2546.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-309",
      1
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
      "obj-315",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-314",
      0
     ],
     "destination": [
      "obj-316",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-316",
      1
     ],
     "destination": [
      "obj-313",
      0
     ],
     "midpoints": [
      954.5,
      2618.0,
      785.0,
      2618.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-315",
      0
     ],
     "destination": [
      "obj-317",
      1
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
     ],
     "midpoints": [
      930.5,
      2690.0,
      754.0,
      2690.0
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
      "obj-318",
      0
     ],
     "destination": [
      "obj-319",
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
      "obj-324",
      0
     ],
     "destination": [
      "obj-325",
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
      "obj-331",
      0
     ],
     "destination": [
      "obj-332",
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
      "obj-335",
      0
     ],
     "destination": [
      "obj-336",
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
      "obj-339",
      0
     ],
     "destination": [
      "obj-340",
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
      "obj-346",
      0
     ],
     "destination": [
      "obj-347",
      0
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
      "obj-350",
      0
     ],
     "destination": [
      "obj-351",
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
      "obj-352",
      0
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
      "obj-364",
      0
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
      "obj-367",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-367",
      0
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
      "obj-363",
      1
     ],
     "destination": [
      "obj-368",
      0
     ],
     "midpoints": [
      72.0,
      3100.0,
      159.5,
      3100.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-368",
      0
     ],
     "destination": [
      "obj-365",
      0
     ],
     "midpoints": [
      159.5,
      3138.0,
      19.5,
      3138.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-363",
      2
     ],
     "destination": [
      "obj-369",
      0
     ],
     "midpoints": [
      124.5,
      3096.0,
      273.5,
      3096.0
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
      "obj-365",
      0
     ],
     "midpoints": [
      273.5,
      3138.0,
      19.5,
      3138.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-363",
      3
     ],
     "destination": [
      "obj-370",
      0
     ],
     "midpoints": [
      177.0,
      3092.0,
      393.5,
      3092.0
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
      "obj-365",
      0
     ],
     "midpoints": [
      393.5,
      3138.0,
      19.5,
      3138.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-363",
      4
     ],
     "destination": [
      "obj-371",
      0
     ],
     "midpoints": [
      229.5,
      3088.0,
      530.5,
      3088.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-371",
      0
     ],
     "destination": [
      "obj-365",
      0
     ],
     "midpoints": [
      530.5,
      3138.0,
      19.5,
      3138.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-363",
      5
     ],
     "destination": [
      "obj-372",
      0
     ],
     "midpoints": [
      282.0,
      3084.0,
      666.5,
      3084.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-372",
      0
     ],
     "destination": [
      "obj-365",
      0
     ],
     "midpoints": [
      666.5,
      3138.0,
      19.5,
      3138.0
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
      "obj-366",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-375",
      0
     ],
     "destination": [
      "obj-376",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-376",
      0
     ],
     "destination": [
      "obj-377",
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
   },
   {
    "patchline": {
     "source": [
      "obj-384",
      0
     ],
     "destination": [
      "obj-385",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-385",
      0
     ],
     "destination": [
      "obj-386",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-386",
      0
     ],
     "destination": [
      "obj-387",
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
