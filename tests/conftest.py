"""Fixtures that several test files share, and what must be set before anything imports torch."""

import os

# Waiting threads that spin take the cores from those they wait for, as soon as anything else runs on the machine.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from jackd import jackd

__all__ = ["jackd"]
