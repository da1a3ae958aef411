"""A report: all figures of one run, on what they were measured, and how it is shown. Pure."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from osc_engine.bench.figures import Figure
from osc_engine.bench.machine import Machine

_HEAD = ("", "unit", "n", "P50", "P95", "P99", "target", "met", "plain", "ratio")


@dataclass(frozen=True)
class Report:
    """What one run of the command gave.

    Attributes:
        command: as it was typed.
        date: ISO, of the beginning.
        version: of the engine.
        machine: that it ran on.
        bundle: name, origin ("trained", "random weights" or "test tones") and defaults of what was played.
        figures: in the order of the parts.
        failures: part -> why it was not measured.
    """

    command: str
    date: str
    version: str
    machine: Machine
    bundle: dict[str, object]
    figures: tuple[Figure, ...]
    failures: dict[str, str]

    @property
    def title(self) -> str:
        """What the report is about: a bundle and a kind of device."""
        return f"{self.bundle['name']} {'cpu' if self.machine.device == 'cpu' else 'cuda'}"

    def as_json(self) -> str:
        """Return everything as JSON."""
        figures = [figure.as_dict() for figure in self.figures]
        return json.dumps({**asdict(self), "figures": figures}, indent=1)

    def as_text(self) -> str:
        """Return a table for a terminal."""
        rows = [_HEAD, *map(_cells, self.figures)]
        widths = [max(len(row[n]) for row in rows) for n in range(len(_HEAD))]
        lines = ["  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]).rstrip() for row in rows]
        return "\n".join([self._about(), self.machine.sentence(), "", *lines, "", *self._notes(), ""])

    def as_markdown(self) -> str:
        """Return a table for a document."""
        lines = [f"| {' | '.join(row)} |" for row in (_HEAD, ("---",) + ("---:",) * (len(_HEAD) - 1))]
        lines += [f"| {' | '.join(_cells(figure))} |" for figure in self.figures]
        about = f"`{self.command}`, {self.date}, version {self.version}. {self._about()}"
        notes = [f"- {note}" for note in self._notes()]
        return "\n".join([about, "", f"{self.machine.sentence()}.", "", *lines, "", *notes])

    def _notes(self) -> list[str]:
        notes = [f"{f.name}: {f.note}" for f in self.figures if f.note]
        return notes + [f"{part} was not measured: {why}" for part, why in self.failures.items()]

    def _about(self) -> str:
        skipped = ("name", "origin")
        settings = ", ".join(f"{name} {value}" for name, value in self.bundle.items() if name not in skipped)
        return f"Bundle {self.bundle['name']} ({self.bundle['origin']}): {settings}."


def fill(document: str, title: str, table: str) -> str:
    """Put a table into a document, between the marks of its title; where there are none, at its end with marks.

    Args:
        document: Markdown.
        title: `Report.title`.
        table: Markdown.
    """
    begin, end = f"<!-- bench {title} -->", f"<!-- /bench {title} -->"
    section = f"{begin}\n\n{table.strip()}\n\n{end}"
    before, found, rest = document.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        return f"{document.rstrip()}\n\n## {title}\n\n{section}\n"
    return before + section + after


def _cells(figure: Figure) -> tuple[str, ...]:
    target = ""
    if figure.target:
        target = f"{figure.target.of.upper()} {'≤' if figure.better == 'less' else '≥'} {_number(figure.target.limit)}"
    met = {None: "", True: "yes", False: "no"}[figure.met]
    plain = "" if figure.plain is None else _number(figure.plain)
    ratio = "" if figure.ratio is None else f"{_number(figure.ratio)}×"
    values = (_number(v) for v in (figure.p50, figure.p95, figure.p99))
    return (figure.name, figure.unit, str(figure.count), *values, target, met, plain, ratio)


def _number(value: float) -> str:
    """Return three digits that count, and none of them as a power of ten."""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
