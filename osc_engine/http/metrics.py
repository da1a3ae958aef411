"""What machines want to know: metrics for Prometheus, and health. Told from progress, never from a timer or a word."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from prometheus_client import CollectorRegistry, Histogram
from prometheus_client.exposition import choose_encoder
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric

from osc_engine import __version__
from osc_engine.health import HOLDING, PLAYING, STOPPED, decibels
from osc_engine.http.heard import Heard
from osc_engine.http.processes import Process
from osc_engine.http.sight import Sight
from osc_engine.http.window import Window
from osc_engine.logs import dropped_lines
from osc_engine.quality import REASONS
from osc_engine.ring import TAPE_SECONDS, WORKER_READY

PREFIX = "osc_engine_"
#: Seconds of playing without a new block of sound from the worker, after which the engine is not well.
STALE = 2.5
#: Name, part of a `Quality`, meaning.
_MEASURES = (
    ("similarity_title", "title", "Similarity of what is heard to the texts that the channel follows."),
    ("similarity_style", "style", "Similarity of what is heard to the style that the channel follows."),
    ("novelty", "novelty", "1 less the highest similarity to what the channel played in the last hour."),
    ("drift", "drift", "How far it is from its first minutes under the same texts; the largest part of what follows."),
    ("drift_level_db", "level", "Change of the level since then."),
    ("drift_centroid_octaves", "pitch", "Change of the spectral centroid since then."),
    ("drift_sound", "sound", "1 less the similarity of what is heard to what was heard then."),
)
_BUCKETS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)


class Metrics:
    """Looks at the counters some times each second, and tells of them when asked."""

    def __init__(self, sight: Sight, watching: Callable[[], dict[str, int]], clock: Callable[[], float] = time.monotonic
    ) -> None:  # fmt: skip
        """Make the registry.

        Args:
            sight: what is looked at.
            watching: returns how many websockets there are, by kind.
            clock: seconds, for tests.
        """
        self._sight, self._watching, self._clock = sight, watching, clock
        self._began = self._wrote = clock()
        self._state = STOPPED
        self._last: dict[str, int] = {}
        self._underruns: Counter[str] = Counter()
        self._least_fill, self._peaks = Window(np.minimum, clock), Window(np.maximum, clock)
        # all of the tape but its oldest second, which the player may be writing over
        self._heard = Heard(sight.ring, TAPE_SECONDS - 1)
        self.registry = CollectorRegistry(auto_describe=False)
        self._seconds = Histogram(
            f"{PREFIX}generation_seconds", "Time of one render; of renders between two looks, 20 a second, the last.",
            buckets=_BUCKETS, registry=self.registry,
        )  # fmt: skip
        self.registry.register(self)

    def look(self, state: str) -> None:
        """Take in what has moved since the last look."""
        self._state = state
        words = self._sight.ring.words
        if self._moved("written"):
            self._wrote = self._clock()
        # what nobody listens to need not grow older
        if state == STOPPED:
            self._wrote = self._clock()
        for _ in range(self._moved("renders")):
            self._seconds.observe(int(words["render_ns"]) / 1e9)
        cause = "late" if int(words["worker_state"]) == WORKER_READY else "worker"
        self._underruns[cause] += self._moved("underruns")
        if state in (PLAYING, HOLDING):
            self._least_fill.add(np.array(self._fill()))
        # from the sound itself: the player's meters fall between two looks
        self._peaks.add(np.abs(self._heard.take()).max(1, initial=0.0))

    @property
    def age(self) -> float:
        """Seconds since the worker last gave sound to the ring while it was wanted."""
        return self._clock() - self._wrote

    def health(self) -> dict[str, Any]:
        """Return whether the engine makes and plays new sound, or could at once; and why it is said."""
        words = self._sight.ring.words
        ready = int(words["worker_state"]) == WORKER_READY and int(words["block_samples"]) > 0
        if self._state == PLAYING:
            ready = ready and self.age < STALE
        elif self._state != STOPPED:
            ready = False
        return {
            "ready": ready, "state": self._state, "last_block_age_seconds": round(self.age, 3),
            "ring_seconds": round(self._fill(), 3), "fallback": self._state == HOLDING,
            "underruns": int(words["underruns"]), "xruns": int(words["xruns"]), "version": __version__,
        }  # fmt: skip

    def text(self, accept: str = "") -> tuple[bytes, str]:
        """Return the metrics and their content type."""
        encode, kind = choose_encoder(accept)
        return encode(self.registry), kind

    def collect(self) -> Iterator[Metric]:
        """Yield what the registry asks for."""
        yield from self._stream()
        yield from self._player()
        yield from self._channels()
        yield from self._quality()
        yield from self._conversation()
        yield from self._machine()

    def _moved(self, name: str) -> int:
        """Return by how much a counter has grown since the last look; a counter that was cleared has not."""
        value = int(self._sight.ring.words[name])
        before, self._last[name] = self._last.get(name, value), value
        return max(value - before, 0)

    def _fill(self) -> float:
        return max(0, self._sight.ring.available) / int(self._sight.ring.words["sample_rate"])

    def _stream(self) -> Iterator[Metric]:
        words, health = self._sight.ring.words, self.health()
        yield gauge("ready", "1 where new sound is made and played, or could be at once.", int(health["ready"]))
        yield labelled("state", "1 for the state that the engine is in.", "state", {self._state: 1})
        yield gauge("ring_fill_seconds", "Seconds of sound ahead of the ear.", self._fill())
        least = self._least_fill.value()
        yield gauge("ring_fill_min_seconds", "The least of it in the last minute of playing.",
                    self._fill() if least is None else float(least))  # fmt: skip
        yield gauge("lead_seconds", "Seconds that are to be ahead.", float(words["lead"]))
        yield gauge("load", "Render seconds per second of sound.", float(words["load"]))
        yield gauge("steps", "Sampling steps of the last render.", int(words["steps"]))
        yield gauge("last_block_age_seconds", "Seconds since new sound came while it was wanted.", self.age)
        yield counter("generations", "Renders.", int(words["renders"]))
        yield counter("missed_promises", "Changes that were heard later than promised.", int(words["missed_promises"]))
        yield counter("bad_blocks", "Renders thrown away since they were not finite.", int(words["bad_blocks"]))
        yield gauge("config_generation", "Version of the controls in force.", self._sight.desk.controls.version)

    def _player(self) -> Iterator[Metric]:
        words = self._sight.ring.words
        rate = int(words["sample_rate"])
        yield counter("audio_callbacks", "Blocks that the player was asked for.", int(words["blocks"]))
        xruns = {"player": int(words["own_xruns"]), "elsewhere": int(words["other_xruns"])}
        yield labelled("audio_xruns", "Cycles that JACK reports as lost: the player was too slow, or it was in time.",
                       "cause", xruns, True)  # fmt: skip
        causes = {"late": self._underruns["late"], "worker": self._underruns["worker"]}
        yield labelled("underruns", "The ring was empty: renders late, or the worker away.", "cause", causes, True)
        yield counter("jack_server_restarts", "JACK servers that were followed.", int(words["server_restarts"]))
        yield gauge("fallback_active", "1 while the last sound is held in a loop.", int(self._state == HOLDING))
        yield counter("fallback_seconds", "Seconds of the loop so far.", int(words["hold_samples_played"]) / rate)
        yield counter("played_seconds", "Seconds of sound played.", int(words["played"]) / rate)

    def _channels(self) -> Iterator[Metric]:
        channels, highest = self._sight.ring.channels, self._peaks.value()
        peaks = np.zeros(len(channels)) if highest is None else highest
        shown = {str(n): decibels(float(peak)) for n, peak in enumerate(peaks, 1)}
        yield labelled("output_peak_dbfs", "Highest sample of the last minute.", "channel", shown)
        for name, word, meaning in (
            ("output_dc", "dc", "Mean of the output."),
            ("nonfinite_samples", "nonfinite", "Samples that were not finite, played as silence."),
            ("limited_samples", "limited", "Samples that the limiter turned down."),
        ):
            values = {str(n): float(value) for n, value in enumerate(channels[word], 1)}
            yield labelled(name, meaning, "channel", values, total=word != "dc")

    def _quality(self) -> Iterator[Metric]:
        dog = self._sight.watchdog
        for name, part, meaning in _MEASURES:
            known = {str(n): value for n, q in dog.qualities.items() if (value := getattr(q, part)) is not None}
            yield labelled(name, meaning, "channel", known)
        counts = {reason: dog.resets[reason] for reason in REASONS}
        yield labelled("watchdog_resets", "Channels that had collapsed and were begun anew.", "reason", counts, True)
        yield gauge("watchdog_given_up", "Collapsed channels that are left so, since that did not help.", dog.given_up)
        yield counter("listening_seconds", "Seconds of one core that the worker has listened to itself.", dog.seconds)
        yield counter("listening_skipped", "Times it did not, since the renders had no time to spare.", dog.skipped)

    def _conversation(self) -> Iterator[Metric]:
        counts = Counter(self._sight.port.counts)
        heard = {kind: counts.pop(kind, 0) for kind in ("messages", "packets")}
        yield labelled("osc", "OSC packets and messages that came in.", "what", heard, True)
        yield labelled("osc_refused", "OSC that was refused, late, or could not be sent.", "reason", counts, True)
        everybody = {**self._watching(), "udp": len(self._sight.listeners)}
        yield labelled("listeners", "Who is told of changes.", "kind", everybody)
        yield counter("log_lines_dropped", "Lines kept out of the log since there were too many.", dropped_lines())

    def _machine(self) -> Iterator[Metric]:
        restarts = CounterMetricFamily(
            f"{PREFIX}restarts", "Ends of worker and player that nobody asked for.", None, ["process", "reason"]
        )
        processes = {"server": Process.own()}
        for name, child in self._sight.children().items():
            processes[name] = Process(child.pid)
            for reason, count in child.ends.items():
                restarts.add_metric([name, reason], count)
        yield restarts
        for name, meaning in (("resident_memory_bytes", "Resident memory."), ("open_fds", "Open descriptors."),
                              ("threads", "Threads.")):  # fmt: skip
            yield labelled(f"process_{name}", meaning, "process", {n: getattr(p, name) for n, p in processes.items()})
        yield gauge("gpu_memory_reserved_bytes", "Memory that the worker that plays has taken of its GPU.",
                    int(self._sight.ring.words["device_bytes"]))  # fmt: skip
        yield gauge("worker_memory_in_use_bytes", "Memory of the worker that plays, but for what it keeps for the next "
                    "render.", int(self._sight.ring.words["bytes_in_use"]))  # fmt: skip
        yield gauge("disk_free_bytes", "Room where the state folder lies.", self._sight.disk_free())
        yield gauge("uptime_seconds", "Seconds since the start.", self._clock() - self._began)
        yield labelled("build_info", "The version.", "version", {__version__: 1})


def gauge(name: str, meaning: str, value: float) -> Metric:
    """Return a gauge."""
    return GaugeMetricFamily(f"{PREFIX}{name}", meaning, value)


def counter(name: str, meaning: str, value: float) -> Metric:
    """Return a counter; `_total` is added to its name."""
    return CounterMetricFamily(f"{PREFIX}{name}", meaning, value)


def labelled(name: str, meaning: str, label: str, values: dict[str, Any], total: bool = False) -> Metric:
    """Return a gauge, or a counter, with one value for each value of a label."""
    family = (CounterMetricFamily if total else GaugeMetricFamily)(f"{PREFIX}{name}", meaning, None, [label])
    for key, value in values.items():
        family.add_metric([key], value)
    return family
