"""The worker, as the server sees it: the bundle that it plays, what it says, and whether it still works.

Runs in the event loop; the worker is a process of its own, which is named here and not imported.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from osc_engine.addresses import Message, error
from osc_engine.bundles import Bundles
from osc_engine.children import Child, Kind, Progress, overdue
from osc_engine.choice import Chosen, own_bundles
from osc_engine.datagrams import Peer
from osc_engine.desk import Desk
from osc_engine.keeping import Keeping
from osc_engine.manifest import TONE, Manifest
from osc_engine.memory import TUNABLES
from osc_engine.ring import WORKER_DOWN, WORKER_READY, Ring
from osc_engine.settings import Settings
from osc_engine.watchdog import Watchdog

log = logging.getLogger(__name__)

#: One render may take so many times the time of the last one before the worker counts as hung.
RENDER_PATIENCE = 4.0


class Rendering:
    """The worker that plays, and the way to another one with another bundle.

    Attributes:
        manifest: of the bundle that plays.
        bundles: that can be loaded, and the workers.
        refusal: why this run cannot begin, since its first worker cannot load what it was told to; empty where it can.
    """

    refusal = ""

    def __init__(
        self,
        settings: Settings,
        ring: Ring,
        bundle: Chosen,
        desk: Desk,
        keeping: Keeping,
        watchdog: Watchdog,
        tell: Callable[[Peer | None, Message], None],
    ) -> None:
        """Describe the first worker; nothing is started.

        Args:
            settings: of this run.
            ring: the shared mapping.
            bundle: the first one.
            desk: knows the controls, and takes over the titles of another bundle.
            keeping: keeps what is rendered.
            watchdog: is told how it sounds.
            tell: sends a message to a sender, and to all listeners where none is given or it is an error.
        """
        self.manifest = bundle.manifest
        self._settings, self._ring, self._desk, self._keeping, self._tell = settings, ring, desk, keeping, tell
        self._watchdog = watchdog
        self._progress = Progress()
        self._ends: Counter[str] = Counter()
        self.bundles = Bundles(
            own_bundles(settings), ring, self._make(bundle.folder, self.manifest), self._make, tell, self._adopt
        )
        desk.add(
            {"/bundle/list": self.bundles.list, "/bundle/load": self.bundles.load},
            self.bundles.message, self.bundles.loading_message,
        )  # fmt: skip

    @property
    def worker(self) -> Child:
        """The worker that plays."""
        return self.bundles.worker

    def _make(self, folder: Path | None, manifest: Manifest, turn: int = 0) -> Child:
        def on_event(event: dict[str, Any]) -> None:
            if not self.bundles.heard(child, event):
                self._heard(event)

        arguments = _arguments(self._settings, folder, manifest.name, self._ring.fd, turn)
        child = Child(
            Kind("worker", arguments, True, True, TUNABLES), self._ring.fd, self._clear,
            lambda: self._snapshot(manifest), on_event,
            lambda: self._stuck() if child is self.worker else "",
        )  # fmt: skip
        # counted over all workers: those of a worker would be lost with it when a bundle takes over
        child.ends = self._ends
        return child

    def _adopt(self, manifest: Manifest) -> None:
        self.manifest = manifest
        self._keeping.adopt(manifest, self.bundles.folder)
        self._desk.adopt(manifest)
        self._watchdog.forgive()

    def _snapshot(self, manifest: Manifest) -> str:
        controls = self._desk.controls_for(manifest)
        self._keeping.journal.told(controls, waiting=manifest is not self.manifest)
        return controls.to_json()

    def _clear(self) -> None:
        words = self._ring.words
        words["worker_state"] = WORKER_DOWN
        words["worker_beat_ns"] = 0
        words["load"] = 0.0
        words["device_bytes"] = words["bytes_in_use"] = 0
        self._progress = Progress()

    def _stuck(self) -> str:
        words = self._ring.words
        state = int(words["worker_state"])
        still = self._progress.still_for((state, int(words["worker_beat_ns"])))
        if state != WORKER_READY:
            return overdue(self.worker, still)
        return overdue(
            self.worker, still, max(self._settings.patience, RENDER_PATIENCE * int(words["render_ns"]) / 1e9)
        )

    def _heard(self, event: dict[str, Any]) -> None:
        name, text = event["event"], str(event.get("text", ""))
        if name == "rendered":
            self._keeping.journal.rendered(event, int(self._ring.words["played"]))
        elif name == "context":
            self._keeping.journal.context({key: value for key, value in event.items() if key != "event"})
        elif name == "quality":
            self._watchdog.heard(event, self._desk.controls)
        elif name == "ready":
            self.worker.ready = True
            self._watchdog.forget()
            why_not = str(event.get("no_prompts", ""))
            self._say_what_is_unheard(why_not)
            self._take_prompts(why_not)
            self._keeping.journal.worker(str(event.get("device")))
            steps, most = event.get("steps"), event.get("most_steps")
            log.info("worker ready on %s: %s steps, a quick render takes %.2f s", event.get("device"),
                     f"{steps} to {most}" if most else steps, float(event.get("render_seconds", 0)))  # fmt: skip
        elif name == "prompts":
            self._take_prompts(str(event.get("no_prompts", "")))
        elif name in ("refused", "applied"):
            self._answered(event, text)
        elif name == "fault":
            self._tell(None, error("/status", text))
            if event.get("lasting") and self._begins():
                self.refusal = text
                self.worker.retire()
            else:
                log.error("worker: %s", text)

    def _answered(self, event: dict[str, Any], text: str) -> None:
        """Tell who sent a change that the worker does not follow it, or follows it later than was said."""
        version = int(event.get("version", -1))
        if event["event"] == "refused":
            log.warning("the worker refused a change: %s", text)
            sender, address = self._desk.refused(version) or (None, "/status")
            self._tell(sender, error(address, text))
        else:
            for sender, late in self._desk.applied(version, int(event.get("sample", 0))):
                self._tell(sender, late)

    def _begins(self) -> bool:
        """Tell whether the first worker is at its first start: later, what it lacks was there and may come back."""
        return self.worker.restarts == 0 and not self.worker.ready and not self.bundles.loading

    def _say_what_is_unheard(self, no_prompts: str) -> None:
        """Say once for each bundle what will not be known of how it sounds; nobody expects that of test tones."""
        why = "" if self.manifest == TONE else self.manifest.unheard(no_prompts)
        if why and why != self._watchdog.unheard:
            log.info("%s", why)
            self._tell(None, error("/quality", why))
        self._watchdog.unheard = why

    def _take_prompts(self, why_not: str) -> None:
        """Take free text from now on, or refuse it with a sentence; what is followed of it already gives way."""
        if why_not:
            log.warning("%s", why_not)
        if self._desk.take_prompts(why_not):
            self._tell(None, error("/status", why_not))


def _arguments(settings: Settings, folder: Path | None, name: str, ring_fd: int, turn: int) -> tuple[str, ...]:
    arguments = ["-m", "osc_engine.worker", "--ring-fd", str(ring_fd), "--synth", "neural" if folder else "tone"]
    if folder:
        arguments += ["--bundle", str(folder), f"--called={name}"]
    if folder and settings.clap_checkpoint:
        arguments += ["--clap-checkpoint", str(settings.clap_checkpoint)]
    return (*arguments, "--device", settings.device, *(("--turn", str(turn)) if turn else ()))
