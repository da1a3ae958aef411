// What a hand turns and writes: dials and faders, which are range inputs, so that keys and screen readers find what they
// know, and lines of text.

const ARC = 270;
const HAND = 700; // ms after the last touch during which the engine's echo does not move a control
const SVG = "http://www.w3.org/2000/svg";
const still = matchMedia("(prefers-reduced-motion: reduce)");

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

export const show = {
  plain: (value) => (Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)),
  steps: (value) => String(Math.round(value) || "auto"),
  decibels: (value) => (value <= -90 ? "−∞" : value.toFixed(1).replace("-", "−")),
  seconds: (value) => (value >= 10 ? value.toFixed(0) : value.toFixed(1)),
};

/** What is turned, by the address for all channels. */
const TURNED = {
  "/cfg": { caption: "cfg", word: "guidance", step: 0.05, coarse: 0.25 },
  "/cfg/audio": { caption: "audio", word: "audio guidance", step: 0.05, coarse: 0.25 },
  "/cfg/text": { caption: "text", word: "text guidance", step: 0.05, coarse: 0.25 },
  "/temperature": { caption: "temp.", step: 0.01, coarse: 0.05, word: "temperature" },
  "/gain": { caption: "gain", step: 0.1, coarse: 1, knee: -36, unit: " dB", show: show.decibels },
  "/glide": { caption: "glide", step: 0.5, coarse: 1, most: 60, unit: " s", show: show.seconds },
  "/steps": { caption: "steps", step: 1, show: show.steps, type: "i" },
  "/hop": { caption: "hop", step: 0.16, unit: " s" },
};

/** Return the dial or fader of an address of the table: of a channel, or of all where no number is given. */
export function control(Kind, path, desk, number = 0) {
  const { word, type = "f", most = Infinity, ...spec } = TURNED[path];
  const address = number ? `/ch${path}` : path;
  const { MIN: min, MAX: max } = desk.range(address);
  const send = (to, value) => desk.turn(`${to} ${number}`, to, number ? `i${type}` : type, number ? [number, value] : [value]);
  const base = (of) => desk.base(of, number);
  // one address is for both scales of guidance, of which a bundle may propose each its own
  const scales = ["audio", "text"].map((scale) => `${address}/${scale}`);
  const apart = path === "/cfg" && scales.every(desk.has) && base(scales[0]) !== base(scales[1]);
  const turn = (value) => send(address, value);
  const back = () => (apart ? scales : [address]).forEach((of) => send(of, base(of)));
  const label = `${number ? `Channel ${number}` : "All channels"}: ${word ?? spec.caption}`;
  return new Kind({ label, min, max: Math.min(max, most), base: base(address), show: show.plain, turn, back, ...spec });
}

/** What a range input does in every dress. `spec`: label, min, max, step, base, show, unit, turn(value), back(). */
class Control {
  constructor(spec) {
    this.spec = spec;
    this.touched = -Infinity;
    this.input = make("input", {
      type: "range", min: 0, max: 1000, step: 1, "aria-label": spec.label,
      oninput: () => this.hand(this.fromInput()), ondblclick: () => this.back(),
      onkeydown: (event) => this.key(event),
    });
    this.output = make("output", { "aria-hidden": "true" });
    this.value = spec.base;
  }

  // dB faders want most of their way where music is, so that position and value part there
  position(value) {
    const { min, max, knee } = this.spec;
    if (knee === undefined) return (value - min) / (max - min);
    return value >= knee ? 0.25 + (0.75 * (value - knee)) / (max - knee) : (0.25 * (value - min)) / (knee - min);
  }

  at(position) {
    const { min, max, knee, step } = this.spec;
    let value = min + position * (max - min);
    if (knee !== undefined) {
      value = position >= 0.25 ? knee + ((position - 0.25) / 0.75) * (max - knee) : min + (position / 0.25) * (knee - min);
    }
    return Math.min(Math.max(Math.round(value / step) * step, min), max);
  }

  fromInput() {
    return this.at(this.input.value / 1000);
  }

  key(event) {
    const { step, min, max, coarse } = this.spec;
    const by = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
    const by10 = { PageUp: 1, PageDown: -1 }[event.key];
    if (["Backspace", "Delete"].includes(event.key)) {
      event.preventDefault();
      return this.back();
    }
    let value = this.value;
    if (by) value += by * (event.shiftKey ? step : (coarse ?? step));
    else if (by10) value += (by10 * (max - min)) / 10;
    else if (event.key === "Home") value = min;
    else if (event.key === "End") value = max;
    else return;
    event.preventDefault();
    this.hand(Math.min(Math.max(Math.round(value / step) * step, min), max));
  }

  hand(value) {
    this.touched = performance.now();
    this.draw(value);
    this.spec.turn(value);
  }

  /** Return to what the bundle proposes. */
  back() {
    this.touched = performance.now();
    this.draw(this.spec.base);
    this.spec.back();
  }

  /** Take the engine's word; while a hand is on the control, the last of them once it has let go. */
  set(value) {
    clearTimeout(this.later);
    const rest = this.touched + HAND - performance.now();
    if (rest <= 0) this.draw(value);
    else this.later = setTimeout(() => this.set(value), rest + 1);
  }

  draw(value) {
    this.value = value;
    this.input.value = Math.round(this.position(value) * 1000);
    const shown = this.spec.show(value);
    this.output.textContent = shown;
    this.input.setAttribute("aria-valuetext", `${shown}${this.spec.unit ?? ""}`);
    this.paint(this.position(value));
  }
}

