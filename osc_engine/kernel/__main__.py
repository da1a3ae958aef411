"""`python -m osc_engine.kernel` compiles the kernel into the cache, so that the player starts at once."""

from osc_engine.kernel.block import compiled

compiled()
