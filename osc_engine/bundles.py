"""Bundles by name, and the change from the one that plays to another without a gap. Runs in the server's event loop.

The new bundle is loaded by a worker of its own, which touches nothing while the old one plays. Once it is warm the old
worker commits as much sound ahead as the new one needs for its first render, leaves what would have come next beside
it, and goes; then the turn is the new one's, which begins over that. Until then any failure changes nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from osc_engine.addresses import Message, Refused, error
from osc_engine.children import Child
from osc_engine.commands import show
from osc_engine.datagrams import Peer
from osc_engine.disk import beside
from osc_engine.manifest import EMBEDDED, BundleError, Manifest, bundles_in, read_manifest
from osc_engine.names import composed
from osc_engine.osc import Request
from osc_engine.ring import Ring

log = logging.getLogger(__name__)

#: Seconds that a bundle may take to load, and that the old worker is waited for beyond the sound that it leaves ready.
LOADING_SECONDS, LEAVING_SECONDS = 600.0, 10.0
#: Seconds of sound that the old worker leaves ready: so many of the new one's renders, within these limits.
RENDERS, SHORTEST, LONGEST = 3.0, 1.0, 8.0
_LOAD, _LIST, _LOADING = "/bundle/load", "/bundle/list", "/bundle/loading"


@dataclass
class _Load:
    """One bundle on its way in.

    Attributes:
        warm: the seconds of a render, once the worker is ready.
        why: what the worker said of its end.
    """

    name: str
    request: Request
    folder: Path = Path()
    manifest: Manifest | None = None
    child: Child | None = None
    process: asyncio.Task[str] | None = None
    warm: asyncio.Future[float] = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    why: str = ""

    @property
    def announced(self) -> bool:
        """Whether it was found to be a bundle, so that all listeners know of it."""
        return self.manifest is not None


class Bundles:
    """The worker that plays, and the one that is loaded beside it.

    Attributes:
        worker: the one that plays.
        folder: of the bundle that was loaded last.
    """

    folder = Path()

    def __init__(
        self,
        own: Path,
        ring: Ring,
        worker: Child,
        make: Callable[[Path, Manifest, int], Child],
        tell: Callable[[Peer | None, Message], None],
        adopt: Callable[[Manifest], None],
    ) -> None:
        """Take a worker that is not yet started.

        Args:
            own: folder of the user's bundles.
            ring: the shared mapping.
            worker: of the first bundle.
            make: describes a worker for a bundle that waits for a turn.
            tell: sends a message to a sender, and to all listeners where none is given or it is an error.
            adopt: makes a bundle's titles, styles and defaults those in force.
        """
        self.worker = worker
        self._own, self._ring = own, ring
        self._make, self._tell, self._adopt = make, tell, adopt
        self._load: _Load | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._turns = 0
        self._closing = False
        self._found: tuple[str, ...] = ()
        # what lies there at the start, so that a dump tells of it; later looks are made beside the answers to others
        with suppress(OSError):
            self._found = tuple(bundles_in(EMBEDDED, own))

    @property
    def loading(self) -> bool:
        """Whether a bundle is being loaded beside the one that plays."""
        return self._load is not None

    def tell(self) -> None:
        """Have the workers told what is in force."""
        self.worker.tell()
        if self._load and self._load.child:
            self._load.child.tell()

    async def run(self) -> None:
        """Look after the worker that plays, whichever it is, until it is stopped."""
        running = None
        while True:
            await self.worker.supervise(running)
            load = self._load
            if self._closing or load is None or load.child is None or load.manifest is None:
                return
            self.folder = load.folder
            # first, so that the dump to all listeners says that it is no longer being loaded
            running, self._load = load.process, None
            self._take_over(load.child, load.manifest)

    def close(self) -> None:
        """Load no more; the worker that plays is stopped by its own."""
        self._closing = True
        if self._load and self._load.child:
            self._load.child.retire()
            self._load.child.kill()
        for task in self._tasks:
            task.cancel()

    def heard(self, child: Child, event: dict[str, Any]) -> bool:
        """Take in an event of a worker that is being loaded; return whether it was one."""
        load = self._load
        if load is None or child is not load.child:
            return False
        if event["event"] == "warm" and not load.warm.done():
            load.warm.set_result(float(event.get("render_seconds", 0.0)))
        elif event["event"] == "fault":
            load.why = str(event.get("text", ""))
        return True

    def message(self) -> Message:
        """Return the `/bundle/list` message, as of the last look."""
        return Message(_LIST, self._found)

    def loading_message(self) -> Message:
        """Return the `/bundle/loading` message."""
        return Message(_LOADING, (self._load.name if self._load and self._load.announced else "",))

    def list(self, request: Request) -> tuple[Message, ...]:
        """Act on `/bundle/list`."""
        self._do(self._answer_list(request))
        return ()

    def load(self, request: Request) -> tuple[Message, ...]:
        """Act on `/bundle/load`.

        Raises:
            Refused: another one is being loaded.
        """
        if self._load:
            raise Refused(f"bundle {self._load.name} is being loaded; wait until it plays or is refused")
        self._load = _Load(str(request.command.values[0]), request)
        self._do(self._bring_in(self._load))
        return ()

    def _do(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _names(self) -> dict[str, Path]:
        names = await beside(lambda: bundles_in(EMBEDDED, self._own))
        self._found = tuple(names)
        return names

    async def _answer_list(self, request: Request) -> None:
        try:
            await self._names()
        except OSError as problem:
            self._tell(request.sender, error(_LIST, f"the bundles cannot be listed: {problem.strerror}"))
            return
        self._tell(request.sender, self.message())

    async def _bring_in(self, load: _Load) -> None:
        try:
            await self._load_beside(load)
        except Exception as problem:
            # whatever it is: a bundle that would be loading for ever could be followed by no other
            self._load = None
            if not isinstance(problem, Refused | BundleError | OSError):
                log.exception("loading bundle %s", load.name)
            if load.announced:
                self._tell(None, self.loading_message())
            log.warning("%s %s: %s", _LOAD, load.name, problem)
            self._tell(load.request.sender, error(_LOAD, problem))

    async def _load_beside(self, load: _Load) -> None:
        names = await self._names()
        load.name = {composed(name): name for name in names}.get(composed(load.name), load.name)
        if load.name not in names:
            known = ", ".join(names) or "none"
            wrong = f"{show(load.name)} is no bundle" if load.name else f"{_LOAD} takes the name of a bundle"
            raise Refused(f"{wrong}; there are {known}")
        # with its files compared, so that a damaged one costs no worker
        manifest = await beside(lambda: read_manifest(names[load.name], called=load.name))
        manifest.sizes()  # refuses what this engine does not play
        self._turns += 1
        load.manifest, load.folder = manifest, names[load.name]
        load.child = self._make(names[load.name], manifest, self._turns)
        self._tell(load.request.sender, Message("/done", (_LOAD, 0, -1.0, load.name)))
        self._tell(None, self.loading_message())
        load.process = load.child.begin()
        await asyncio.wait((load.process, load.warm), timeout=LOADING_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        if load.process.done():
            raise Refused(load.why or f"the worker that loaded bundle {load.name} {load.process.result()}")
        if not load.warm.done():
            load.child.kill()
            raise Refused(f"bundle {load.name} was not ready within {LOADING_SECONDS:.0f} s")
        await self._make_way(min(max(RENDERS * load.warm.result(), SHORTEST), LONGEST))

    async def _make_way(self, lead: float) -> None:
        """Ask the old worker to leave; `run` goes on when it has left."""
        old, self._ring.words["yield_lead"] = self.worker, lead
        old.retire()
        await asyncio.sleep(lead + LEAVING_SECONDS)
        if self.worker is old and not self._closing:
            log.error("the old worker does not leave; ending it")
            old.kill()

    def _take_over(self, child: Child, manifest: Manifest) -> None:
        self.worker = child
        _settle(child)
        self._adopt(manifest)
        self._ring.words["yield_lead"] = 0.0
        self._ring.words["turn"] = self._turns
        log.info("bundle %s takes over", manifest.name)


def _settle(worker: Child) -> None:
    """Let a worker that has had its turn be started again like any other."""
    arguments = worker.kind.arguments
    at = arguments.index("--turn")
    worker.kind = replace(worker.kind, arguments=arguments[:at] + arguments[at + 2 :])
