"""`python -m osc_engine` and the command `osc-engine`: they end quietly on Ctrl-C, also while they are imported."""

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line."""
    try:
        from osc_engine import cli

        cli.main()
    except KeyboardInterrupt:
        # before the command line is there to say so itself, as `cli.INTERRUPTED`
        sys.exit(130)


if __name__ == "__main__":
    main()
