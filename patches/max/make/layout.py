"""Where boxes stand, and how cords run around them.

Cords run down: a box stands in a row below all that leads to it, and where it can, straight below. What nothing leads
to stands just above its target; several such messages of one inlet stand as a list, on one line that runs down beside
them. A cord that is not straight has corners: it goes across between rows, and past a row beside its boxes.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

Item = dict[str, Any]
Point = tuple[float, float]
Key = tuple[str, int, int]
#: What a cord goes across above a row: its number, from where to where.
Hop = tuple[int, float, float]
#: Pixels between boxes of a row, between rows, between boxes of a list.
BESIDE, BELOW, LISTED = 16.0, 12.0, 6.0
#: Where a list's line is, and where its boxes begin, from its left edge.
LINE, INDENT = 2.0, 14.0
#: How far inside a box its first inlet and its last outlet are.
INSIDE = 9.5
#: How far a cord keeps from boxes, and from other cords.
APART, STEP = 5.0, 4.0


def port(box: Item, kind: str, index: int) -> Point:
    """Return where an inlet (kind `numinlets`) or outlet (`numoutlets`) of a box is."""
    x, y, width, height = box["patching_rect"]
    step = (width - 2 * INSIDE) / max(box[kind] - 1, 1)
    return x + INSIDE + index * step, y + height * (kind == "numoutlets")


class Block:
    """A box, or a list of boxes, with their notes.

    Attributes:
        boxes: one below another.
        notes: the comments beside them, by a box's name.
        row: which one it stands in, from above.
        x: its left edge.
    """

    def __init__(self, boxes: list[Item], notes: dict[str, Item]) -> None:
        self.boxes = boxes
        self.notes = {box["id"]: notes[box["id"]] for box in boxes if box["id"] in notes}
        self.row, self.x = 0, 0.0
        self.indent = INDENT if len(boxes) > 1 else 0.0
        self._noted = self.indent + max(float(box["patching_rect"][2]) for box in boxes) + LISTED

    @property
    def width(self) -> float:
        """With its notes."""
        notes = [float(note["patching_rect"][2]) for note in self.notes.values()]
        return self._noted + max(notes, default=-LISTED)

    @property
    def height(self) -> float:
        """Of all its boxes."""
        return sum(float(box["patching_rect"][3]) + LISTED for box in self.boxes) - LISTED

    def place(self, top: float) -> None:
        """Give its boxes and notes their places, `top` being the upper edge."""
        for box in self.boxes:
            box["patching_rect"][:2] = [self.x + self.indent, top]
            if note := self.notes.get(box["id"]):
                note["patching_rect"][:2] = [self.x + self._noted, top + 1]
            top += box["patching_rect"][3] + LISTED


class Cord:
    """A cord between two blocks."""

    def __init__(self, line: Item, boxes: dict[str, Item], blocks: dict[str, Block]) -> None:
        (source, self.outlet), (target, self.inlet) = line["source"], line["destination"]
        self.line = line
        self.source, self.target = boxes[source], boxes[target]
        self.above, self.below = blocks[source], blocks[target]

    def start(self) -> Point:
        """Return where it leaves a box, or the line of a list."""
        x, y = port(self.source, "numoutlets", self.outlet)
        return (self.above.x + LINE, y + LISTED / 2) if self.above.indent else (x, y)

    def end(self) -> Point:
        """Return where it comes in."""
        return port(self.target, "numinlets", self.inlet)

    def shift(self) -> float:
        """Return how far the lower block would have to move for the cord to be straight."""
        return self.start()[0] - self.end()[0]


def parts(boxes: list[Item], lines: list[Item]) -> list[list[Item]]:
    """Return the boxes that cords hold together, in the order of their first ones."""
    group = {box["id"]: [box] for box in boxes}
    for line in lines:
        one, other = group[line["source"][0]], group[line["destination"][0]]
        if one is not other:
            one += other
            group |= {box["id"]: one for box in other}
    found: list[list[Item]] = []
    for box in boxes:
        if not any(group[box["id"]] is part for part in found):
            found.append(group[box["id"]])
    order = {box["id"]: n for n, box in enumerate(boxes)}
    return [sorted(part, key=lambda box: order[box["id"]]) for part in found]


def arrange(boxes: list[Item], lines: list[Item], notes: dict[str, Item]) -> None:
    """Give boxes that cords hold together their places, from (0, 0) to the right and down, and the cords corners."""
    blocks = _blocks(boxes, lines, notes)
    of = {box["id"]: block for block in blocks for box in block.boxes}
    named = {box["id"]: box for box in boxes}
    cords = [Cord(line, named, of) for line in lines]
    down = _downward(blocks, cords)
    _rows(blocks, down)
    rows = [[block for block in blocks if block.row == row] for row in range(1 + max(b.row for b in blocks))]
    _columns(rows, down)
    routes = _Routes(rows)
    for cord in cords:
        routes.add(cord, _key(cord, cords))
    bottom = 0.0
    for number, row in enumerate(rows):
        top = bottom + routes.room(number)
        bottom = top + max(block.height for block in row)
        for block in row:
            block.place(bottom - block.height)
        routes.bottoms.append(bottom)
    routes.lay()


def _blocks(boxes: list[Item], lines: list[Item], notes: dict[str, Item]) -> list[Block]:
    led = {line["destination"][0] for line in lines}
    targets = {
        box["id"]: [tuple(line["destination"]) for line in lines if line["source"][0] == box["id"]] for box in boxes
    }
    lists: dict[Any, list[Item]] = {}
    for box in boxes:
        lone = box["maxclass"] == "message" and box["id"] not in led and len(targets[box["id"]]) == 1
        lists.setdefault(targets[box["id"]][0] if lone else box["id"], []).append(box)
    return [Block(listed, notes) for listed in lists.values()]


def _downward(blocks: list[Block], cords: list[Cord]) -> list[Cord]:
    """Return the cords without those that close a circle."""
    kept: list[Cord] = []
    done: set[int] = set()
    path: set[int] = set()

    def visit(block: Block) -> None:
        path.add(id(block))
        for cord in cords:
            if cord.above is block and id(cord.below) not in path:
                kept.append(cord)
                if id(cord.below) not in done:
                    visit(cord.below)
        path.discard(id(block))
        done.add(id(block))

    led = {id(cord.below) for cord in cords}
    for block in sorted(blocks, key=lambda block: id(block) in led):
        if id(block) not in done:
            visit(block)
    return kept


def _rows(blocks: list[Block], cords: list[Cord]) -> None:
    """Number the rows: each block below what leads to it, and what only leads to one as low as that allows."""
    for _ in blocks:
        for cord in cords:
            cord.below.row = max(cord.below.row, cord.above.row + 1)
    for _ in blocks:
        for block in blocks:
            after = [cord.below.row for cord in cords if cord.above is block]
            free = all(
                cord.above.row < block.row and sum(c.above is cord.above for c in cords) == 1
                for cord in cords if cord.below is block
            )  # fmt: skip
            if after and free:
                block.row = max(block.row, min(after) - 1)


def _columns(rows: list[list[Block]], cords: list[Cord]) -> None:
    """Order each row and move its blocks so that cords are short and, where they can be, straight."""
    for row in rows:
        _side_by_side(row, {id(block): 0.0 for block in row})
    for sweep in range(7):
        downwards = sweep % 2 == 0
        for row in rows if downwards else rows[::-1]:
            wanted: dict[int, float] = {}
            for block in row:
                block.place(0.0)
                upper = [cord.shift() for cord in cords if cord.below is block]
                lower = [-cord.shift() for cord in cords if cord.above is block]
                shifts = upper if downwards else lower
                wanted[id(block)] = block.x + min(shifts, default=0.0)
            _side_by_side(row, wanted)
    for kind in ("inlet", "outlet"):
        _in_order(rows, kind)


def _in_order(rows: list[list[Block]], kind: str) -> None:
    """Move inlets or outlets to the right where they are out of order: Max numbers them from left to right."""
    ports = [(row, block) for row in rows for block in row if block.boxes[0]["maxclass"] == kind]
    ports.sort(key=lambda port: int(port[1].boxes[0]["index"]))
    for (_, one), (row, other) in pairwise(ports):
        if other.x <= one.x:
            other.x = one.x + one.width + BESIDE
            _side_by_side(row, {id(block): block.x for block in row})


def _side_by_side(row: list[Block], wanted: dict[int, float]) -> None:
    row.sort(key=lambda block: wanted[id(block)])
    for block in row:
        block.x = wanted[id(block)]
    for one, other in pairwise(row):
        other.x = max(other.x, one.x + one.width + BESIDE)
    for block in row:
        block.place(0.0)


def _key(cord: Cord, cords: list[Cord]) -> Key:
    """Return what a cord shares its lines with: all cords of its outlet, or all of its inlet, whichever are more."""
    outlet = [c for c in cords if c.source is cord.source and c.outlet == cord.outlet]
    inlet = [c for c in cords if c.target is cord.target and c.inlet == cord.inlet]
    return (cord.source["id"], cord.outlet, 0) if len(outlet) > len(inlet) else (cord.target["id"], cord.inlet, 1)


class _Routes:
    """Finds ways for cords: across in the space above a row, down beside blocks.

    Attributes:
        bottoms: lower edge of what is above each row, the first being 0; known when the rows have their places.
    """

    def __init__(self, rows: list[list[Block]]) -> None:
        self.bottoms = [0.0]
        self._rows = rows
        self._ways: list[tuple[Cord, Key, list[Hop]]] = []
        self._lines: list[tuple[float, range, Key]] = []

    def add(self, cord: Cord, key: Key) -> None:
        """Find the way of a cord, and keep it."""
        x, to_x = cord.start()[0], cord.end()[0]
        first, last = cord.above.row + 1, cord.below.row
        if first == last:
            hops = [(last, x, to_x)]
        else:
            line = self._line(x, to_x, range(first, last) if first < last else range(last, first), key)
            hops = [(first, x, line), (last, line, to_x)]
        self._ways.append((cord, key, [hop for hop in hops if abs(hop[2] - hop[1]) > 1]))

    def room(self, row: int) -> float:
        """Return the height of the space above a row."""
        levels = self._levels(row)
        return STEP * len(levels) + BELOW if row or levels else 0.0

    def lay(self) -> None:
        """Give the cords their corners."""
        for cord, key, hops in self._ways:
            start = cord.start()
            corners = [(port(cord.source, "numoutlets", cord.outlet)[0], start[1]), start] if cord.above.indent else []
            for row, x, to_x in hops:
                y = self.bottoms[row] + BELOW / 2 + STEP * self._levels(row).index(key)
                corners += [(x, y), (to_x, y)]
            if corners:
                cord.line["midpoints"] = [round(value, 2) for corner in corners for value in corner]

    def _levels(self, row: int) -> list[Key]:
        """Return what goes across above a row, from above: so that few cords cross, the farther start comes first."""
        spans = sorted(
            ((to_x < x, x if to_x < x else -x, key) for _, key, hops in self._ways for r, x, to_x in hops if r == row)
        )
        return list(dict.fromkeys(key for *_, key in spans))

    def _line(self, x: float, to_x: float, rows: range, key: Key) -> float:
        """Return the nearest place where a line down past some rows meets nothing."""
        blocks = [block for row in rows for block in self._rows[row]]
        sides = [(block.x - APART - 1, block.x + block.width + APART + 1) for block in blocks]
        more = [STEP * n for n in range(8)]
        places = [x, to_x, *(side for low, high in sides for n in more for side in (low - n, high + n))]
        places.sort(key=lambda place: abs(place - x) + abs(place - to_x))
        found = next(place for place in places if self._clear(place, blocks, rows, key))
        self._lines.append((found, rows, key))
        return found

    def _clear(self, place: float, blocks: list[Block], rows: range, key: Key) -> bool:
        if any(block.x - APART < place < block.x + block.width + APART for block in blocks):
            return False
        return not any(
            abs(line - place) < STEP and other != key and set(taken) & set(rows) for line, taken, other in self._lines
        )


class Group:
    """Boxes and cords that move together.

    Attributes:
        boxes, lines: they themselves.
        width, height: from (0, 0) to the right and lower edge, wherever the group was made.
    """

    def __init__(self, boxes: list[Item], lines: list[Item]) -> None:
        self.boxes, self.lines = boxes, lines
        rects = [box["patching_rect"] for box in boxes]
        corners = [line.get("midpoints", []) for line in lines]
        xs, ys = [x for line in corners for x in line[::2]], [y for line in corners for y in line[1::2]]
        left = min([x for x, *_ in rects] + [x - APART for x in xs])
        top = min([y for _, y, *_ in rects] + [y - APART for y in ys])
        self.move(-left, -top)
        self.width = max([x + w for x, _, w, _ in rects] + [x - left + APART for x in xs])
        self.height = max([y + h for _, y, _, h in rects] + [y - top + APART for y in ys])

    def move(self, right: float, down: float) -> None:
        """Move all of it by some pixels."""
        for box in self.boxes:
            box["patching_rect"][0] += right
            box["patching_rect"][1] += down
        for line in self.lines:
            if "midpoints" in line:
                line["midpoints"] = [value + (down if n % 2 else right) for n, value in enumerate(line["midpoints"])]


class Flow:
    """Groups beside one another, and below where they would be too wide.

    Attributes:
        width: at most that of all beside one another.
        groups: what was added.
        reach, height: of all.
    """

    def __init__(self, width: float, between: tuple[float, float]) -> None:
        self.width, self._between = width, between
        self.groups: list[Group] = []
        self.reach = self.height = self._left = self._top = 0.0

    def add(self, group: Group, alone: bool = False) -> None:
        """Add a group; where it is alone, nothing comes beside it."""
        beside, below = self._between
        if self._left and self._left + group.width > self.width:
            self._left, self._top = 0.0, self.height + below
        group.move(self._left, self._top)
        self.groups.append(group)
        self.reach = max(self.reach, self._left + group.width)
        self.height = max(self.height, self._top + group.height)
        self._left += self.width if alone else group.width + beside

    def move(self, right: float, down: float) -> None:
        """Move all of them by some pixels."""
        for group in self.groups:
            group.move(right, down)
