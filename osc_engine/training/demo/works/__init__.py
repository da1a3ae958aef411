"""The eight works, each a function from a stage to a sound, in the order of the channels."""

from collections.abc import Callable

from ..sound import Sound
from ..stage import Stage
from .deep_current import deep_current
from .ember_field import ember_field
from .glass_rain import glass_rain
from .insect_choir import insect_choir
from .iron_breath import iron_breath
from .night_machinery import night_machinery
from .paper_birds import paper_birds
from .standing_wave import standing_wave

WORKS: dict[str, Callable[[Stage], Sound]] = {
    "Glass Rain": glass_rain,
    "Iron Breath": iron_breath,
    "Insect Choir": insect_choir,
    "Deep Current": deep_current,
    "Paper Birds": paper_birds,
    "Night Machinery": night_machinery,
    "Standing Wave": standing_wave,
    "Ember Field": ember_field,
}
