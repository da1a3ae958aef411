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
   950.0,
   500.0
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
      20.0,
      16.0,
      900.0,
      88.0
     ],
     "presentation": 1,
     "presentation_rect": [
      20.0,
      16.0,
      900.0,
      88.0
     ],
     "bgcolor": [
      0.72,
      0.78,
      0.81,
      1.0
     ],
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
      30.0,
      22.0,
      160.0,
      30.0
     ],
     "presentation": 1,
     "presentation_rect": [
      30.0,
      22.0,
      200.0,
      30.0
     ],
     "text": "osc_engine",
     "fontsize": 20.0,
     "fontface": 1
    }
   },
   {
    "box": {
     "id": "obj-3",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      40.0,
      640.0,
      126.0,
      22.0
     ],
     "text": "s osc_engine.out"
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      40.0,
      520.0,
      80.0,
      26.0
     ],
     "presentation": 1,
     "presentation_rect": [
      34.0,
      62.0,
      80.0,
      30.0
     ],
     "text": "start",
     "bgcolor": [
      0.63,
      0.88,
      0.63,
      1.0
     ],
     "textcolor": [
      0.1,
      0.1,
      0.1,
      1.0
     ],
     "varname": "start"
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      40.0,
      560.0,
      56.0,
      22.0
     ],
     "text": "/start"
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      130.0,
      520.0,
      80.0,
      26.0
     ],
     "presentation": 1,
     "presentation_rect": [
      124.0,
      62.0,
      80.0,
      30.0
     ],
     "text": "stop",
     "bgcolor": [
      0.95,
      0.95,
      0.95,
      1.0
     ],
     "textcolor": [
      0.1,
      0.1,
      0.1,
      1.0
     ],
     "varname": "stop"
    }
   },
   {
    "box": {
     "id": "obj-7",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      130.0,
      560.0,
      49.0,
      22.0
     ],
     "text": "/stop"
    }
   },
   {
    "box": {
     "id": "obj-8",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      220.0,
      520.0,
      80.0,
      26.0
     ],
     "presentation": 1,
     "presentation_rect": [
      214.0,
      62.0,
      80.0,
      30.0
     ],
     "text": "panic",
     "bgcolor": [
      0.94,
      0.56,
      0.56,
      1.0
     ],
     "textcolor": [
      0.1,
      0.1,
      0.1,
      1.0
     ],
     "varname": "panic"
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
      220.0,
      560.0,
      56.0,
      22.0
     ],
     "text": "/panic"
    }
   },
   {
    "box": {
     "id": "obj-10",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      600.0,
      520.0,
      119.0,
      22.0
     ],
     "text": "r osc_engine.in"
    }
   },
   {
    "box": {
     "id": "obj-11",
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
      600.0,
      550.0,
      301.0,
      22.0
     ],
     "text": "route /cfg /gain /status /done /heartbeat"
    }
   },
   {
    "box": {
     "id": "obj-12",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      330.0,
      500.0,
      110.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      320.0,
      30.0,
      110.0,
      20.0
     ],
     "text": "guidance (CFG)"
    }
   },
   {
    "box": {
     "id": "obj-13",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      330.0,
      580.0,
      120.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      430.0,
      30.0,
      140.0,
      20.0
     ],
     "floatoutput": 1,
     "min": 0.0,
     "size": 12.0,
     "orientation": 1,
     "varname": "cfg"
    }
   },
   {
    "box": {
     "id": "obj-14",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      330.0,
      610.0,
      52.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      578.0,
      29.0,
      52.0,
      22.0
     ],
     "format": 6,
     "ignoreclick": 1
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
      330.0,
      640.0,
      98.0,
      22.0
     ],
     "text": "prepend /cfg"
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
      600.0,
      580.0,
      91.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-17",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      330.0,
      520.0,
      110.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      320.0,
      66.0,
      110.0,
      20.0
     ],
     "text": "level (dB)"
    }
   },
   {
    "box": {
     "id": "obj-18",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      460.0,
      580.0,
      120.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      430.0,
      66.0,
      140.0,
      20.0
     ],
     "floatoutput": 1,
     "min": -60.0,
     "size": 72.0,
     "orientation": 1,
     "varname": "gain"
    }
   },
   {
    "box": {
     "id": "obj-19",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      460.0,
      610.0,
      52.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      578.0,
      65.0,
      52.0,
      22.0
     ],
     "format": 6,
     "ignoreclick": 1
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
      460.0,
      640.0,
      105.0,
      22.0
     ],
     "text": "prepend /gain"
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
      700.0,
      580.0,
      91.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-22",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 6,
     "outlettype": [
      "",
      "",
      "float",
      "float",
      "int",
      "int"
     ],
     "patching_rect": [
      800.0,
      580.0,
      154.0,
      22.0
     ],
     "text": "unpack s s 0. 0. 0 0"
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
      800.0,
      610.0,
      100.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      716.0,
      28.0,
      90.0,
      22.0
     ],
     "text": "",
     "ignoreclick": 1
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
      800.0,
      640.0,
      91.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-25",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      920.0,
      610.0,
      60.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      716.0,
      52.0,
      60.0,
      22.0
     ],
     "ignoreclick": 1
    }
   },
   {
    "box": {
     "id": "obj-26",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "int",
      "float"
     ],
     "patching_rect": [
      1000.0,
      580.0,
      105.0,
      22.0
     ],
     "text": "unpack s 0 0."
    }
   },
   {
    "box": {
     "id": "obj-27",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      1000.0,
      610.0,
      60.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      716.0,
      76.0,
      60.0,
      22.0
     ],
     "format": 6,
     "ignoreclick": 1
    }
   },
   {
    "box": {
     "id": "obj-28",
     "maxclass": "button",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "bang"
     ],
     "patching_rect": [
      1100.0,
      580.0,
      24.0,
      24.0
     ],
     "presentation": 1,
     "presentation_rect": [
      880.0,
      50.0,
      24.0,
      24.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-29",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      640.0,
      498.0,
      80.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      640.0,
      28.0,
      80.0,
      20.0
     ],
     "text": "state"
    }
   },
   {
    "box": {
     "id": "obj-30",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      640.0,
      522.0,
      80.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      640.0,
      52.0,
      80.0,
      20.0
     ],
     "text": "underruns"
    }
   },
   {
    "box": {
     "id": "obj-31",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      640.0,
      546.0,
      80.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      640.0,
      76.0,
      80.0,
      20.0
     ],
     "text": "heard in (s)"
    }
   },
   {
    "box": {
     "id": "obj-32",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      840.0,
      520.0,
      40.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      840.0,
      52.0,
      40.0,
      20.0
     ],
     "text": "alive"
    }
   },
   {
    "box": {
     "id": "obj-33",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      50.0,
      110.0,
      140.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      50.0,
      108.0,
      140.0,
      20.0
     ],
     "text": "title (name or number)"
    }
   },
   {
    "box": {
     "id": "obj-34",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      190.0,
      110.0,
      240.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      190.0,
      108.0,
      240.0,
      20.0
     ],
     "text": "prompt (until a title is chosen)"
    }
   },
   {
    "box": {
     "id": "obj-35",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      544.0,
      110.0,
      80.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      544.0,
      108.0,
      80.0,
      20.0
     ],
     "text": "level (dB)"
    }
   },
   {
    "box": {
     "id": "obj-36",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      742.0,
      110.0,
      40.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      742.0,
      108.0,
      40.0,
      20.0
     ],
     "text": "mute"
    }
   },
   {
    "box": {
     "id": "obj-37",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      784.0,
      110.0,
      90.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      784.0,
      108.0,
      90.0,
      20.0
     ],
     "text": "peak (dBFS)"
    }
   },
   {
    "box": {
     "id": "obj-38",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      130.0,
      900.0,
      30.0
     ],
     "presentation": 1,
     "presentation_rect": [
      20.0,
      130.0,
      900.0,
      30.0
     ],
     "name": "osc_engine.strip.maxpat",
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
     "varname": "strip1"
    }
   },
   {
    "box": {
     "id": "obj-39",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      164.0,
      900.0,
      30.0
     ],
     "presentation": 1,
     "presentation_rect": [
      20.0,
      164.0,
      900.0,
      30.0
     ],
     "name": "osc_engine.strip.maxpat",
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
     "varname": "strip2"
    }
   },
   {
    "box": {
     "id": "obj-40",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      198.0,
      900.0,
      30.0
     ],
     "presentation": 1,
     "presentation_rect": [
      20.0,
      198.0,
      900.0,
      30.0
     ],
     "name": "osc_engine.strip.maxpat",
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
     "varname": "strip3"
    }
   },
   {
    "box": {
     "id": "obj-41",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      232.0,
      900.0,
      30.0
     ],
     "presentation": 1,
     "presentation_rect": [
      20.0,
      232.0,
      900.0,
      30.0
     ],
     "name": "osc_engine.strip.maxpat",
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
     "varname": "strip4"
    }
   },
   {
    "box": {
     "id": "obj-42",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      266.0,
      900.0,
      30.0
     ],
     "presentation": 1,
     "presentation_rect": [
      20.0,
      266.0,
      900.0,
      30.0
     ],
     "name": "osc_engine.strip.maxpat",
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
     "varname": "strip5"
    }
   },
   {
    "box": {
     "id": "obj-43",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      300.0,
      900.0,
      30.0
     ],
     "presentation": 1,
     "presentation_rect": [
      20.0,
      300.0,
      900.0,
      30.0
     ],
     "name": "osc_engine.strip.maxpat",
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
     "varname": "strip6"
    }
   },
   {
    "box": {
     "id": "obj-44",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      334.0,
      900.0,
      30.0
     ],
     "presentation": 1,
     "presentation_rect": [
      20.0,
      334.0,
      900.0,
      30.0
     ],
     "name": "osc_engine.strip.maxpat",
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
     "varname": "strip7"
    }
   },
   {
    "box": {
     "id": "obj-45",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      368.0,
      900.0,
      30.0
     ],
     "presentation": 1,
     "presentation_rect": [
      20.0,
      368.0,
      900.0,
      30.0
     ],
     "name": "osc_engine.strip.maxpat",
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
     "varname": "strip8"
    }
   },
   {
    "box": {
     "id": "obj-46",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      20.0,
      404.0,
      700.0,
      20.0
     ],
     "presentation": 1,
     "presentation_rect": [
      20.0,
      406.0,
      700.0,
      20.0
     ],
     "text": "Type and press Return. Title, prompt and guidance are heard with the next render, level and mute at once."
    }
   },
   {
    "box": {
     "id": "obj-47",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1200.0,
      520.0,
      126.0,
      22.0
     ],
     "text": "r osc_engine.out"
    }
   },
   {
    "box": {
     "id": "obj-48",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      1200.0,
      560.0,
      119.0,
      22.0
     ],
     "text": "osc_engine.link"
    }
   },
   {
    "box": {
     "id": "obj-49",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1200.0,
      600.0,
      119.0,
      22.0
     ],
     "text": "s osc_engine.in"
    }
   }
  ],
  "lines": [
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
      "obj-5",
      0
     ],
     "destination": [
      "obj-3",
      0
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
      "obj-3",
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
      "obj-9",
      0
     ],
     "destination": [
      "obj-3",
      0
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
      "obj-11",
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
      "obj-3",
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
      "obj-11",
      0
     ],
     "destination": [
      "obj-16",
      0
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
      "obj-13",
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
      "obj-14",
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
      "obj-3",
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
      "obj-19",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-11",
      1
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
      "obj-18",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-11",
      1
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
      "obj-11",
      2
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
      "obj-23",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-22",
      5
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
      "obj-11",
      3
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
      2
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
      "obj-11",
      4
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
      "obj-47",
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
      "obj-49",
      0
     ]
    }
   }
  ],
  "dependency_cache": [],
  "autosave": 0
 }
}
