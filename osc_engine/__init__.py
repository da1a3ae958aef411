"""An eight-channel generative instrument: a masked token model plays, Max and Pure Data steer it over OSC."""

__version__ = "0.1.0"
