"""Fixtures that several test files share."""

from jackd import jackd

__all__ = ["jackd"]