/** A dial. Drag it up and down; shift drags finely; a double click returns it to what the bundle proposes. */
export class Dial extends Control {
  constructor(spec) {
    super(spec);
    this.svg = document.createElementNS(SVG, "svg");
    this.svg.setAttribute("viewBox", "0 0 64 64");
    this.svg.setAttribute("aria-hidden", "true");
    [this.track, this.arc, this.wait] = ["track", "arc", "wait"].map((name) => this.path(name));
    this.needle = document.createElementNS(SVG, "line");
    this.needle.setAttribute("class", "needle");
    this.svg.append(this.needle);
    this.element = make("label", { class: "dial" }, this.svg, this.input, make("span", { class: "caption" }, spec.caption), this.output);
    this.element.prepend(this.svg);
    this.svg.addEventListener("pointerdown", (event) => this.grab(event));
    this.svg.addEventListener("dblclick", () => this.back());
    this.track.setAttribute("d", sweep(0, 1, 26));
    this.wait.setAttribute("d", sweep(0, 1, 31));
    this.wait.setAttribute("pathLength", 1);
    this.draw(spec.base);
  }

  path(name) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", name);
    this.svg.append(path);
    return path;
  }

  grab(event) {
    event.preventDefault();
    this.input.focus({ preventScroll: true });
    this.svg.setPointerCapture(event.pointerId);
    let [x, y, position] = [event.clientX, event.clientY, this.position(this.value)];
    const move = (to) => {
      const way = (to.clientX - x - (to.clientY - y)) / (to.shiftKey ? 900 : 180);
      [x, y] = [to.clientX, to.clientY];
      position = Math.min(Math.max(position + way, 0), 1);
      this.hand(this.at(position));
    };
    this.svg.addEventListener("pointermove", move);
    const end = () => this.svg.removeEventListener("pointermove", move);
    for (const name of ["pointerup", "pointercancel"]) this.svg.addEventListener(name, end, { once: true });
  }

  paint(position) {
    const zero = this.spec.bipolar ? this.position(0) : 0;
    this.arc.setAttribute("d", sweep(Math.min(zero, position), Math.max(zero, position), 26));
    const [x, y] = point(position, 17);
    const [u, v] = point(position, 26);
    for (const [name, value] of Object.entries({ x1: x, y1: y, x2: u, y2: v })) this.needle.setAttribute(name, value);
  }

  /** Show that a change is on its way, until it is heard. */
  pending(seconds) {
    if (still.matches || seconds <= 0) return;
    this.wait.animate([{ strokeDashoffset: 1, opacity: 1 }, { strokeDashoffset: 0, opacity: 1 }], { duration: seconds * 1000 });
  }
}

/** A vertical fader beside a meter. */
export class Fader extends Control {
  constructor(spec) {
    super(spec);
    this.input.classList.add("upright");
    this.input.setAttribute("aria-orientation", "vertical");
    this.level = make("i");
    this.peak = make("b");
    this.meter = make("div", { class: "meter", role: "img", "aria-label": `${spec.label}: level` }, this.level, this.peak);
    this.element = make("label", { class: "fader" }, make("div", { class: "slot" }, this.meter, this.input), this.output);
    this.held = -120;
    this.draw(spec.base);
  }

  paint(position) {
    this.element.style.setProperty("--at", position);
  }

  /** Show a peak in dBFS. */
  hear(decibels) {
    this.held = Math.max(decibels, this.held - 0.6);
    const place = (level) => Math.min(Math.max((level + 60) / 60, 0), 1);
    this.level.style.transform = `scaleY(${place(decibels).toFixed(3)})`;
    this.peak.style.bottom = `${(place(this.held) * 100).toFixed(1)}%`;
    this.meter.classList.toggle("hot", this.held > -1.5);
    if (Math.abs(decibels - (this.said ?? 0)) > 6) {
      this.said = decibels;
      this.meter.setAttribute("aria-label", `${this.spec.label}: ${decibels.toFixed(0)} dBFS`);
    }
  }

  pending() {}
}

/** A line of text, sent with Enter, and on leaving it where it was changed. `spec`: input, send(text), needed. */
export class Field {
  constructor(spec) {
    this.spec = spec;
    this.input = spec.input;
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.written && this.send());
    this.set("");
  }

  get written() {
    return this.input.value !== this.shown;
  }

  key(event) {
    if (event.key === "Enter") {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape") {
      this.write(this.word);
      this.input.blur();
      event.stopPropagation();
    }
  }

  send() {
    const text = this.input.value.trim();
    if (!text && this.spec.needed) return this.write(this.word);
    this.word = text;
    this.write(text);
    this.spec.send(text);
  }

  /** Take the engine's word: what is being written is left alone, but a field that only has the focus follows. */
  set(text) {
    this.word = text;
    if (document.activeElement !== this.input || !this.written) this.write(text);
  }

  write(text) {
    this.input.value = text;
    this.shown = this.input.value;
  }
}

function point(position, radius) {
  const angle = ((position - 0.5) * ARC * Math.PI) / 180;
  return [(32 + radius * Math.sin(angle)).toFixed(2), (32 - radius * Math.cos(angle)).toFixed(2)];
}

function sweep(from, to, radius) {
  const large = (to - from) * ARC > 180 ? 1 : 0;
  return `M${point(from, radius).join(" ")}A${radius} ${radius} 0 ${large} 1 ${point(to, radius).join(" ")}`;
}
