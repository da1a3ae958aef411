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
   789.2,
   608.0
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
      696.0,
      358.0,
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
      696.0,
      396.0,
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
      158.20000000000005,
      434.0,
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
      240.20000000000005,
      476.0,
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
      330.20000000000005,
      477.0,
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
      158.20000000000005,
      476.0,
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
      158.20000000000005,
      522.0,
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
      274.20000000000005,
      523.0,
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
      10.0,
      576.0,
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
      392.20000000000005,
      522.0,
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
      464.20000000000005,
      523.0,
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
      158.20000000000005,
      190.0,
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
      295.0,
      136.0,
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
      217.20000000000005,
      190.0,
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
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      603.2,
      522.0,
      125.0,
      22.0
     ],
     "text": "prepend /unlisten"
    }
   },
   {
    "box": {
     "id": "obj-17",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 3,
     "outlettype": [
      "bang",
      "int",
      "int"
     ],
     "patching_rect": [
      231.0,
      136.0,
      48.0,
      22.0
     ],
     "text": "t b i i"
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
      299.20000000000005,
      190.0,
      93.0,
      22.0
     ],
     "text": "prepend port"
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
      299.20000000000005,
      232.0,
      120.0,
      22.0
     ],
     "text": "udpreceive 9401"
    }
   },
   {
    "box": {
     "id": "obj-20",
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
     "index": 1,
     "comment": "a message for the engine, or host, port, feedback, listen, unlisten"
    }
   },
   {
    "box": {
     "id": "obj-21",
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
      78.0,
      266.0,
      22.0
     ],
     "text": "route host port feedback listen unlisten"
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
      10.0,
      136.0,
      96.0,
      22.0
     ],
     "text": "prepend host"
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
      122.0,
      136.0,
      93.0,
      22.0
     ],
     "text": "prepend port"
    }
   },
   {
    "box": {
     "id": "obj-24",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      299.20000000000005,
      278.0,
      114.0,
      22.0
     ],
     "text": "route /heartbeat"
    }
   },
   {
    "box": {
     "id": "obj-25",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "int",
      "int"
     ],
     "patching_rect": [
      299.20000000000005,
      316.0,
      84.0,
      22.0
     ],
     "text": "unpack 0 0"
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
      "int"
     ],
     "patching_rect": [
      299.20000000000005,
      358.0,
      60.0,
      22.0
     ],
     "text": "change"
    }
   },
   {
    "box": {
     "id": "obj-27",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      365.20000000000005,
      359.0,
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
     "id": "obj-28",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      "bang"
     ],
     "patching_rect": [
      299.20000000000005,
      396.0,
      35.0,
      22.0
     ],
     "text": "t b"
    }
   },
   {
    "box": {
     "id": "obj-29",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "bang",
      "bang"
     ],
     "patching_rect": [
      399.20000000000005,
      316.0,
      43.0,
      22.0
     ],
     "text": "t b b"
    }
   },
   {
    "box": {
     "id": "obj-30",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      597.2,
      358.0,
      35.0,
      22.0
     ],
     "text": "1"
    }
   },
   {
    "box": {
     "id": "obj-31",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      744.2,
      522.0,
      35.0,
      22.0
     ],
     "text": "0"
    }
   },
   {
    "box": {
     "id": "obj-32",
     "maxclass": "outlet",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      429.20000000000005,
      270.0,
      30.0,
      30.0
     ],
     "comment": "what the engine says",
     "index": 1
    }
   },
   {
    "box": {
     "id": "obj-33",
     "maxclass": "outlet",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      597.2,
      568.0,
      30.0,
      30.0
     ],
     "comment": "1: the engine answers; 0: it is away",
     "index": 2
    }
   },
   {
    "box": {
     "id": "obj-34",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "",
      ""
     ],
     "patching_rect": [
      315.99999999999994,
      44.0,
      223.0,
      22.0
     ],
     "text": "patcherargs 127.0.0.1 9400 9401"
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
      315.99999999999994,
      78.0,
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
      "obj-4",
      0
     ],
     "midpoints": [
      705.5,
      424.0,
      167.70000000000005,
      424.0
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
     ],
     "midpoints": [
      167.70000000000005,
      554.0,
      19.5,
      554.0
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
      191.70000000000005,
      466.0,
      249.7,
      466.0
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
      249.7,
      508.0,
      448.7,
      508.0
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
      401.7,
      558.0,
      152.20000000000005,
      558.0,
      152.20000000000005,
      424.0,
      167.70000000000005,
      424.0
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
     ],
     "midpoints": [
      191.70000000000005,
      222.0,
      231.20000000000005,
      222.0,
      231.20000000000005,
      512.0,
      401.7,
      512.0
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
      328.5,
      180.0,
      148.20000000000005,
      180.0,
      148.20000000000005,
      512.0,
      401.7,
      512.0
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
      304.5,
      176.0,
      226.70000000000005,
      176.0
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
     ],
     "midpoints": [
      226.70000000000005,
      218.0,
      587.2,
      218.0,
      587.2,
      504.0,
      612.7,
      504.0
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
      "obj-10",
      0
     ],
     "midpoints": [
      612.7,
      554.0,
      19.5,
      554.0
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
      "obj-13",
      0
     ],
     "midpoints": [
      240.5,
      172.0,
      167.70000000000005,
      172.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-17",
      1
     ],
     "destination": [
      "obj-7",
      1
     ],
     "midpoints": [
      255.0,
      168.0,
      211.20000000000005,
      168.0,
      211.20000000000005,
      462.0,
      214.70000000000005,
      462.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-17",
      1
     ],
     "destination": [
      "obj-15",
      1
     ],
     "midpoints": [
      255.0,
      168.0,
      273.7,
      168.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-17",
      2
     ],
     "destination": [
      "obj-18",
      0
     ],
     "midpoints": [
      269.5,
      164.0,
      308.7,
      164.0
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
      "obj-10",
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
      68.89999999999998,
      114.0,
      131.5,
      114.0
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
      "obj-10",
      0
     ],
     "midpoints": [
      131.5,
      554.0,
      19.5,
      554.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-21",
      5
     ],
     "destination": [
      "obj-10",
      0
     ],
     "midpoints": [
      266.5,
      122.0,
      112.0,
      122.0,
      112.0,
      554.0,
      19.5,
      554.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-21",
      2
     ],
     "destination": [
      "obj-17",
      0
     ],
     "midpoints": [
      118.29999999999995,
      110.0,
      240.5,
      110.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-21",
      3
     ],
     "destination": [
      "obj-13",
      0
     ],
     "midpoints": [
      167.70000000000005,
      118.0,
      116.0,
      118.0,
      116.0,
      172.0,
      167.70000000000005,
      172.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-21",
      4
     ],
     "destination": [
      "obj-14",
      0
     ],
     "midpoints": [
      217.10000000000002,
      106.0,
      304.5,
      106.0
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
      "obj-4",
      0
     ],
     "midpoints": [
      308.7,
      424.0,
      167.70000000000005,
      424.0
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
      "obj-29",
      0
     ],
     "midpoints": [
      308.7,
      306.0,
      408.7,
      306.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-29",
      1
     ],
     "destination": [
      "obj-5",
      0
     ],
     "midpoints": [
      432.7,
      348.0,
      249.7,
      348.0
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
     ],
     "midpoints": [
      408.7,
      344.0,
      606.7,
      344.0
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
      "obj-31",
      0
     ],
     "midpoints": [
      249.7,
      508.0,
      753.7,
      508.0
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
      "obj-32",
      0
     ],
     "midpoints": [
      308.7,
      260.0,
      438.7,
      260.0
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
      "obj-33",
      0
     ],
     "midpoints": [
      606.7,
      386.0,
      597.2,
      386.0,
      597.2,
      550.0,
      606.7,
      550.0
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
      "obj-33",
      0
     ],
     "midpoints": [
      753.7,
      550.0,
      606.7,
      550.0
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
      "obj-22",
      0
     ],
     "midpoints": [
      325.5,
      126.0,
      19.5,
      126.0
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
      "obj-23",
      0
     ],
     "midpoints": [
      364.0,
      114.0,
      131.5,
      114.0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-35",
      2
     ],
     "destination": [
      "obj-17",
      0
     ],
     "midpoints": [
      402.5,
      110.0,
      240.5,
      110.0
     ]
    }
   }
  ],
  "dependency_cache": [],
  "autosave": 0
 }
}
