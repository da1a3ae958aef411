"""`python -m osc_engine`: the same as the command `osc-engine`."""

from osc_engine.cli import main

main()
