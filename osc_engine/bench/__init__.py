"""Measures the engine: how fast it renders, how soon a hand is heard, and how long it lasts."""
