// One channel: what it follows, what it sounds like, and what can be turned.

import { Dial, Fader, Field, control, make } from "/page/controls.js";

const QUALITIES = [["likeness to the title", "T"], ["likeness to the style", "S"], ["novelty", "N"], ["drift", "D"]];
const MORE = ["/cfg/audio", "/cfg/text", "/temperature", "/glide"];
const FLOOR = 84; // of 255: what is quieter stays dark

/** A scrolling picture of sound, whose memory is its own pixels. */
class Scope {
  constructor(hue, number) {
    this.canvas = make("canvas", { width: 160, height: 64, role: "img", "aria-label": `Spectrogram of channel ${number}` });
    this.context = this.canvas.getContext("2d", { alpha: false });
    this.colours = colours(hue);
    this.clear();
    new ResizeObserver(() => this.fit()).observe(this.canvas);
  }

  clear() {
    this.context.fillStyle = `rgb(${this.colours[0].join(" ")})`;
    this.context.fillRect(0, 0, this.canvas.width, this.canvas.height);
  }

  fit() {
    const width = Math.min(Math.max(Math.round(this.canvas.clientWidth), 40), 1200);
    if (width === this.canvas.width) return;
    const kept = this.context.getImageData(0, 0, this.canvas.width, this.canvas.height);
    this.canvas.width = width;
    this.clear();
    this.context.putImageData(kept, width - kept.width, 0);
  }

  /** Draw columns that follow each other; each is `bands` bytes, from low to high. */
  add(columns) {
    const { canvas, context } = this;
    context.drawImage(canvas, -columns.length, 0);
    columns.forEach((column, at) => {
      const pixels = context.createImageData(1, column.length);
      column.forEach((level, band) => {
        const row = (column.length - 1 - band) * 4;
        pixels.data.set(this.colours[level], row);
        pixels.data[row + 3] = 255;
      });
      context.putImageData(pixels, canvas.width - columns.length + at, 0);
    });
  }
}

/** 256 colours from near black through a hue to near white, equally bright for every hue. */
function colours(hue) {
  const context = make("canvas", { width: 256, height: 1 }).getContext("2d", { willReadFrequently: true });
  for (let level = 0; level < 256; level += 1) {
    const loud = Math.max(0, (level - FLOOR) / (255 - FLOOR));
    context.fillStyle = `oklch(${0.12 + 0.86 * loud ** 1.45} ${0.15 * Math.sin(Math.PI * Math.min(loud * 0.85 + 0.1, 1))} ${hue})`;
    context.fillRect(level, 0, 1, 1);
  }
  const { data } = context.getImageData(0, 0, 256, 1);
  return Array.from({ length: 256 }, (_, level) => data.subarray(level * 4, level * 4 + 3));
}

export class Strip {
  /** `desk`: has(path), range(path), base(path, number), set(path, types, values), turn(key, path, types, values). */
  constructor(number, count, desk) {
    this.number = number;
    this.desk = desk;
    this.hue = (62 + ((number - 1) * 360) / Math.min(Math.max(count, 1), 12)) % 360;
    this.scope = new Scope(this.hue, number);
    this.controls = {};
    this.toggles = {};
    this.element = make("article", { class: "strip", "aria-label": `Channel ${number}`, "data-channel": number }, ...this.parts());
    this.element.style.setProperty("--hue", this.hue);
  }

  parts() {
    const head = make("div", { class: "head" }, make("span", { class: "number", "aria-hidden": "true" }, String(this.number)), ...this.titleParts());
    this.quality = make("p", { class: "quality", hidden: true });
    const scope = make("div", { class: "scope" }, this.scope.canvas, this.quality);
    const bottom = make("div", { class: "hands" }, ...this.turned(Dial, "/cfg"), make("div", { class: "toggles", role: "group", "aria-label": `Channel ${this.number}: switches` }, ...this.toggleParts()));
    return [head, ...this.promptParts(), make("div", { class: "picture" }, scope, ...this.turned(Fader, "/gain")), bottom, ...this.moreParts()];
  }

  titleParts() {
    if (!this.desk.has("/ch/title")) return [];
    const names = this.desk.range("/ch/title").VALS ?? [];
    this.title = this.choice("/ch/title", "title", names);
    return [this.title];
  }

  choice(path, word, names) {
    const select = make("select", {
      class: word, "aria-label": `Channel ${this.number}: ${word}`,
      onchange: () => this.desk.set(path, "is", [this.number, select.value]),
    }, ...names.map((name) => make("option", { value: name }, name)));
    return select;
  }

