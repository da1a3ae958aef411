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
   1220.0,
   56.0
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
      1068.0,
      1220.0,
      52.0
     ],
     "presentation": 1,
     "presentation_rect": [
      0.0,
      0.0,
      1220.0,
      52.0
     ],
     "bgcolor": [
      0.8667,
      0.8902,
      0.902,
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
      3.0,
      1076.0,
      33.0,
      34.0
     ],
     "presentation": 1,
     "presentation_rect": [
      3.0,
      8.0,
      33.0,
      34.0
     ],
     "text": "#1",
     "fontsize": 20.0,
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
      65.0,
      20.0
     ],
     "text": "/ch/title",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      21.0,
      36.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
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
      ""
     ],
     "patching_rect": [
      21.0,
      70.0,
      100.0,
      22.0
     ],
     "text": "route /ch/title"
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      21.0,
      104.0,
      69.0,
      22.0
     ],
     "text": "route #1"
    }
   },
   {
    "box": {
     "id": "obj-7",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      21.0,
      138.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-8",
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
      172.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      36.0,
      4.0,
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
     "varname": "ch/title"
    }
   },
   {
    "box": {
     "id": "obj-9",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      21.0,
      206.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-10",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      21.0,
      240.0,
      141.0,
      22.0
     ],
     "text": "prepend /ch/title #1"
    }
   },
   {
    "box": {
     "id": "obj-11",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      ""
     ],
     "patching_rect": [
      21.0,
      274.0,
      39.0,
      22.0
     ],
     "text": "t b l"
    }
   },
   {
    "box": {
     "id": "obj-12",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      21.0,
      350.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
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
      21.0,
      312.0,
      86.0,
      22.0
     ],
     "text": "/ch/title #1"
    }
   },
   {
    "box": {
     "id": "obj-14",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      199.0,
      10.0,
      82.0,
      20.0
     ],
     "text": "/ch/prompt",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-15",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      210.0,
      36.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-16",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      210.0,
      70.0,
      117.0,
      22.0
     ],
     "text": "route /ch/prompt"
    }
   },
   {
    "box": {
     "id": "obj-17",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      210.0,
      104.0,
      69.0,
      22.0
     ],
     "text": "route #1"
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
      210.0,
      138.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-19",
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
      172.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      190.0,
      4.0,
      360.0,
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
     "varname": "ch/prompt"
    }
   },
   {
    "box": {
     "id": "obj-20",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      210.0,
      206.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-21",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      210.0,
      240.0,
      81.0,
      22.0
     ],
     "text": "route bang"
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
      210.0,
      274.0,
      35.0,
      22.0
     ],
     "text": "\"\""
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
      210.0,
      312.0,
      159.0,
      22.0
     ],
     "text": "prepend /ch/prompt #1"
    }
   },
   {
    "box": {
     "id": "obj-24",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      ""
     ],
     "patching_rect": [
      210.0,
      346.0,
      39.0,
      22.0
     ],
     "text": "t b l"
    }
   },
   {
    "box": {
     "id": "obj-25",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      210.0,
      422.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
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
      210.0,
      384.0,
      104.0,
      22.0
     ],
     "text": "/ch/prompt #1"
    }
   },
   {
    "box": {
     "id": "obj-27",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      397.0,
      10.0,
      71.0,
      20.0
     ],
     "text": "/ch/style",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-28",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      408.0,
      36.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-29",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      408.0,
      70.0,
      106.0,
      22.0
     ],
     "text": "route /ch/style"
    }
   },
   {
    "box": {
     "id": "obj-30",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      408.0,
      104.0,
      69.0,
      22.0
     ],
     "text": "route #1"
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
      408.0,
      138.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-32",
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
      408.0,
      172.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      36.0,
      28.0,
      148.0,
      20.0
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
     "varname": "ch/style"
    }
   },
   {
    "box": {
     "id": "obj-33",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      408.0,
      206.0,
      74.0,
      22.0
     ],
     "text": "route text"
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
      408.0,
      240.0,
      148.0,
      22.0
     ],
     "text": "prepend /ch/style #1"
    }
   },
   {
    "box": {
     "id": "obj-35",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      ""
     ],
     "patching_rect": [
      408.0,
      274.0,
      39.0,
      22.0
     ],
     "text": "t b l"
    }
   },
   {
    "box": {
     "id": "obj-36",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      408.0,
      350.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-37",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      408.0,
      312.0,
      93.0,
      22.0
     ],
     "text": "/ch/style #1"
    }
   },
   {
    "box": {
     "id": "obj-38",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      586.0,
      10.0,
      74.0,
      20.0
     ],
     "text": "/ch/blend",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-39",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      597.0,
      36.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-40",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      597.0,
      70.0,
      110.0,
      22.0
     ],
     "text": "route /ch/blend"
    }
   },
   {
    "box": {
     "id": "obj-41",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      597.0,
      104.0,
      69.0,
      22.0
     ],
     "text": "route #1"
    }
   },
   {
    "box": {
     "id": "obj-42",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      597.0,
      138.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-43",
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
      597.0,
      172.0,
      150.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      190.0,
      28.0,
      296.0,
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
     "varname": "ch/blend"
    }
   },
   {
    "box": {
     "id": "obj-44",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      597.0,
      206.0,
      74.0,
      22.0
     ],
     "text": "route text"
    }
   },
   {
    "box": {
     "id": "obj-45",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      597.0,
      240.0,
      81.0,
      22.0
     ],
     "text": "route bang"
    }
   },
   {
    "box": {
     "id": "obj-46",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      597.0,
      274.0,
      35.0,
      22.0
     ],
     "text": "\"\""
    }
   },
   {
    "box": {
     "id": "obj-47",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      597.0,
      312.0,
      151.0,
      22.0
     ],
     "text": "prepend /ch/blend #1"
    }
   },
   {
    "box": {
     "id": "obj-48",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      ""
     ],
     "patching_rect": [
      597.0,
      346.0,
      39.0,
      22.0
     ],
     "text": "t b l"
    }
   },
   {
    "box": {
     "id": "obj-49",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      597.0,
      422.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-50",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      597.0,
      384.0,
      96.0,
      22.0
     ],
     "text": "/ch/blend #1"
    }
   },
   {
    "box": {
     "id": "obj-51",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      776.0,
      10.0,
      71.0,
      20.0
     ],
     "text": "/ch/glide",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-52",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      776.0,
      36.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-53",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      776.0,
      70.0,
      106.0,
      22.0
     ],
     "text": "route /ch/glide"
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
      776.0,
      104.0,
      69.0,
      22.0
     ],
     "text": "route #1"
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
      776.0,
      138.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-56",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      776.0,
      172.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      492.0,
      28.0,
      58.0,
      20.0
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
     "varname": "ch/glide"
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
      776.0,
      206.0,
      148.0,
      22.0
     ],
     "text": "prepend /ch/glide #1"
    }
   },
   {
    "box": {
     "id": "obj-58",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      776.0,
      240.0,
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
      952.0,
      10.0,
      58.0,
      20.0
     ],
     "text": "/ch/cfg",
     "fontface": 1,
     "fontsize": 11.0
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
      967.0,
      36.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-61",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      967.0,
      70.0,
      94.0,
      22.0
     ],
     "text": "route /ch/cfg"
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
      967.0,
      104.0,
      69.0,
      22.0
     ],
     "text": "route #1"
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
      967.0,
      138.0,
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
      967.0,
      184.0,
      140.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      560.0,
      6.0,
      176.0,
      17.0
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
     "varname": "ch/cfg/slider"
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
      967.0,
      256.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      744.0,
      4.0,
      52.0,
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
     "varname": "ch/cfg"
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
      967.0,
      218.0,
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
      1072.0,
      218.0,
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
      1131.0,
      180.0,
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
      1072.0,
      256.0,
      136.0,
      22.0
     ],
     "text": "prepend /ch/cfg #1"
    }
   },
   {
    "box": {
     "id": "obj-70",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1072.0,
      294.0,
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
      10.0,
      472.0,
      99.0,
      20.0
     ],
     "text": "/ch/cfg/audio",
     "fontface": 1,
     "fontsize": 11.0
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
      10.0,
      498.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-73",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      10.0,
      532.0,
      134.0,
      22.0
     ],
     "text": "route /ch/cfg/audio"
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
      10.0,
      566.0,
      69.0,
      22.0
     ],
     "text": "route #1"
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
      10.0,
      600.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-76",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      10.0,
      634.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      560.0,
      28.0,
      76.0,
      20.0
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
     "varname": "ch/cfg/audio"
    }
   },
   {
    "box": {
     "id": "obj-77",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      672.0,
      78.0,
      22.0
     ],
     "text": "pack 0. 0."
    }
   },
   {
    "box": {
     "id": "obj-78",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      82.0,
      634.0,
      73.0,
      22.0
     ],
     "text": "r oe-ramp"
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
      10.0,
      706.0,
      175.0,
      22.0
     ],
     "text": "prepend /ch/cfg/audio #1"
    }
   },
   {
    "box": {
     "id": "obj-80",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      740.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-81",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      213.0,
      472.0,
      88.0,
      20.0
     ],
     "text": "/ch/cfg/text",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-82",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      213.0,
      498.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-83",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      213.0,
      532.0,
      123.0,
      22.0
     ],
     "text": "route /ch/cfg/text"
    }
   },
   {
    "box": {
     "id": "obj-84",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      213.0,
      566.0,
      69.0,
      22.0
     ],
     "text": "route #1"
    }
   },
   {
    "box": {
     "id": "obj-85",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      213.0,
      600.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-86",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      213.0,
      634.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      640.0,
      28.0,
      76.0,
      20.0
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
     "varname": "ch/cfg/text"
    }
   },
   {
    "box": {
     "id": "obj-87",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      213.0,
      672.0,
      78.0,
      22.0
     ],
     "text": "pack 0. 0."
    }
   },
   {
    "box": {
     "id": "obj-88",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      285.0,
      634.0,
      73.0,
      22.0
     ],
     "text": "r oe-ramp"
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
      213.0,
      706.0,
      164.0,
      22.0
     ],
     "text": "prepend /ch/cfg/text #1"
    }
   },
   {
    "box": {
     "id": "obj-90",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      213.0,
      740.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-91",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      405.0,
      472.0,
      114.0,
      20.0
     ],
     "text": "/ch/temperature",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-92",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      405.0,
      498.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-93",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      405.0,
      532.0,
      149.0,
      22.0
     ],
     "text": "route /ch/temperature"
    }
   },
   {
    "box": {
     "id": "obj-94",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      405.0,
      566.0,
      69.0,
      22.0
     ],
     "text": "route #1"
    }
   },
   {
    "box": {
     "id": "obj-95",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      405.0,
      600.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-96",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      405.0,
      634.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      720.0,
      28.0,
      76.0,
      20.0
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
     "varname": "ch/temperature"
    }
   },
   {
    "box": {
     "id": "obj-97",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      405.0,
      672.0,
      78.0,
      22.0
     ],
     "text": "pack 0. 0."
    }
   },
   {
    "box": {
     "id": "obj-98",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      477.0,
      634.0,
      73.0,
      22.0
     ],
     "text": "r oe-ramp"
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
      405.0,
      706.0,
      190.0,
      22.0
     ],
     "text": "prepend /ch/temperature #1"
    }
   },
   {
    "box": {
     "id": "obj-100",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      405.0,
      740.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-101",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      623.0,
      472.0,
      67.0,
      20.0
     ],
     "text": "/ch/gain",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-102",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      638.0,
      498.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-103",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      638.0,
      532.0,
      102.0,
      22.0
     ],
     "text": "route /ch/gain"
    }
   },
   {
    "box": {
     "id": "obj-104",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      638.0,
      566.0,
      69.0,
      22.0
     ],
     "text": "route #1"
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
      638.0,
      600.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-106",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      638.0,
      646.0,
      140.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      812.0,
      6.0,
      112.0,
      17.0
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
     "varname": "ch/gain/slider"
    }
   },
   {
    "box": {
     "id": "obj-107",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      "bang"
     ],
     "patching_rect": [
      638.0,
      718.0,
      56.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      930.0,
      4.0,
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
     "minimum": -90,
     "maximum": 12,
     "format": 6,
     "numdecimalplaces": 1,
     "varname": "ch/gain"
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
      638.0,
      680.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-109",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      743.0,
      680.0,
      93.0,
      22.0
     ],
     "text": "pack 0. 0.02"
    }
   },
   {
    "box": {
     "id": "obj-110",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      817.0,
      600.0,
      73.0,
      22.0
     ],
     "text": "r oe-ramp"
    }
   },
   {
    "box": {
     "id": "obj-111",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "float",
      "int"
     ],
     "patching_rect": [
      817.0,
      642.0,
      106.0,
      22.0
     ],
     "text": "maximum 0.02"
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
      743.0,
      718.0,
      144.0,
      22.0
     ],
     "text": "prepend /ch/gain #1"
    }
   },
   {
    "box": {
     "id": "obj-113",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      743.0,
      756.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-114",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      951.0,
      472.0,
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
     "id": "obj-115",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      951.0,
      498.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-116",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      951.0,
      532.0,
      99.0,
      22.0
     ],
     "text": "route /quality"
    }
   },
   {
    "box": {
     "id": "obj-117",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      951.0,
      566.0,
      69.0,
      22.0
     ],
     "text": "route #1"
    }
   },
   {
    "box": {
     "id": "obj-118",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      951.0,
      600.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-119",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      951.0,
      634.0,
      176.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      812.0,
      28.0,
      176.0,
      20.0
     ],
     "text": "-",
     "fontsize": 10.0,
     "textcolor": [
      0.2627,
      0.6275,
      0.2784,
      1.0
     ],
     "varname": "quality"
    }
   },
   {
    "box": {
     "id": "obj-120",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      806.0,
      70.0,
      20.0
     ],
     "text": "/ch/mute",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-121",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      832.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-122",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      10.0,
      866.0,
      105.0,
      22.0
     ],
     "text": "route /ch/mute"
    }
   },
   {
    "box": {
     "id": "obj-123",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      10.0,
      900.0,
      69.0,
      22.0
     ],
     "text": "route #1"
    }
   },
   {
    "box": {
     "id": "obj-124",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      934.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-125",
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
      968.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1000.0,
      4.0,
      28.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "M",
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
      0.898,
      0.2235,
      0.2078,
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
     "texton": "M",
     "usebgoncolor": 1,
     "textoncolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ],
     "bgoveroncolor": [
      0.898,
      0.2235,
      0.2078,
      1.0
     ],
     "varname": "ch/mute"
    }
   },
   {
    "box": {
     "id": "obj-126",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      10.0,
      1002.0,
      146.0,
      22.0
     ],
     "text": "prepend /ch/mute #1"
    }
   },
   {
    "box": {
     "id": "obj-127",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1036.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-128",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      184.0,
      806.0,
      67.0,
      20.0
     ],
     "text": "/ch/solo",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-129",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      184.0,
      832.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-130",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      184.0,
      866.0,
      102.0,
      22.0
     ],
     "text": "route /ch/solo"
    }
   },
   {
    "box": {
     "id": "obj-131",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      184.0,
      900.0,
      69.0,
      22.0
     ],
     "text": "route #1"
    }
   },
   {
    "box": {
     "id": "obj-132",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      184.0,
      934.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-133",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      184.0,
      968.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1031.0,
      4.0,
      28.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "S",
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
      1.0,
      0.702,
      0.0,
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
     "texton": "S",
     "usebgoncolor": 1,
     "textoncolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ],
     "bgoveroncolor": [
      1.0,
      0.702,
      0.0,
      1.0
     ],
     "varname": "ch/solo"
    }
   },
   {
    "box": {
     "id": "obj-134",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      184.0,
      1002.0,
      144.0,
      22.0
     ],
     "text": "prepend /ch/solo #1"
    }
   },
   {
    "box": {
     "id": "obj-135",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      184.0,
      1036.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-136",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      356.0,
      806.0,
      67.0,
      20.0
     ],
     "text": "/ch/hold",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-137",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      356.0,
      832.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-138",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      356.0,
      866.0,
      102.0,
      22.0
     ],
     "text": "route /ch/hold"
    }
   },
   {
    "box": {
     "id": "obj-139",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      356.0,
      900.0,
      69.0,
      22.0
     ],
     "text": "route #1"
    }
   },
   {
    "box": {
     "id": "obj-140",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      356.0,
      934.0,
      89.0,
      22.0
     ],
     "text": "prepend set"
    }
   },
   {
    "box": {
     "id": "obj-141",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      356.0,
      968.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1062.0,
      4.0,
      28.0,
      21.0
     ],
     "parameter_enable": 0,
     "text": "H",
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
      0.1176,
      0.5333,
      0.898,
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
     "texton": "H",
     "usebgoncolor": 1,
     "textoncolor": [
      1.0,
      1.0,
      1.0,
      1.0
     ],
     "bgoveroncolor": [
      0.1176,
      0.5333,
      0.898,
      1.0
     ],
     "varname": "ch/hold"
    }
   },
   {
    "box": {
     "id": "obj-142",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      356.0,
      1002.0,
      144.0,
      22.0
     ],
     "text": "prepend /ch/hold #1"
    }
   },
   {
    "box": {
     "id": "obj-143",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      356.0,
      1036.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-144",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      528.0,
      806.0,
      71.0,
      20.0
     ],
     "text": "/ch/reset",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-145",
     "maxclass": "textbutton",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "",
      "int"
     ],
     "patching_rect": [
      528.0,
      832.0,
      70.0,
      22.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1000.0,
      28.0,
      90.0,
      20.0
     ],
     "parameter_enable": 0,
     "text": "reset",
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
     "id": "obj-146",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      528.0,
      866.0,
      93.0,
      22.0
     ],
     "text": "/ch/reset #1"
    }
   },
   {
    "box": {
     "id": "obj-147",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      528.0,
      900.0,
      66.0,
      22.0
     ],
     "text": "s oe-out"
    }
   },
   {
    "box": {
     "id": "obj-148",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      649.0,
      806.0,
      62.0,
      20.0
     ],
     "text": "/meters",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-149",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      649.0,
      832.0,
      55.0,
      22.0
     ],
     "text": "r oe-in"
    }
   },
   {
    "box": {
     "id": "obj-150",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      649.0,
      866.0,
      97.0,
      22.0
     ],
     "text": "route /meters"
    }
   },
   {
    "box": {
     "id": "obj-151",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      649.0,
      900.0,
      73.0,
      22.0
     ],
     "text": "zl.nth #1"
    }
   },
   {
    "box": {
     "id": "obj-152",
     "maxclass": "multislider",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      649.0,
      934.0,
      110.0,
      18.0
     ],
     "presentation": 1,
     "presentation_rect": [
      1100.0,
      14.0,
      112.0,
      24.0
     ],
     "parameter_enable": 0,
     "setminmax": [
      -60.0,
      0.0
     ],
     "settype": 1,
     "size": 1,
     "orientation": 0,
     "setstyle": 1,
     "ignoreclick": 1,
     "candycane": 1,
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
     "varname": "meter"
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
      "obj-6",
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
      "obj-9",
      0
     ],
     "destination": [
      "obj-10",
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
      "obj-11",
      1
     ],
     "destination": [
      "obj-12",
      0
     ],
     "midpoints": [
      50.5,
      302.0,
      15.0,
      302.0,
      15.0,
      340.0,
      30.5,
      340.0
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
      "obj-12",
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
      "obj-23",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-21",
      1
     ],
     "destination": [
      "obj-23",
      0
     ],
     "midpoints": [
      281.5,
      302.0,
      219.5,
      302.0
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
      1
     ],
     "destination": [
      "obj-25",
      0
     ],
     "midpoints": [
      239.5,
      374.0,
      204.0,
      374.0,
      204.0,
      412.0,
      219.5,
      412.0
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
      "obj-25",
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
      "obj-35",
      1
     ],
     "destination": [
      "obj-36",
      0
     ],
     "midpoints": [
      437.5,
      302.0,
      402.0,
      302.0,
      402.0,
      340.0,
      417.5,
      340.0
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
      "obj-37",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-37",
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
      "obj-40",
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
      "obj-41",
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
      "obj-42",
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
      "obj-46",
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
      "obj-47",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-45",
      1
     ],
     "destination": [
      "obj-47",
      0
     ],
     "midpoints": [
      668.5,
      302.0,
      606.5,
      302.0
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
      1
     ],
     "destination": [
      "obj-49",
      0
     ],
     "midpoints": [
      626.5,
      374.0,
      591.0,
      374.0,
      591.0,
      412.0,
      606.5,
      412.0
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
      "obj-50",
      0
     ],
     "destination": [
      "obj-49",
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
      "obj-56",
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
      "obj-60",
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
      976.5,
      170.0,
      961.0,
      170.0,
      961.0,
      246.0,
      976.5,
      246.0
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
      976.5,
      284.0,
      957.0,
      284.0,
      957.0,
      166.0,
      976.5,
      166.0
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
      976.5,
      208.0,
      1081.5,
      208.0
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
      "obj-72",
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
      "obj-78",
      0
     ],
     "destination": [
      "obj-77",
      1
     ],
     "midpoints": [
      91.5,
      662.0,
      78.5,
      662.0
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
      "obj-80",
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
      "obj-88",
      0
     ],
     "destination": [
      "obj-87",
      1
     ],
     "midpoints": [
      294.5,
      662.0,
      281.5,
      662.0
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
      "obj-93",
      0
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
      "obj-95",
      0
     ],
     "destination": [
      "obj-96",
      0
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
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-98",
      0
     ],
     "destination": [
      "obj-97",
      1
     ],
     "midpoints": [
      486.5,
      662.0,
      473.5,
      662.0
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
      "obj-99",
      0
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
      "obj-104",
      0
     ],
     "destination": [
      "obj-105",
      0
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
      "obj-107",
      0
     ],
     "midpoints": [
      647.5,
      632.0,
      632.0,
      632.0,
      632.0,
      708.0,
      647.5,
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
      "obj-108",
      0
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
      "obj-107",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-107",
      0
     ],
     "destination": [
      "obj-106",
      0
     ],
     "midpoints": [
      647.5,
      746.0,
      628.0,
      746.0,
      628.0,
      628.0,
      647.5,
      628.0
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
      "obj-109",
      0
     ],
     "midpoints": [
      647.5,
      670.0,
      752.5,
      670.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-110",
      0
     ],
     "destination": [
      "obj-111",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-111",
      0
     ],
     "destination": [
      "obj-109",
      1
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
      "obj-115",
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
      0
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
      "obj-118",
      0
     ],
     "destination": [
      "obj-119",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-121",
      0
     ],
     "destination": [
      "obj-122",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-122",
      0
     ],
     "destination": [
      "obj-123",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-123",
      0
     ],
     "destination": [
      "obj-124",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-124",
      0
     ],
     "destination": [
      "obj-125",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-125",
      0
     ],
     "destination": [
      "obj-126",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-126",
      0
     ],
     "destination": [
      "obj-127",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-129",
      0
     ],
     "destination": [
      "obj-130",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-130",
      0
     ],
     "destination": [
      "obj-131",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-131",
      0
     ],
     "destination": [
      "obj-132",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-132",
      0
     ],
     "destination": [
      "obj-133",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-133",
      0
     ],
     "destination": [
      "obj-134",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-134",
      0
     ],
     "destination": [
      "obj-135",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-137",
      0
     ],
     "destination": [
      "obj-138",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-138",
      0
     ],
     "destination": [
      "obj-139",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-139",
      0
     ],
     "destination": [
      "obj-140",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-140",
      0
     ],
     "destination": [
      "obj-141",
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
      "obj-151",
      0
     ],
     "destination": [
      "obj-152",
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
