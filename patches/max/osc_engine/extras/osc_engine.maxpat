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
      3164.0,
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
      3168.0,
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
      21.0,
      192.0,
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
      95.0,
      230.0,
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
      21.0,
      154.0,
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
      21.0,
      232.0,
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
      3758.0,
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
      3764.0,
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
      3790.0,
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
      172.0,
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
      172.0,
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
      284.0,
      112.0,
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
      284.0,
      154.0,
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
      374.0,
      112.0,
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
      374.0,
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
      396.0,
      154.0,
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
      21.0,
      70.0,
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
      21.0,
      36.0,
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
      21.0,
      112.0,
      127.0,
      22.0
     ],
     "text": "prepend feedback"
    }
   },
   {
    "box": {
     "id": "obj-21",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      164.0,
      112.0,
      104.0,
      22.0
     ],
     "text": "s oe-feedback"
    }
   },
   {
    "box": {
     "id": "obj-22",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      537.0,
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
     "id": "obj-23",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      537.0,
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
     "id": "obj-24",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "float"
     ],
     "patching_rect": [
      537.0,
      74.0,
      67.0,
      22.0
     ],
     "text": "float 0.5"
    }
   },
   {
    "box": {
     "id": "obj-25",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      537.0,
      108.0,
      102.0,
      22.0
     ],
     "text": "prepend /start"
    }
   },
   {
    "box": {
     "id": "obj-26",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      537.0,
      142.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-27",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      623.0,
      36.0,
      70.0,
      22.0
     ],
     "text": "r oe-fade"
    }
   },
   {
    "box": {
     "id": "obj-28",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      721.0,
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
     "id": "obj-29",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      721.0,
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
     "id": "obj-30",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "float"
     ],
     "patching_rect": [
      721.0,
      74.0,
      67.0,
      22.0
     ],
     "text": "float 0.5"
    }
   },
   {
    "box": {
     "id": "obj-31",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      721.0,
      108.0,
      101.0,
      22.0
     ],
     "text": "prepend /stop"
    }
   },
   {
    "box": {
     "id": "obj-32",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      721.0,
      142.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-33",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      807.0,
      36.0,
      70.0,
      22.0
     ],
     "text": "r oe-fade"
    }
   },
   {
    "box": {
     "id": "obj-34",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      905.0,
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
     "id": "obj-35",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      905.0,
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
     "id": "obj-36",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      905.0,
      70.0,
      54.0,
      22.0
     ],
     "text": "/panic"
    }
   },
   {
    "box": {
     "id": "obj-37",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      905.0,
      104.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-38",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      252.0,
      3206.0,
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
     "id": "obj-39",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1003.0,
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
     "id": "obj-40",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      1003.0,
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
     "id": "obj-41",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1003.0,
      36.0,
      100.0,
      22.0
     ],
     "text": "loadmess 0.5"
    }
   },
   {
    "box": {
     "id": "obj-42",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1003.0,
      104.0,
      73.0,
      22.0
     ],
     "text": "s oe-fade"
    }
   },
   {
    "box": {
     "id": "obj-43",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      318.0,
      3206.0,
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
     "id": "obj-44",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      282.0,
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
     "id": "obj-45",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      10.0,
      342.0,
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
     "id": "obj-46",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      308.0,
      92.0,
      22.0
     ],
     "text": "loadmess 0."
    }
   },
   {
    "box": {
     "id": "obj-47",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      376.0,
      76.0,
      22.0
     ],
     "text": "s oe-ramp"
    }
   },
   {
    "box": {
     "id": "obj-48",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      392.0,
      3172.0,
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
     "id": "obj-49",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      214.0,
      282.0,
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
     "id": "obj-50",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      229.0,
      308.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-51",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      229.0,
      342.0,
      74.0,
      22.0
     ],
     "text": "route /cfg"
    }
   },
   {
    "box": {
     "id": "obj-52",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      229.0,
      376.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-53",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      229.0,
      422.0,
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
     "id": "obj-54",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      229.0,
      494.0,
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
     "id": "obj-55",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      229.0,
      456.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-56",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      334.0,
      456.0,
      78.0,
      22.0
     ],
     "text": "pack 0. 0."
    }
   },
   {
    "box": {
     "id": "obj-57",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      393.0,
      418.0,
      73.0,
      22.0
     ],
     "text": "r oe-ramp"
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
      334.0,
      494.0,
      93.0,
      22.0
     ],
     "text": "prepend /cfg"
    }
   },
   {
    "box": {
     "id": "obj-59",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      334.0,
      532.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-60",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      392.0,
      3198.0,
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
     "id": "obj-61",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      494.0,
      282.0,
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
     "id": "obj-62",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      509.0,
      308.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-63",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      509.0,
      342.0,
      129.0,
      22.0
     ],
     "text": "route /temperature"
    }
   },
   {
    "box": {
     "id": "obj-64",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      509.0,
      376.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-65",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      509.0,
      422.0,
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
     "id": "obj-66",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      509.0,
      494.0,
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
     "id": "obj-67",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      509.0,
      456.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-68",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      614.0,
      456.0,
      78.0,
      22.0
     ],
     "text": "pack 0. 0."
    }
   },
   {
    "box": {
     "id": "obj-69",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      673.0,
      418.0,
      73.0,
      22.0
     ],
     "text": "r oe-ramp"
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
      614.0,
      494.0,
      148.0,
      22.0
     ],
     "text": "prepend /temperature"
    }
   },
   {
    "box": {
     "id": "obj-71",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      614.0,
      532.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-72",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      392.0,
      3224.0,
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
     "id": "obj-73",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      790.0,
      282.0,
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
     "id": "obj-74",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      805.0,
      308.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-75",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      805.0,
      342.0,
      82.0,
      22.0
     ],
     "text": "route /gain"
    }
   },
   {
    "box": {
     "id": "obj-76",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      805.0,
      376.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-77",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      805.0,
      422.0,
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
     "id": "obj-78",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      805.0,
      494.0,
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
     "id": "obj-79",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      805.0,
      456.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-80",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      910.0,
      456.0,
      93.0,
      22.0
     ],
     "text": "pack 0. 0.02"
    }
   },
   {
    "box": {
     "id": "obj-81",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      984.0,
      376.0,
      73.0,
      22.0
     ],
     "text": "r oe-ramp"
    }
   },
   {
    "box": {
     "id": "obj-82",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "float",
      "int"
     ],
     "patching_rect": [
      984.0,
      418.0,
      106.0,
      22.0
     ],
     "text": "maximum 0.02"
    }
   },
   {
    "box": {
     "id": "obj-83",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      910.0,
      494.0,
      101.0,
      22.0
     ],
     "text": "prepend /gain"
    }
   },
   {
    "box": {
     "id": "obj-84",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      910.0,
      532.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-85",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      582.0,
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
     "id": "obj-86",
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
      676.0,
      170.0,
      22.0
     ],
     "text": "unpack s s 0. 0. 0 0 0 0."
    }
   },
   {
    "box": {
     "id": "obj-87",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      608.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-88",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      10.0,
      642.0,
      94.0,
      22.0
     ],
     "text": "route /status"
    }
   },
   {
    "box": {
     "id": "obj-89",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      738.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-90",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      796.0,
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
     "id": "obj-91",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      115.0,
      738.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-92",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      176.0,
      796.0,
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
     "id": "obj-93",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      782.0,
      3170.0,
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
     "id": "obj-94",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      220.0,
      738.0,
      89.0,
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
      322.0,
      796.0,
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
     "id": "obj-96",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      782.0,
      3192.0,
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
     "id": "obj-97",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      325.0,
      738.0,
      89.0,
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
      408.0,
      796.0,
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
     "id": "obj-99",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      782.0,
      3214.0,
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
     "id": "obj-100",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      430.0,
      738.0,
      89.0,
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
      494.0,
      796.0,
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
     "id": "obj-102",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      930.0,
      3192.0,
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
     "id": "obj-103",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      535.0,
      738.0,
      89.0,
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
      570.0,
      796.0,
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
     "id": "obj-105",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1062.0,
      3170.0,
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
     "id": "obj-106",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      640.0,
      738.0,
      89.0,
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
      656.0,
      796.0,
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
     "id": "obj-108",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1062.0,
      3192.0,
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
     "id": "obj-109",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      745.0,
      738.0,
      89.0,
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
      745.0,
      796.0,
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
     "id": "obj-111",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1062.0,
      3214.0,
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
     "id": "obj-112",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      862.0,
      582.0,
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
     "id": "obj-113",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "int",
      "float"
     ],
     "patching_rect": [
      862.0,
      676.0,
      101.0,
      22.0
     ],
     "text": "unpack s 0 0."
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
      608.0,
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
      642.0,
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
      3234.0,
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
      944.0,
      710.0,
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
      944.0,
      744.0,
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
      3264.0,
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
      3281.0,
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
      3264.0,
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
      3281.0,
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
      3264.0,
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
      3281.0,
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
      3264.0,
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
      3281.0,
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
      3264.0,
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
      3264.0,
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
      846.0,
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
      872.0,
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
      936.0,
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
      1000.0,
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
      1064.0,
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
      1128.0,
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
      1192.0,
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
      1256.0,
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
      1320.0,
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
      3758.0,
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
      3764.0,
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
      1404.0,
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
      10.0,
      1430.0,
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
      10.0,
      1464.0,
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
      10.0,
      1498.0,
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
      10.0,
      1532.0,
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
      10.0,
      1566.0,
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
      10.0,
      1600.0,
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
      10.0,
      1634.0,
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
      10.0,
      1672.0,
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
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1706.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-150",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      18.0,
      3790.0,
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
     "id": "obj-151",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      188.0,
      1404.0,
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
     "id": "obj-152",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      188.0,
      1430.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-153",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      188.0,
      1464.0,
      88.0,
      22.0
     ],
     "text": "route /titles"
    }
   },
   {
    "box": {
     "id": "obj-154",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      188.0,
      1498.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-155",
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
      188.0,
      1532.0,
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
     "id": "obj-156",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      188.0,
      1566.0,
      74.0,
      22.0
     ],
     "text": "route text"
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
      188.0,
      1600.0,
      106.0,
      22.0
     ],
     "text": "prepend /titles"
    }
   },
   {
    "box": {
     "id": "obj-158",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      188.0,
      1634.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-159",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      18.0,
      3816.0,
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
     "id": "obj-160",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      366.0,
      1404.0,
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
     "id": "obj-161",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      366.0,
      1430.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-162",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      366.0,
      1464.0,
      87.0,
      22.0
     ],
     "text": "route /style"
    }
   },
   {
    "box": {
     "id": "obj-163",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      366.0,
      1498.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-164",
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
      366.0,
      1532.0,
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
     "id": "obj-165",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      366.0,
      1566.0,
      74.0,
      22.0
     ],
     "text": "route text"
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
      366.0,
      1600.0,
      105.0,
      22.0
     ],
     "text": "prepend /style"
    }
   },
   {
    "box": {
     "id": "obj-167",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      366.0,
      1634.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-168",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      260.0,
      3816.0,
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
     "id": "obj-169",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      544.0,
      1404.0,
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
     "id": "obj-170",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      544.0,
      1430.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-171",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      544.0,
      1464.0,
      87.0,
      22.0
     ],
     "text": "route /glide"
    }
   },
   {
    "box": {
     "id": "obj-172",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      544.0,
      1498.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-173",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      544.0,
      1532.0,
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
     "id": "obj-174",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      544.0,
      1566.0,
      105.0,
      22.0
     ],
     "text": "prepend /glide"
    }
   },
   {
    "box": {
     "id": "obj-175",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      544.0,
      1600.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-176",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      677.0,
      1404.0,
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
     "id": "obj-177",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      677.0,
      1430.0,
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
     "id": "obj-178",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      677.0,
      1464.0,
      50.0,
      22.0
     ],
     "text": "/reset"
    }
   },
   {
    "box": {
     "id": "obj-179",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      677.0,
      1498.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-180",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      18.0,
      3844.0,
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
     "id": "obj-181",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      100.0,
      3844.0,
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
     "id": "obj-182",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      775.0,
      1404.0,
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
     "id": "obj-183",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      775.0,
      1430.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-184",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      775.0,
      1464.0,
      114.0,
      22.0
     ],
     "text": "route /cfg/audio"
    }
   },
   {
    "box": {
     "id": "obj-185",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      775.0,
      1498.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-186",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      775.0,
      1532.0,
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
     "id": "obj-187",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      775.0,
      1566.0,
      133.0,
      22.0
     ],
     "text": "prepend /cfg/audio"
    }
   },
   {
    "box": {
     "id": "obj-188",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      775.0,
      1600.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-189",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      250.0,
      3844.0,
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
     "id": "obj-190",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      936.0,
      1404.0,
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
     "id": "obj-191",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      936.0,
      1430.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-192",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      936.0,
      1464.0,
      103.0,
      22.0
     ],
     "text": "route /cfg/text"
    }
   },
   {
    "box": {
     "id": "obj-193",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      936.0,
      1498.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-194",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      936.0,
      1532.0,
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
     "id": "obj-195",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      936.0,
      1566.0,
      122.0,
      22.0
     ],
     "text": "prepend /cfg/text"
    }
   },
   {
    "box": {
     "id": "obj-196",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      936.0,
      1600.0,
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
      954.0,
      3818.0,
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
     "id": "obj-198",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      952.0,
      3838.0,
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
     "id": "obj-199",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1086.0,
      1404.0,
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
     "id": "obj-200",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1086.0,
      1430.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-201",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      1086.0,
      1464.0,
      90.0,
      22.0
     ],
     "text": "route /steps"
    }
   },
   {
    "box": {
     "id": "obj-202",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1086.0,
      1498.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-203",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      1086.0,
      1532.0,
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
     "id": "obj-204",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1086.0,
      1566.0,
      109.0,
      22.0
     ],
     "text": "prepend /steps"
    }
   },
   {
    "box": {
     "id": "obj-205",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1086.0,
      1600.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-206",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1022.0,
      3838.0,
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
     "id": "obj-207",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1756.0,
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
     "id": "obj-208",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      1782.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-209",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      10.0,
      1816.0,
      78.0,
      22.0
     ],
     "text": "route /hop"
    }
   },
   {
    "box": {
     "id": "obj-210",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      1850.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-211",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      10.0,
      1884.0,
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
     "id": "obj-212",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      1918.0,
      96.0,
      22.0
     ],
     "text": "prepend /hop"
    }
   },
   {
    "box": {
     "id": "obj-213",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1952.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-214",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1092.0,
      3838.0,
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
     "id": "obj-215",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      134.0,
      1756.0,
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
     "id": "obj-216",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      134.0,
      1782.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-217",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      134.0,
      1816.0,
      82.0,
      22.0
     ],
     "text": "route /lead"
    }
   },
   {
    "box": {
     "id": "obj-218",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      134.0,
      1850.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-219",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      134.0,
      1884.0,
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
     "id": "obj-220",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      134.0,
      1918.0,
      101.0,
      22.0
     ],
     "text": "prepend /lead"
    }
   },
   {
    "box": {
     "id": "obj-221",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      134.0,
      1952.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-222",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1162.0,
      3838.0,
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
     "id": "obj-223",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      263.0,
      1756.0,
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
     "id": "obj-224",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      263.0,
      1782.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-225",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      263.0,
      1816.0,
      86.0,
      22.0
     ],
     "text": "route /seed"
    }
   },
   {
    "box": {
     "id": "obj-226",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      263.0,
      1850.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-227",
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
      263.0,
      1884.0,
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
     "id": "obj-228",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      263.0,
      1918.0,
      74.0,
      22.0
     ],
     "text": "route text"
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
      263.0,
      1952.0,
      104.0,
      22.0
     ],
     "text": "prepend /seed"
    }
   },
   {
    "box": {
     "id": "obj-230",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      263.0,
      1986.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-231",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      470.0,
      3758.0,
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
     "id": "obj-232",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      478.0,
      3764.0,
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
     "id": "obj-233",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      441.0,
      1756.0,
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
     "id": "obj-234",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      575.0,
      1782.0,
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
      575.0,
      1816.0,
      120.0,
      22.0
     ],
     "text": "route /preset/list"
    }
   },
   {
    "box": {
     "id": "obj-236",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      575.0,
      1850.0,
      64.0,
      22.0
     ],
     "text": "t l clear"
    }
   },
   {
    "box": {
     "id": "obj-237",
     "maxclass": "umenu",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      ""
     ],
     "patching_rect": [
      620.0,
      1960.0,
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
     "id": "obj-238",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      575.0,
      1888.0,
      35.0,
      22.0
     ],
     "text": "iter"
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
      575.0,
      1922.0,
      115.0,
      22.0
     ],
     "text": "prepend append"
    }
   },
   {
    "box": {
     "id": "obj-240",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      685.5,
      1998.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-241",
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
      472.0,
      2040.0,
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
     "id": "obj-242",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      448.0,
      1960.0,
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
     "id": "obj-243",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      472.0,
      2078.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-244",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      448.0,
      1998.0,
      43.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-245",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      441.0,
      2124.0,
      50.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-246",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      441.0,
      2170.0,
      148.0,
      22.0
     ],
     "text": "prepend /preset/save"
    }
   },
   {
    "box": {
     "id": "obj-247",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      441.0,
      2208.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-248",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      534.0,
      1960.0,
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
     "id": "obj-249",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      562.0,
      2078.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-250",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      534.0,
      1998.0,
      43.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-251",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      531.0,
      2124.0,
      50.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-252",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      605.0,
      2170.0,
      73.0,
      22.0
     ],
     "text": "pack s 0."
    }
   },
   {
    "box": {
     "id": "obj-253",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      687.0,
      2124.0,
      73.0,
      22.0
     ],
     "text": "r oe-ramp"
    }
   },
   {
    "box": {
     "id": "obj-254",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      605.0,
      2208.0,
      154.0,
      22.0
     ],
     "text": "prepend /preset/recall"
    }
   },
   {
    "box": {
     "id": "obj-255",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      605.0,
      2242.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-256",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      786.0,
      1960.0,
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
     "id": "obj-257",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      652.0,
      2078.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-258",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      790.5,
      1998.0,
      43.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-259",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      621.0,
      2124.0,
      50.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-260",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      694.0,
      2170.0,
      157.0,
      22.0
     ],
     "text": "prepend /preset/delete"
    }
   },
   {
    "box": {
     "id": "obj-261",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      775.0,
      2208.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-262",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      884.0,
      1756.0,
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
     "id": "obj-263",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      884.0,
      1782.0,
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
     "id": "obj-264",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      884.0,
      1816.0,
      83.0,
      22.0
     ],
     "text": "/preset/list"
    }
   },
   {
    "box": {
     "id": "obj-265",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      884.0,
      1850.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-266",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      478.0,
      3804.0,
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
     "id": "obj-267",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      996.0,
      1756.0,
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
     "id": "obj-268",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      996.0,
      1782.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
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
      996.0,
      1816.0,
      94.0,
      22.0
     ],
     "text": "route /record"
    }
   },
   {
    "box": {
     "id": "obj-270",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      "float"
     ],
     "patching_rect": [
      996.0,
      1850.0,
      101.0,
      22.0
     ],
     "text": "unpack 0 s 0."
    }
   },
   {
    "box": {
     "id": "obj-271",
     "maxclass": "led",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      996.0,
      1888.0,
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
     "id": "obj-272",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1037.0,
      1890.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-273",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1037.0,
      1924.0,
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
     "id": "obj-274",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1142.0,
      1890.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-275",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1143.0,
      1924.0,
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
     "id": "obj-276",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      2292.0,
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
     "id": "obj-277",
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
      41.0,
      2386.0,
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
     "id": "obj-278",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      17.0,
      2318.0,
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
     "id": "obj-279",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      41.0,
      2420.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-280",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      17.0,
      2352.0,
      43.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-281",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      10.0,
      2458.0,
      50.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-282",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      2492.0,
      146.0,
      22.0
     ],
     "text": "prepend /record/start"
    }
   },
   {
    "box": {
     "id": "obj-283",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      2526.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-284",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      219.0,
      2292.0,
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
     "id": "obj-285",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      219.0,
      2318.0,
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
     "id": "obj-286",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      219.0,
      2352.0,
      90.0,
      22.0
     ],
     "text": "/record/stop"
    }
   },
   {
    "box": {
     "id": "obj-287",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      219.0,
      2386.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-288",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      338.0,
      2292.0,
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
     "id": "obj-289",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      338.0,
      2318.0,
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
     "id": "obj-290",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      338.0,
      2352.0,
      58.0,
      22.0
     ],
     "text": "/record"
    }
   },
   {
    "box": {
     "id": "obj-291",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      338.0,
      2386.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-292",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      478.0,
      3846.0,
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
     "id": "obj-293",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      436.0,
      2292.0,
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
     "id": "obj-294",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      447.0,
      2318.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-295",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      447.0,
      2352.0,
      123.0,
      22.0
     ],
     "text": "route /bundle/list"
    }
   },
   {
    "box": {
     "id": "obj-296",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      447.0,
      2386.0,
      64.0,
      22.0
     ],
     "text": "t l clear"
    }
   },
   {
    "box": {
     "id": "obj-297",
     "maxclass": "umenu",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "",
      ""
     ],
     "patching_rect": [
      447.0,
      2496.0,
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
     "id": "obj-298",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      447.0,
      2424.0,
      35.0,
      22.0
     ],
     "text": "iter"
    }
   },
   {
    "box": {
     "id": "obj-299",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      447.0,
      2458.0,
      115.0,
      22.0
     ],
     "text": "prepend append"
    }
   },
   {
    "box": {
     "id": "obj-300",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      512.5,
      2530.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-301",
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
      512.5,
      2568.0,
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
     "id": "obj-302",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      658.0,
      2496.0,
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
     "id": "obj-303",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      512.5,
      2602.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-304",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      658.0,
      2530.0,
      43.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-305",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      481.5,
      2640.0,
      50.0,
      22.0
     ],
     "text": "zl.reg"
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
      481.5,
      2674.0,
      148.0,
      22.0
     ],
     "text": "prepend /bundle/load"
    }
   },
   {
    "box": {
     "id": "obj-307",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      481.5,
      2708.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-308",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      756.0,
      2292.0,
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
      756.0,
      2318.0,
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
     "id": "obj-310",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      756.0,
      2352.0,
      87.0,
      22.0
     ],
     "text": "/bundle/list"
    }
   },
   {
    "box": {
     "id": "obj-311",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      756.0,
      2386.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-312",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      3892.0,
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
     "id": "obj-313",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      872.0,
      2292.0,
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
      872.0,
      2318.0,
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
     "id": "obj-315",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      872.0,
      2352.0,
      52.0,
      22.0
     ],
     "text": "/dump"
    }
   },
   {
    "box": {
     "id": "obj-316",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      872.0,
      2386.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-317",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      970.0,
      2292.0,
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
     "id": "obj-318",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      970.0,
      2318.0,
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
     "id": "obj-319",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      970.0,
      2352.0,
      58.0,
      22.0
     ],
     "text": "/status"
    }
   },
   {
    "box": {
     "id": "obj-320",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      970.0,
      2386.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-321",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1068.0,
      2292.0,
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
     "id": "obj-322",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      1068.0,
      2318.0,
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
     "id": "obj-323",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1068.0,
      2352.0,
      46.0,
      22.0
     ],
     "text": "/ping"
    }
   },
   {
    "box": {
     "id": "obj-324",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1068.0,
      2386.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-325",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1166.0,
      2292.0,
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
     "id": "obj-326",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      1166.0,
      2318.0,
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
     "id": "obj-327",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1166.0,
      2352.0,
      66.0,
      22.0
     ],
     "text": "/version"
    }
   },
   {
    "box": {
     "id": "obj-328",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1166.0,
      2386.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-329",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      2758.0,
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
      10.0,
      2784.0,
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
     "id": "obj-331",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      2818.0,
      49.0,
      22.0
     ],
     "text": "/sync"
    }
   },
   {
    "box": {
     "id": "obj-332",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      2852.0,
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
      108.0,
      2758.0,
      55.0,
      20.0
     ],
     "text": "/listen",
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
      108.0,
      2784.0,
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
     "id": "obj-335",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      108.0,
      2822.0,
      66.0,
      22.0
     ],
     "text": "int 9401"
    }
   },
   {
    "box": {
     "id": "obj-336",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      108.0,
      2856.0,
      110.0,
      22.0
     ],
     "text": "prepend /listen"
    }
   },
   {
    "box": {
     "id": "obj-337",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      108.0,
      2890.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-338",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      194.0,
      2784.0,
      101.0,
      22.0
     ],
     "text": "r oe-feedback"
    }
   },
   {
    "box": {
     "id": "obj-339",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      323.0,
      2758.0,
      71.0,
      20.0
     ],
     "text": "/unlisten",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-340",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      323.0,
      2784.0,
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
     "id": "obj-341",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      323.0,
      2822.0,
      66.0,
      22.0
     ],
     "text": "int 9401"
    }
   },
   {
    "box": {
     "id": "obj-342",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      323.0,
      2856.0,
      125.0,
      22.0
     ],
     "text": "prepend /unlisten"
    }
   },
   {
    "box": {
     "id": "obj-343",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      323.0,
      2890.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-344",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      409.0,
      2784.0,
      101.0,
      22.0
     ],
     "text": "r oe-feedback"
    }
   },
   {
    "box": {
     "id": "obj-345",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      500.0,
      3896.0,
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
     "id": "obj-346",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      538.0,
      2758.0,
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
     "id": "obj-347",
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
      538.0,
      2784.0,
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
     "id": "obj-348",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      538.0,
      2818.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-349",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      538.0,
      2852.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-350",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      2940.0,
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
     "id": "obj-351",
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
      10.0,
      3000.0,
      267.0,
      22.0
     ],
     "text": "route /error /late /pong /version /synced"
    }
   },
   {
    "box": {
     "id": "obj-352",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      2966.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-353",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      3088.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-354",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      3122.0,
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
     "id": "obj-355",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      3050.0,
      124.0,
      22.0
     ],
     "text": "prepend mistake:"
    }
   },
   {
    "box": {
     "id": "obj-356",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      150.0,
      3050.0,
      98.0,
      22.0
     ],
     "text": "prepend late:"
    }
   },
   {
    "box": {
     "id": "obj-357",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      264.0,
      3050.0,
      104.0,
      22.0
     ],
     "text": "prepend pong:"
    }
   },
   {
    "box": {
     "id": "obj-358",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      384.0,
      3050.0,
      121.0,
      22.0
     ],
     "text": "prepend version:"
    }
   },
   {
    "box": {
     "id": "obj-359",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      521.0,
      3050.0,
      120.0,
      22.0
     ],
     "text": "prepend synced:"
    }
   },
   {
    "box": {
     "id": "obj-360",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      3924.0,
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
     "id": "obj-361",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      669.0,
      2940.0,
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
     "id": "obj-362",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      669.0,
      2966.0,
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
     "id": "obj-363",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      669.0,
      3000.0,
      62.0,
      22.0
     ],
     "text": "/quality"
    }
   },
   {
    "box": {
     "id": "obj-364",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      669.0,
      3034.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-365",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      767.0,
      2940.0,
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
     "id": "obj-366",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      767.0,
      2966.0,
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
     "id": "obj-367",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      767.0,
      3000.0,
      80.0,
      22.0
     ],
     "text": "/watchdog"
    }
   },
   {
    "box": {
     "id": "obj-368",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      767.0,
      3034.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-369",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      160.0,
      3928.0,
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
     "id": "obj-370",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      876.0,
      2940.0,
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
     "id": "obj-371",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      876.0,
      2966.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-372",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      876.0,
      3000.0,
      116.0,
      22.0
     ],
     "text": "route /watchdog"
    }
   },
   {
    "box": {
     "id": "obj-373",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      876.0,
      3034.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-374",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      876.0,
      3068.0,
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
      68.5,
      220.0,
      104.5,
      220.0
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
     ],
     "midpoints": [
      181.5,
      98.0,
      293.5,
      98.0
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
      293.5,
      182.0,
      30.5,
      182.0
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
     ],
     "midpoints": [
      383.5,
      140.0,
      405.5,
      140.0
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
      405.5,
      182.0,
      30.5,
      182.0
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
      30.5,
      144.0,
      15.0,
      144.0,
      15.0,
      182.0,
      30.5,
      182.0
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
      "obj-21",
      0
     ],
     "midpoints": [
      30.5,
      102.0,
      173.5,
      102.0
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
      "obj-27",
      0
     ],
     "destination": [
      "obj-24",
      1
     ],
     "midpoints": [
      632.5,
      64.0,
      594.5,
      64.0
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
      "obj-33",
      0
     ],
     "destination": [
      "obj-30",
      1
     ],
     "midpoints": [
      816.5,
      64.0,
      778.5,
      64.0
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
      "obj-36",
      0
     ],
     "destination": [
      "obj-37",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-41",
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
      "obj-40",
      0
     ],
     "destination": [
      "obj-42",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-46",
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
      "obj-45",
      0
     ],
     "destination": [
      "obj-47",
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
      "obj-52",
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
      "obj-52",
      0
     ],
     "destination": [
      "obj-54",
      0
     ],
     "midpoints": [
      238.5,
      408.0,
      223.0,
      408.0,
      223.0,
      484.0,
      238.5,
      484.0
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
     ],
     "midpoints": [
      238.5,
      522.0,
      219.0,
      522.0,
      219.0,
      404.0,
      238.5,
      404.0
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
      "obj-56",
      0
     ],
     "midpoints": [
      238.5,
      446.0,
      343.5,
      446.0
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
      1
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
      "obj-59",
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
      "obj-64",
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
      "obj-64",
      0
     ],
     "destination": [
      "obj-66",
      0
     ],
     "midpoints": [
      518.5,
      408.0,
      503.0,
      408.0,
      503.0,
      484.0,
      518.5,
      484.0
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
     ],
     "midpoints": [
      518.5,
      522.0,
      499.0,
      522.0,
      499.0,
      404.0,
      518.5,
      404.0
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
      "obj-68",
      0
     ],
     "midpoints": [
      518.5,
      446.0,
      623.5,
      446.0
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
      1
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
      "obj-71",
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
      "obj-76",
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
      "obj-76",
      0
     ],
     "destination": [
      "obj-78",
      0
     ],
     "midpoints": [
      814.5,
      408.0,
      799.0,
      408.0,
      799.0,
      484.0,
      814.5,
      484.0
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
     ],
     "midpoints": [
      814.5,
      522.0,
      795.0,
      522.0,
      795.0,
      404.0,
      814.5,
      404.0
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
      "obj-80",
      0
     ],
     "midpoints": [
      814.5,
      446.0,
      919.5,
      446.0
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
      "obj-80",
      1
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
      "obj-83",
      0
     ],
     "destination": [
      "obj-84",
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
      "obj-90",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-86",
      1
     ],
     "destination": [
      "obj-91",
      0
     ],
     "midpoints": [
      41.07,
      728.0,
      124.5,
      728.0
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
      "obj-92",
      0
     ],
     "midpoints": [
      124.5,
      786.0,
      185.5,
      786.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-86",
      2
     ],
     "destination": [
      "obj-94",
      0
     ],
     "midpoints": [
      62.64,
      724.0,
      229.5,
      724.0
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
     ],
     "midpoints": [
      229.5,
      782.0,
      331.5,
      782.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-86",
      3
     ],
     "destination": [
      "obj-97",
      0
     ],
     "midpoints": [
      84.21,
      720.0,
      334.5,
      720.0
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
     ],
     "midpoints": [
      334.5,
      778.0,
      417.5,
      778.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-86",
      4
     ],
     "destination": [
      "obj-100",
      0
     ],
     "midpoints": [
      105.79,
      716.0,
      439.5,
      716.0
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
     ],
     "midpoints": [
      439.5,
      774.0,
      503.5,
      774.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-86",
      5
     ],
     "destination": [
      "obj-103",
      0
     ],
     "midpoints": [
      127.36,
      712.0,
      544.5,
      712.0
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
     ],
     "midpoints": [
      544.5,
      770.0,
      579.5,
      770.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-86",
      6
     ],
     "destination": [
      "obj-106",
      0
     ],
     "midpoints": [
      148.93,
      708.0,
      649.5,
      708.0
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
     ],
     "midpoints": [
      649.5,
      766.0,
      665.5,
      766.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-86",
      7
     ],
     "destination": [
      "obj-109",
      0
     ],
     "midpoints": [
      170.5,
      704.0,
      754.5,
      704.0
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
      81.5,
      1662.0,
      19.5,
      1662.0
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
      "obj-152",
      0
     ],
     "destination": [
      "obj-153",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-153",
      0
     ],
     "destination": [
      "obj-154",
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
      "obj-161",
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
      "obj-163",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-163",
      0
     ],
     "destination": [
      "obj-164",
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
      "obj-172",
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
      "obj-185",
      0
     ],
     "destination": [
      "obj-186",
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
      "obj-193",
      0
     ],
     "destination": [
      "obj-194",
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
      "obj-208",
      0
     ],
     "destination": [
      "obj-209",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-209",
      0
     ],
     "destination": [
      "obj-210",
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
      "obj-216",
      0
     ],
     "destination": [
      "obj-217",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-217",
      0
     ],
     "destination": [
      "obj-218",
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
      "obj-224",
      0
     ],
     "destination": [
      "obj-225",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-225",
      0
     ],
     "destination": [
      "obj-226",
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
      "obj-237",
      0
     ],
     "midpoints": [
      584.5,
      1950.0,
      629.5,
      1950.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-236",
      1
     ],
     "destination": [
      "obj-237",
      0
     ],
     "midpoints": [
      629.5,
      1878.0,
      569.0,
      1878.0,
      569.0,
      1950.0,
      629.5,
      1950.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-237",
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
      0
     ],
     "destination": [
      "obj-241",
      0
     ],
     "midpoints": [
      695.0,
      2030.0,
      481.5,
      2030.0
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
      "obj-243",
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
      "obj-244",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-244",
      1
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
      "obj-243",
      0
     ],
     "destination": [
      "obj-245",
      1
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
      "obj-245",
      0
     ],
     "midpoints": [
      457.5,
      2110.0,
      450.5,
      2110.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-245",
      0
     ],
     "destination": [
      "obj-246",
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
      "obj-241",
      0
     ],
     "destination": [
      "obj-249",
      0
     ],
     "midpoints": [
      481.5,
      2068.0,
      571.5,
      2068.0
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
      1
     ],
     "destination": [
      "obj-241",
      0
     ],
     "midpoints": [
      567.5,
      2030.0,
      481.5,
      2030.0
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
      "obj-251",
      1
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
     ],
     "midpoints": [
      543.5,
      2026.0,
      466.0,
      2026.0,
      466.0,
      2106.0,
      540.5,
      2106.0
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
      "obj-252",
      0
     ],
     "midpoints": [
      540.5,
      2156.0,
      614.5,
      2156.0
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
      "obj-252",
      1
     ],
     "midpoints": [
      696.5,
      2160.0,
      668.5,
      2160.0
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
      "obj-254",
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
      "obj-255",
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
      "obj-257",
      0
     ],
     "midpoints": [
      481.5,
      2068.0,
      661.5,
      2068.0
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
      "obj-258",
      0
     ],
     "midpoints": [
      795.5,
      1988.0,
      800.0,
      1988.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-258",
      1
     ],
     "destination": [
      "obj-241",
      0
     ],
     "midpoints": [
      824.0,
      2030.0,
      481.5,
      2030.0
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
      1
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
     ],
     "midpoints": [
      800.0,
      2114.0,
      630.5,
      2114.0
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
     ],
     "midpoints": [
      630.5,
      2152.0,
      703.5,
      2152.0
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
      "obj-261",
      0
     ],
     "midpoints": [
      703.5,
      2198.0,
      784.5,
      2198.0
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
      "obj-268",
      0
     ],
     "destination": [
      "obj-269",
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
      "obj-270",
      1
     ],
     "destination": [
      "obj-272",
      0
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
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-270",
      2
     ],
     "destination": [
      "obj-274",
      0
     ],
     "midpoints": [
      1087.5,
      1878.0,
      1151.5,
      1878.0
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
      "obj-277",
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
      "obj-278",
      0
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
      1
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
      "obj-279",
      0
     ],
     "destination": [
      "obj-281",
      1
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
     ],
     "midpoints": [
      26.5,
      2448.0,
      19.5,
      2448.0
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
      "obj-285",
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
      "obj-290",
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
      "obj-291",
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
      "obj-299",
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
      "obj-296",
      1
     ],
     "destination": [
      "obj-297",
      0
     ],
     "midpoints": [
      501.5,
      2414.0,
      441.0,
      2414.0,
      441.0,
      2486.0,
      456.5,
      2486.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-297",
      1
     ],
     "destination": [
      "obj-300",
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
      "obj-303",
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
      1
     ],
     "destination": [
      "obj-301",
      0
     ],
     "midpoints": [
      691.5,
      2558.0,
      522.0,
      2558.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-303",
      0
     ],
     "destination": [
      "obj-305",
      1
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
     ],
     "midpoints": [
      667.5,
      2630.0,
      491.0,
      2630.0
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
      "obj-309",
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
      "obj-314",
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
      "obj-315",
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
      "obj-319",
      0
     ],
     "destination": [
      "obj-320",
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
      "obj-323",
      0
     ],
     "destination": [
      "obj-324",
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
      "obj-327",
      0
     ],
     "destination": [
      "obj-328",
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
      "obj-336",
      0
     ],
     "destination": [
      "obj-337",
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
      "obj-335",
      1
     ],
     "midpoints": [
      203.5,
      2812.0,
      164.5,
      2812.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-340",
      0
     ],
     "destination": [
      "obj-341",
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
      "obj-344",
      0
     ],
     "destination": [
      "obj-341",
      1
     ],
     "midpoints": [
      418.5,
      2812.0,
      379.5,
      2812.0
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
      "obj-352",
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
      "obj-353",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-351",
      1
     ],
     "destination": [
      "obj-356",
      0
     ],
     "midpoints": [
      69.1,
      3040.0,
      159.5,
      3040.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-356",
      0
     ],
     "destination": [
      "obj-353",
      0
     ],
     "midpoints": [
      159.5,
      3078.0,
      19.5,
      3078.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-351",
      2
     ],
     "destination": [
      "obj-357",
      0
     ],
     "midpoints": [
      118.7,
      3036.0,
      273.5,
      3036.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-357",
      0
     ],
     "destination": [
      "obj-353",
      0
     ],
     "midpoints": [
      273.5,
      3078.0,
      19.5,
      3078.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-351",
      3
     ],
     "destination": [
      "obj-358",
      0
     ],
     "midpoints": [
      168.3,
      3032.0,
      393.5,
      3032.0
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
      "obj-353",
      0
     ],
     "midpoints": [
      393.5,
      3078.0,
      19.5,
      3078.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-351",
      4
     ],
     "destination": [
      "obj-359",
      0
     ],
     "midpoints": [
      217.9,
      3028.0,
      530.5,
      3028.0
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
      "obj-353",
      0
     ],
     "midpoints": [
      530.5,
      3078.0,
      19.5,
      3078.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-353",
      0
     ],
     "destination": [
      "obj-354",
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
      "obj-364",
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
      "obj-368",
      0
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
      "obj-372",
      0
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
      "obj-373",
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