  promptParts() {
    if (!this.desk.has("/ch/prompt")) return [];
    const input = make("input", {
      class: "prompt", type: "text", maxlength: 1000, placeholder: "prompt", enterkeyhint: "send", autocomplete: "off",
      "aria-label": `Channel ${this.number}: prompt, in place of the title`,
    });
    this.prompt = new Field({ input, send: (text) => this.desk.set("/ch/prompt", "is", [this.number, text]) });
    this.wait = make("i", { class: "wait" });
    return [make("div", { class: "write" }, input, this.wait)];
  }

  /** Return the elements of what is turned, of the addresses that there are. */
  turned(Kind, ...paths) {
    return paths.filter((path) => this.desk.has(`/ch${path}`)).map((path) => {
      const turned = control(Kind, path, this.desk, this.number);
      this.controls[`/ch${path}`] = turned;
      return turned.element;
    });
  }

  /** What is turned seldom, folded away. */
  moreParts() {
    const parts = [...this.styleParts(), ...this.turned(Dial, ...MORE), ...this.resetParts()];
    if (!parts.length) return [];
    const summary = make("summary", { "aria-label": `Channel ${this.number}: more` }, "more");
    this.more = make("details", { class: "more" }, summary, make("div", { class: "rest" }, ...parts));
    return [this.more];
  }

  styleParts() {
    const names = this.desk.range("/ch/style").VALS ?? [];
    if (names.length < 2) return [];
    this.style = this.choice("/ch/style", "style", names);
    return [make("label", { class: "caption" }, "style ", this.style)];
  }

  resetParts() {
    if (!this.desk.has("/ch/reset")) return [];
    const onclick = () => this.desk.set("/ch/reset", "i", [this.number]);
    return [make("button", { class: "reset", "aria-label": `Channel ${this.number}: reset`, title: "drop what it played before and begin anew", onclick }, "Reset")];
  }

  toggleParts() {
    const known = [["/ch/mute", "M", "mute"], ["/ch/solo", "S", "solo"], ["/ch/hold", "H", "hold"]];
    return known.filter(([path]) => this.desk.has(path)).map(([path, letter, word]) => {
      const button = make("button", {
        class: word, "aria-pressed": "false", "aria-label": `Channel ${this.number}: ${word}`, title: word,
        onclick: () => this.toggle(path),
      }, letter);
      this.toggles[path] = button;
      return button;
    });
  }

  toggle(path) {
    const button = this.toggles[path];
    if (!button) return;
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", on);
    this.desk.set(path, "ii", [this.number, on ? 1 : 0]);
  }

  /** Take a value of the engine's. */
  take(path, value, ...more) {
    if (path in this.controls) this.controls[path].set(value);
    else if (path in this.toggles) {
      this.toggles[path].setAttribute("aria-pressed", Boolean(value));
      this.element.classList.toggle(path.slice(4), Boolean(value));
    } else if (path === "/ch/title" && this.title) {
      if (![...this.title.options].some((option) => option.value === value)) this.title.append(make("option", { value }, value));
      this.title.value = value;
    } else if (path === "/ch/prompt" && this.prompt) {
      this.element.classList.toggle("prompted", value !== "");
      this.prompt.set(value);
    } else if (path === "/ch/style" && this.style) {
      this.style.value = value;
    } else if (path === "/ch/quality") {
      this.judge([value, ...more]);
    } else if (path === "/ch/blend" && this.prompt) {
      const shares = [value, ...more];
      const texts = shares.filter((_, at) => at % 2 === 0).map((text, at) => `${text} ${Math.round((shares[2 * at + 1] ?? 1) * 100)} %`);
      this.prompt.input.placeholder = value ? texts.join(" + ") : "prompt";
      this.prompt.input.title = value ? `blend: ${texts.join(" + ")}` : "";
    }
  }

  /** Show that a change is on its way. */
  pending(path, seconds) {
    if (path in this.controls) this.controls[path].pending(seconds);
    else if (this.wait && /title|prompt|blend/.test(path) && seconds > 0) {
      this.wait.animate([{ transform: "scaleX(0)", opacity: 1 }, { transform: "scaleX(1)", opacity: 1 }], { duration: seconds * 1000 });
    }
  }

  /** Show how it sounds to the engine: four numbers, of which what is not known is left out. */
  judge(values) {
    const known = QUALITIES.map(([word, sign], at) => [word, sign, values[at]]).filter(([, , value]) => value > -1);
    this.quality.hidden = known.length === 0;
    this.quality.textContent = known.map(([, sign, value]) => `${sign} ${value.toFixed(2)}`).join("  ");
    this.quality.title = known.map(([word, , value]) => `${word} ${value.toFixed(2)}`).join(", ");
  }

  hear(decibels) {
    this.controls["/ch/gain"]?.hear(decibels);
  }

  /** Unfold what is turned seldom, or fold it away. */
  unfold() {
    if (this.more) this.more.open = !this.more.open;
  }

  focus() {
    this.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    (this.controls["/ch/cfg"] ?? this.controls["/ch/gain"])?.input.focus();
  }
}
