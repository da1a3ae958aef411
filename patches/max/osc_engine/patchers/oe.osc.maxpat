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
   942.0,
   678.0
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
      548.0,
      20.0
     ],
     "text": "the line to the engine; host, port and feedback come as messages or as arguments",
     "fontface": 1,
     "fontsize": 11.0
    }
   },
   {
    "box": {
     "id": "obj-2",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "bang"
     ],
     "patching_rect": [
      516.0,
      132.0,
      72.0,
      22.0
     ],
     "text": "loadbang"
    }
   },
   {
    "box": {
     "id": "obj-3",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      516.0,
      190.0,
      69.0,
      22.0
     ],
     "text": "deferlow"
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      33.0,
      516.0,
      43.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "bang"
     ],
     "patching_rect": [
      115.0,
      558.0,
      84.0,
      22.0
     ],
     "text": "delay 2500"
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      205.0,
      559.0,
      122.0,
      20.0
     ],
     "text": "silent: ask again",
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
     "id": "obj-7",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      33.0,
      558.0,
      66.0,
      22.0
     ],
     "text": "int 9401"
    }
   },
   {
    "box": {
     "id": "obj-8",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      33.0,
      596.0,
      110.0,
      22.0
     ],
     "text": "prepend /listen"
    }
   },
   {
    "box": {
     "id": "obj-9",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      149.0,
      597.0,
      102.0,
      20.0
     ],
     "text": "ask to be told",
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
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      33.0,
      646.0,
      167.0,
      22.0
     ],
     "text": "udpsend 127.0.0.1 9400"
    }
   },
   {
    "box": {
     "id": "obj-11",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      57.0,
      364.0,
      66.0,
      22.0
     ],
     "text": "gate 1 1"
    }
   },
   {
    "box": {
     "id": "obj-12",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      129.0,
      365.0,
      123.0,
      20.0
     ],
     "text": "not after unlisten",
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
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      ""
     ],
     "patching_rect": [
      33.0,
      306.0,
      43.0,
      22.0
     ],
     "text": "t b 1"
    }
   },
   {
    "box": {
     "id": "obj-14",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      ""
     ],
     "patching_rect": [
      234.0,
      132.0,
      43.0,
      22.0
     ],
     "text": "t b 0"
    }
   },
   {
    "box": {
     "id": "obj-15",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      "int"
     ],
     "patching_rect": [
      104.0,
      248.0,
      66.0,
      22.0
     ],
     "text": "int 9401"
    }
   },
   {
    "box": {
     "id": "obj-16",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      268.0,
      364.0,
      167.0,
      22.0
     ],
     "text": "udpsend 127.0.0.1 9400"
    }
   },
   {
    "box": {
     "id": "obj-17",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      441.0,
      365.0,
      142.0,
      20.0
     ],
     "text": "the engine of before",
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
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      224.0,
      306.0,
      125.0,
      22.0
     ],
     "text": "prepend /unlisten"
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
      33.0,
      190.0,
      77.0,
      22.0
     ],
     "text": "delay 100"
    }
   },
   {
    "box": {
     "id": "obj-20",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "bang",
      "bang",
      "bang"
     ],
     "patching_rect": [
      33.0,
      248.0,
      55.0,
      22.0
     ],
     "text": "t b b b"
    }
   },
   {
    "box": {
     "id": "obj-21",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      92.0,
      306.0,
      50.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-22",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      158.0,
      306.0,
      50.0,
      22.0
     ],
     "text": "zl.reg"
    }
   },
   {
    "box": {
     "id": "obj-23",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "int",
      "int",
      "int"
     ],
     "patching_rect": [
      347.0,
      190.0,
      45.0,
      22.0
     ],
     "text": "t i i i"
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
      373.0,
      306.0,
      120.0,
      22.0
     ],
     "text": "udpreceive 9401"
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
      373.0,
      248.0,
      93.0,
      22.0
     ],
     "text": "prepend port"
    }
   },
   {
    "box": {
     "id": "obj-26",
     "maxclass": "inlet",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      33.0,
      36.0,
      30.0,
      30.0
     ],
     "index": 1,
     "comment": "a message for the engine, or host, port, feedback, listen, unlisten"
    }
   },
   {
    "box": {
     "id": "obj-27",
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
      33.0,
      78.0,
      266.0,
      22.0
     ],
     "text": "route host port feedback listen unlisten"
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
      126.0,
      190.0,
      96.0,
      22.0
     ],
     "text": "prepend host"
    }
   },
   {
    "box": {
     "id": "obj-29",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      238.0,
      190.0,
      93.0,
      22.0
     ],
     "text": "prepend port"
    }
   },
   {
    "box": {
     "id": "obj-30",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "bang",
      "",
      "bang"
     ],
     "patching_rect": [
      33.0,
      132.0,
      51.0,
      22.0
     ],
     "text": "t b l b"
    }
   },
   {
    "box": {
     "id": "obj-31",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "bang",
      "",
      "bang"
     ],
     "patching_rect": [
      100.0,
      132.0,
      51.0,
      22.0
     ],
     "text": "t b l b"
    }
   },
   {
    "box": {
     "id": "obj-32",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "bang",
      "",
      "bang"
     ],
     "patching_rect": [
      167.0,
      132.0,
      51.0,
      22.0
     ],
     "text": "t b l b"
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
      599.0,
      364.0,
      114.0,
      22.0
     ],
     "text": "route /heartbeat"
    }
   },
   {
    "box": {
     "id": "obj-34",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "int",
      "int"
     ],
     "patching_rect": [
      599.0,
      402.0,
      84.0,
      22.0
     ],
     "text": "unpack 0 0"
    }
   },
   {
    "box": {
     "id": "obj-35",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "int",
      "int"
     ],
     "patching_rect": [
      599.0,
      444.0,
      60.0,
      22.0
     ],
     "text": "change"
    }
   },
   {
    "box": {
     "id": "obj-36",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      665.0,
      445.0,
      216.0,
      20.0
     ],
     "text": "a new session: it was restarted",
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
     "id": "obj-37",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "bang"
     ],
     "patching_rect": [
      599.0,
      478.0,
      35.0,
      22.0
     ],
     "text": "t b"
    }
   },
   {
    "box": {
     "id": "obj-38",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      699.0,
      402.0,
      43.0,
      22.0
     ],
     "text": "t b b"
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
      897.0,
      444.0,
      35.0,
      22.0
     ],
     "text": "1"
    }
   },
   {
    "box": {
     "id": "obj-40",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      267.0,
      596.0,
      35.0,
      22.0
     ],
     "text": "0"
    }
   },
   {
    "box": {
     "id": "obj-41",
     "maxclass": "outlet",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      729.0,
      356.0,
      30.0,
      30.0
     ],
     "comment": "what the engine says",
     "index": 1
    }
   },
   {
    "box": {
     "id": "obj-42",
     "maxclass": "outlet",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      775.0,
      638.0,
      30.0,
      30.0
     ],
     "comment": "1: the engine answers; 0: it is away",
     "index": 2
    }
   },
   {
    "box": {
     "id": "obj-43",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      604.0,
      78.0,
      223.0,
      22.0
     ],
     "text": "patcherargs 127.0.0.1 9400 9401"
    }
   },
   {
    "box": {
     "id": "obj-44",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "",
      "int",
      "int"
     ],
     "patching_rect": [
      604.0,
      132.0,
      96.0,
      22.0
     ],
     "text": "unpack s 0 0"
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
      "obj-10",
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
      66.5,
      544.0,
      124.5,
      544.0
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
      "obj-11",
      1
     ],
     "midpoints": [
      124.5,
      586.0,
      27.0,
      586.0,
      27.0,
      346.0,
      113.5,
      346.0
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
      "obj-4",
      0
     ],
     "midpoints": [
      66.5,
      506.0,
      42.5,
      506.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-13",
      1
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
      "obj-4",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-14",
      1
     ],
     "destination": [
      "obj-11",
      0
     ],
     "midpoints": [
      267.5,
      180.0,
      27.0,
      180.0,
      27.0,
      342.0,
      66.5,
      342.0
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
     ],
     "midpoints": [
      243.5,
      168.0,
      116.0,
      168.0,
      116.0,
      218.0,
      113.5,
      218.0
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
      "obj-18",
      0
     ],
     "midpoints": [
      113.5,
      276.0,
      233.5,
      276.0
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
      "obj-16",
      0
     ],
     "midpoints": [
      233.5,
      338.0,
      277.5,
      338.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-2",
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
      "obj-3",
      0
     ],
     "destination": [
      "obj-20",
      0
     ],
     "midpoints": [
      525.5,
      238.0,
      42.5,
      238.0
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
      "obj-13",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-20",
      1
     ],
     "destination": [
      "obj-21",
      0
     ],
     "midpoints": [
      60.5,
      288.0,
      101.5,
      288.0
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
      "obj-16",
      0
     ],
     "midpoints": [
      101.5,
      338.0,
      277.5,
      338.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-20",
      2
     ],
     "destination": [
      "obj-22",
      0
     ],
     "midpoints": [
      78.5,
      284.0,
      167.5,
      284.0
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
      "obj-16",
      0
     ],
     "midpoints": [
      167.5,
      338.0,
      277.5,
      338.0
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
      "obj-7",
      1
     ],
     "midpoints": [
      356.5,
      230.0,
      23.0,
      230.0,
      23.0,
      548.0,
      89.5,
      548.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-23",
      1
     ],
     "destination": [
      "obj-15",
      1
     ],
     "midpoints": [
      369.5,
      234.0,
      160.5,
      234.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-23",
      2
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
      "obj-30",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-30",
      2
     ],
     "destination": [
      "obj-15",
      0
     ],
     "midpoints": [
      74.5,
      168.0,
      116.0,
      168.0,
      116.0,
      218.0,
      113.5,
      218.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-30",
      1
     ],
     "destination": [
      "obj-28",
      0
     ],
     "midpoints": [
      58.5,
      172.0,
      135.5,
      172.0
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
      "obj-19",
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
      "obj-31",
      0
     ],
     "midpoints": [
      91.89999999999998,
      114.0,
      109.5,
      114.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-31",
      2
     ],
     "destination": [
      "obj-15",
      0
     ],
     "midpoints": [
      141.5,
      168.0,
      116.0,
      168.0,
      116.0,
      218.0,
      113.5,
      218.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-31",
      1
     ],
     "destination": [
      "obj-29",
      0
     ],
     "midpoints": [
      125.5,
      164.0,
      247.5,
      164.0
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
      "obj-19",
      0
     ],
     "midpoints": [
      109.5,
      176.0,
      42.5,
      176.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-27",
      2
     ],
     "destination": [
      "obj-32",
      0
     ],
     "midpoints": [
      141.29999999999995,
      110.0,
      176.5,
      110.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-32",
      2
     ],
     "destination": [
      "obj-15",
      0
     ],
     "midpoints": [
      208.5,
      168.0,
      116.0,
      168.0,
      116.0,
      218.0,
      113.5,
      218.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-32",
      1
     ],
     "destination": [
      "obj-23",
      0
     ],
     "midpoints": [
      192.5,
      160.0,
      356.5,
      160.0
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
      "obj-19",
      0
     ],
     "midpoints": [
      176.5,
      176.0,
      42.5,
      176.0
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
      "obj-10",
      0
     ],
     "midpoints": [
      135.5,
      222.0,
      19.0,
      222.0,
      19.0,
      628.0,
      42.5,
      628.0
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
      "obj-21",
      1
     ],
     "midpoints": [
      135.5,
      226.0,
      98.0,
      226.0,
      98.0,
      280.0,
      132.5,
      280.0
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
      "obj-10",
      0
     ],
     "midpoints": [
      247.5,
      222.0,
      19.0,
      222.0,
      19.0,
      628.0,
      42.5,
      628.0
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
      "obj-22",
      1
     ],
     "midpoints": [
      247.5,
      296.0,
      198.5,
      296.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-27",
      5
     ],
     "destination": [
      "obj-10",
      0
     ],
     "midpoints": [
      289.5,
      122.0,
      19.0,
      122.0,
      19.0,
      628.0,
      42.5,
      628.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-27",
      3
     ],
     "destination": [
      "obj-13",
      0
     ],
     "midpoints": [
      190.70000000000005,
      118.0,
      15.0,
      118.0,
      15.0,
      292.0,
      42.5,
      292.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-27",
      4
     ],
     "destination": [
      "obj-14",
      0
     ],
     "midpoints": [
      240.10000000000002,
      106.0,
      243.5,
      106.0
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
      "obj-33",
      0
     ],
     "midpoints": [
      382.5,
      334.0,
      608.5,
      334.0
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
      "obj-4",
      0
     ],
     "midpoints": [
      608.5,
      506.0,
      42.5,
      506.0
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
      "obj-38",
      0
     ],
     "midpoints": [
      608.5,
      392.0,
      708.5,
      392.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-38",
      1
     ],
     "destination": [
      "obj-5",
      0
     ],
     "midpoints": [
      732.5,
      434.0,
      124.5,
      434.0
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
     ],
     "midpoints": [
      708.5,
      430.0,
      906.5,
      430.0
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
      "obj-40",
      0
     ],
     "midpoints": [
      124.5,
      586.0,
      276.5,
      586.0
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
      "obj-41",
      0
     ],
     "midpoints": [
      382.5,
      334.0,
      738.5,
      334.0
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
      "obj-42",
      0
     ],
     "midpoints": [
      906.5,
      624.0,
      784.5,
      624.0
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
     ],
     "midpoints": [
      276.5,
      624.0,
      784.5,
      624.0
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
      "obj-28",
      0
     ],
     "midpoints": [
      613.5,
      172.0,
      135.5,
      172.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-44",
      1
     ],
     "destination": [
      "obj-29",
      0
     ],
     "midpoints": [
      652.0,
      164.0,
      247.5,
      164.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-44",
      2
     ],
     "destination": [
      "obj-23",
      0
     ],
     "midpoints": [
      690.5,
      160.0,
      356.5,
      160.0
     ]
    }
   }
  ],
  "dependency_cache": [],
  "autosave": 0
 }
}
