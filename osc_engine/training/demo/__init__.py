"""The demo archive: eight works, a signature and their captions, all made by this code."""

from .captions import Captions, captions, signature_captions
from .render import TITLES, render_archive, render_take

__all__ = ["TITLES", "Captions", "captions", "render_archive", "render_take", "signature_captions"]
