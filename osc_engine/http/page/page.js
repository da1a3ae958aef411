// The page: what the engine's address space holds gets a control, and what it says is shown.

import { Dial, Field, control, make } from "/page/controls.js";
import { Link } from "/page/osc.js";
import { Sound } from "/page/sound.js";
import { Strip } from "/page/strip.js";

const $ = (id) => document.getElementById(id);
const origin = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}`;
const LINES = 40; // of the log; older ones go
const FOLD = 1500; // ms within which a change of the same control goes into the same line

const BURST = 150; // ms after which no further value belongs to a change of another's
const RECALL = 1000; // ms within which listeners are told what a preset has changed, if anything

const MASTER = ["/cfg", "/cfg/audio", "/cfg/text", "/temperature", "/gain", "/glide", "/steps", "/hop"];
// what a change of this page's changes as well
const ALONG = {
  cfg: (values) => ({ "cfg/audio": values, "cfg/text": values }),
  title: () => ({ prompt: [""], blend: [""] }),
  prompt: () => ({ blend: [""] }),
};
const COPIES = ["cfg", "titles"]; // show what other addresses show too
const WORDS = { stopped: "stopped", starting: "starting", playing: "playing", holding: "holding", failed: "failed" };

const page = {
  tree: null, strips: [], dials: {}, bundles: [], asked: "", loading: "", session: null, state: "", leavingUntil: 0, lines: new Map(),
  known: new Map(), news: new Map(), recalled: -Infinity,
};

const desk = {
  has: (path) => find(path) !== undefined,
  range: (path) => find(path)?.RANGE?.[0] ?? {},
  base: (path, number) => (number ? node(path.replace("/ch/", `/ch/${number}/`)) : node(path))?.DEFAULT_VALUE?.[0] ?? 0,
  set: (path, types, values) => link.send(path, ...inTime(path, types, values)),
  turn: (key, path, types, values) => link.turn(key, path, ...inTime(path, types, values)),
};

function node(path) {
  return path.split("/").slice(1).reduce((at, part) => at?.CONTENTS?.[part], page.tree);
}

/** The node of a path of the table; per-channel ones as those of channel 1. */
function find(path) {
  const found = node(path.startsWith("/ch/") ? path.replace("/ch/", "/ch/1/") : path);
  return found?.ACCESS ? found : undefined;
}

/** Let a change take the time that a hand has set, where its address takes one after its value. */
function inTime(path, types, values) {
  const seconds = Math.min(Number($("ramp").value), 600);
  const moves = find(path)?.OVERLOADS?.some(({ UNIT: units }) => units?.length > 1 && units.at(-1) === "time.second");
  return moves && seconds > 0 ? [`${types}f`, [...values, seconds]] : [types, values];
}

// ---- building

async function load() {
  const answer = await fetch("/", { headers: { Accept: "application/json" } });
  page.tree = await answer.json();
  build();
}

function build() {
  const count = Object.keys(node("/ch")?.CONTENTS ?? {}).length;
  const focus = document.activeElement?.closest?.(".strip")?.dataset.channel;
  const unfolded = page.strips.map((strip) => strip.more?.open);
  page.strips = Array.from({ length: count }, (_, at) => new Strip(at + 1, count, desk));
  $("strips").replaceChildren(...page.strips.map((strip) => strip.element));
  $("strips").style.setProperty("--count", Math.min(count, 8));
  for (const strip of page.strips) if (strip.more) strip.more.open = Boolean(unfolded[strip.number - 1]);
  if (focus) page.strips[focus - 1]?.focus();
  buildDials();
  for (const id of ["start", "stop", "panic", "reset"]) $(id).hidden = !desk.has($(id).dataset.path);
  const styles = desk.range("/style").VALS ?? [];
  $("style-field").hidden = styles.length < 2;
  $("style").replaceChildren(...styles.map((name) => make("option", { value: name }, name)));
  $("ramp-field").hidden = !desk.has("/cfg");
  $("seed-field").hidden = !desk.has("/seed");
  $("prompt-field").hidden = !desk.has("/prompt");
  presets([]);
  $("record").hidden = !desk.has("/record/start");
  bundles([]);
  everything(page.tree);
}

function buildDials() {
  page.dials = Object.fromEntries(MASTER.filter(desk.has).map((path) => [path, control(Dial, path, desk)]));
  $("dials").replaceChildren(...Object.values(page.dials).map((dial) => dial.element));
}

function presets(names) {
  $("presets").hidden = !desk.has("/preset/recall");
  $("chips").replaceChildren(...names.map((name) => make("span", { class: "chip" },
    make("button", { type: "button", onclick: () => desk.set("/preset/recall", "s", [name]) }, name),
    make("button", { type: "button", class: "forget", "aria-label": `Delete preset ${name}`, title: "delete; press twice", onclick: (event) => forget(event.currentTarget, name) }, "×"))));
}

function forget(button, name) {
  if (button.classList.toggle("sure")) setTimeout(() => button.classList.remove("sure"), 2000);
  else desk.set("/preset/delete", "s", [name]);
}

/** Take the values that the tree came with. */
function everything(at) {
  if (at.VALUE) {
    const address = at.FULL_PATH.replace(/^\/ch\/\d+\//, "/ch/");
    const values = [...(at.FULL_PATH.match(/^\/ch\/(\d+)\//)?.slice(1).map(Number) ?? []), ...at.VALUE];
    remember(...parts(address, values));
    take(address, values);
  }
  for (const child of Object.values(at.CONTENTS ?? {})) everything(child);
}

// ---- hearing

function hear(address, values) {
  if (address === "/mel") pictures(values);
  else if (address === "/meters") page.strips.forEach((strip, at) => strip.hear(values[at] ?? -120));
  else if (address === "/status") status(values);
  else if (address === "/heartbeat") {
    beat(values[0]);
    // the answer to the first one is lost where too much waits for a slow reader
    if (document.body.dataset.link !== "live") link.send("/sync");
  } else if (address === "/done") done(values);
  else if (address === "/error") mistake(values);
  else if (address === "/synced") live();
  else {
    notice(address, values);
    take(address, values);
  }
}

function take(address, values) {
  if (address.startsWith("/ch/")) page.strips[values[0] - 1]?.take(address, ...values.slice(1));
  else if (address in page.dials) page.dials[address].set(values[0]);
  else if (address === "/style") $("style").value = values[0];
  else if (address === "/prompt") prompt.set(values[0]);
  else if (address === "/seed") seed.set(String(values[0]));
  else if (address === "/status") status(values);
  else if (address === "/heartbeat") beat(values[0]);
  else if (address === "/preset/list") presets(values);
  else if (address === "/bundle/list") bundles(values);
  else if (address === "/bundle/loading") loading(values[0]);
  else if (address === "/record") recording(values);
  else if (address === "/quality") page.strips[values[0] - 1]?.judge(values.slice(1));
  else if (address === "/watchdog") watchdog(values);
}

/** Say what the watchdog did since the page last heard of it. */
function watchdog([, silence, drone, loop, left]) {
  const now = { silence, drone, loop, left };
  const word = { silence: "silent for long, begun anew", drone: "stood still, begun anew", loop: "repeated itself, begun anew", left: "collapsed again, left as it is" };
  for (const key of page.dog ? Object.keys(now) : []) if (now[key] > page.dog[key]) note("dog", `a channel ${word[key]}`, "");
  page.dog = now;
}

function recording([on, name, seconds]) {
  $("record").setAttribute("aria-pressed", Boolean(on));
  write("record", on ? `Rec ${span(seconds)}` : "Rec");
  $("record").title = on ? `recording ${name}; press to end` : "record what leaves the ports";
}

/** Where there is a choice of bundles, the bundle's name becomes one. */
function bundles(names) {
  const choice = desk.has("/bundle/load") && names.length > 1;
  $("bundle").hidden = choice;
  $("bundles").hidden = !choice;
  if (names.join("\n") === page.bundles.join("\n")) return;
  page.bundles = names;
  $("bundles").replaceChildren();
  offer();
}

/** Show the bundle that plays. */
function plays(bundle) {
  const before = $("bundle").textContent;
  write("bundle", bundle);
  if (before && bundle !== before) note("", `bundle ${bundle} plays`, "");
  if (document.activeElement !== $("bundles")) offer();
}

/** Show that this page has asked for a bundle, until the engine says what became of it; no name takes that back. */
function asks(name) {
  page.asked = name;
  offer();
}

/** Take what the engine says of a bundle that is being loaded, whoever asked for it; no name is none. */
function loading(name) {
  if (name && ![page.asked, page.loading].includes(name)) note("", `bundle ${name} is being loaded`, "");
  // a dump that was on its way says none too, and is no answer to this page
  if (name || page.loading) page.asked = "";
  page.loading = name;
  offer();
}

/** Offer the bundles, or name the one that is being loaded: another can be chosen only after it. What is no choice stands first. */
function offer() {
  const coming = page.loading || page.asked;
  const shown = coming ? `loading ${coming}…` : $("bundle").textContent;
  if ($("bundles").value === shown) return;
  const names = coming ? [] : page.bundles;
  const first = names.includes(shown) ? [] : [make("option", { value: shown, disabled: true }, shown)];
  $("bundles").replaceChildren(...first, ...names.map((name) => make("option", { value: name }, name)));
  $("bundles").value = shown;
}

function pictures([, bands, bytes]) {
  const size = bands * page.strips.length;
  const count = size ? Math.floor(bytes.length / size) : 0;
  page.strips.forEach((strip, channel) => {
    strip.scope.add(Array.from({ length: count }, (_, at) => bytes.subarray(at * size + channel * bands, at * size + (channel + 1) * bands)));
  });
}

function status([state, bundle, load, lead, steps, underruns, xruns, uptime]) {
  page.state = state;
  $("state").dataset.state = state;
  write("state-word", WORDS[state] ?? state);
  plays(bundle);
  write("load", `${Math.round(load * 100)} %`);
  $("load-bar").value = Math.min(load, 1);
  write("lead", `${lead.toFixed(2)} s`);
  write("steps", steps);
  count("underruns", underruns);
  count("xruns", xruns);
  write("uptime", span(uptime));
}

/** Write a text where it has changed, so that screen readers are left in peace. */
function write(id, value) {
  if ($(id).textContent !== String(value)) $(id).textContent = value;
}

/** A counter that has grown lights up for a while. */
function count(id, value) {
  if (value > Number($(id).textContent)) $(id).animate([{ color: "#ff6b5e" }, { color: "#ff6b5e", offset: 0.7 }, {}], 4000);
  write(id, value);
}

function span(seconds) {
  const [days, hours, minutes] = [seconds / 86400, (seconds / 3600) % 24, (seconds / 60) % 60].map(Math.floor);
  if (days) return `${days} d ${hours} h`;
  return hours ? `${hours} h ${minutes} min` : minutes ? `${minutes} min` : `${Math.floor(seconds)} s`;
}

function beat(session) {
  if (page.session !== null && session !== page.session) note("", "the engine was started anew", "");
  page.session = session;
}

// ---- what changed, and when it is heard

/** Return control, channel (0 where there is none) and values of a message. */
function parts(address, values) {
  return address.startsWith("/ch/") ? [address.slice(4), values[0], values.slice(1)] : [address.slice(1), 0, values];
}

const say = (name, values) => `${name.replaceAll("/", " ")} ${values.map((value) => (typeof value === "number" ? Number(value.toFixed(2)) : value)).join(" ")}`.trim();

function done([address, clamped, heard, ...values]) {
  const [name, channel, applied] = parts(address, values);
  if (["listen", "dump", "sync"].includes(name)) return;
  learn(name, channel, applied);
  const unknown = address === "/bundle/load" ? "when it is loaded" : "when the engine plays";
  const when = heard < 0 ? unknown : heard < 0.05 ? "now" : `heard in ${heard.toFixed(2)} s`;
  note(channel ? String(channel) : "all", say(name, applied) + (clamped ? ", the limit" : ""), when, `${address} ${channel}`, Math.max(heard, 0));
  if (channel) page.strips[channel - 1]?.pending(address, heard);
  else {
    page.dials[address]?.pending(heard);
    for (const strip of page.strips) strip.pending(address.replace("/", "/ch/"), heard);
  }
}

function note(who, what, when, key = "", seconds = 0) {
  const known = page.lines.get(key);
  const line = key && known && performance.now() - known.at < FOLD && known.item.isConnected ? known.item : make("li");
  const bar = make("i");
  line.replaceChildren(make("span", { class: "who" }, who), make("span", { class: "what" }, what), make("span", { class: "when" }, when), bar);
  line.style.setProperty("--hue", page.strips[Number(who) - 1]?.hue ?? 40);
  if (!line.isConnected) $("log").prepend(line);
  if (seconds > 0.05) bar.animate([{ transform: "scaleX(0)", opacity: 1 }, { transform: "scaleX(1)", opacity: 1 }], { duration: seconds * 1000 });
  while ($("log").children.length > LINES) $("log").lastChild.remove();
  page.lines.set(key, { item: line, at: performance.now() });
  if (page.lines.size > 200) page.lines.clear();
  return line;
}

// ---- what others changed: values that are neither known nor the answer to this page

/** Remember a value; return whether it is another one than before. */
function remember(name, channel, values) {
  const [place, value] = [`${name} ${channel}`, JSON.stringify(values)];
  const other = page.known.get(place) !== value;
  page.known.set(place, value);
  return other;
}

/** Take what this page has changed as known, which the engine tells all listeners only after its answer. */
function learn(name, channel, values) {
  if (name === "preset/recall") {
    tell();
    page.recalled = performance.now();
  }
  const channels = channel ? [channel] : [0, ...page.strips.map((strip) => strip.number)];
  for (const [place, value] of Object.entries({ [name]: values, ...ALONG[name]?.(values) })) {
    for (const number of channels) remember(place, number, value);
  }
}

/** Collect what another has changed; what many addresses tell at once becomes few lines. */
function notice(address, values) {
  // only a dump has the bundles behind the values: it tells what is, and not what was changed
  if (address === "/bundle/list") page.news.clear();
  const [name, channel, value] = parts(address, values);
  const isControl = find(address)?.ACCESS === 3 && (channel || !desk.has(`/ch/${name}`)) && !COPIES.includes(name);
  if (!isControl || !remember(name, channel, value)) return;
  const place = `${name} ${channel}`;
  // the engine tells a control once with each change: what is told again is the next one
  if (page.news.has(place)) tell();
  page.news.set(place, [name, channel, value]);
  clearTimeout(page.telling);
  page.telling = setTimeout(tell, BURST);
}

/** Write a line for each control that another has changed, for all its channels. */
function tell() {
  const news = performance.now() - page.recalled < RECALL ? [] : joined(page.news);
  page.news.clear();
  page.recalled = -Infinity;
  for (const name of new Set(news.map(([name]) => name))) {
    const changes = news.filter(([other]) => other === name);
    const channels = changes.map(([, channel]) => channel);
    const who = channels[0] === 0 || channels.length === page.strips.length ? "all" : channels.join(" ");
    const values = new Set(changes.map(([, , values]) => say("", values) || "–"));
    note(who, `${name.replaceAll("/", " ")} ${[...values].join(", ")}`, "from elsewhere", `elsewhere ${name} ${who}`).classList.add("elsewhere");
  }
}

/** Guidance by both scales is one change where they are alike. */
function joined(news) {
  return [...news.values()].flatMap(([name, channel, values]) => {
    const [audio, text] = ["audio", "text"].map((scale) => news.get(`cfg/${scale} ${channel}`)?.[2][0]);
    if (audio === undefined || audio !== text || !name.startsWith("cfg/")) return [[name, channel, values]];
    return name === "cfg/text" ? [["cfg", channel, values]] : [];
  });
}

function mistake([address, sentence]) {
  if (address === "/quality") return note("ear", sentence, "", "/quality");
  if (address === "/bundle/load") asks("");
  $("mistake").textContent = `${address}: ${sentence}`;
  clearTimeout(page.forgetting);
  page.forgetting = setTimeout(() => ($("mistake").textContent = ""), 12000);
}

// ---- the link

const sound = new Sound(`${origin}/page/sound`, (word) => write("listen-word", word));

const link = new Link(`${origin}/`, {
  onMessage: hear,
  // of presets and bundles the names come as values too
  onCommand: ({ COMMAND, DATA }) => COMMAND === "PATH_CHANGED" && !["/preset", "/bundle"].includes(DATA) && load(),
  onOpen: async () => {
    page.asked = page.loading = "";
    try {
      await load();
    } catch {
      return; // the link will be lost as well, and opened again
    }
    link.command("LISTEN", "/mel");
    link.send("/listen");
    link.send("/quality");
    link.send("/sync");
  },
  onLost: () => {
    if (document.body.dataset.link !== "lost") page.lost = Date.now();
    document.body.dataset.link = "lost";
    $("state").dataset.state = "lost";
    write("state-word", "no engine");
    for (const strip of page.strips) strip.hear(-120);
    tellLost();
  },
});

/** All that was in force when the link opened has arrived. */
function live() {
  document.body.dataset.link = "live";
  $("banner").hidden = true;
}

function tellLost() {
  if (document.body.dataset.link !== "lost") return;
  const since = Math.max(1, Math.round((Date.now() - page.lost) / 1000));
  $("banner").hidden = false;
  write("banner", `No engine answers here since ${span(since)}. What is shown is the last that it said; this page comes back by itself.`);
}
setInterval(tellLost, 5000);

// ---- hands and keys

// While it fades out it still plays: what this page has just stopped, the next press of the space key starts again.
const FADE_MS = 1000;
const run = (wanted) => {
  page.leavingUntil = wanted ? 0 : performance.now() + FADE_MS;
  link.send(wanted ? "/start" : "/stop");
};
$("start").onclick = () => run(true);
$("stop").onclick = () => run(false);
$("panic").onclick = () => link.send("/panic");
$("record").onclick = () => link.send($("record").ariaPressed === "true" ? "/record/stop" : "/record/start");
$("bundles").onfocus = () => link.send("/bundle/list");
$("bundles").onchange = () => {
  link.send("/bundle/load", "s", [$("bundles").value]);
  asks($("bundles").value);
};
$("reset").onclick = () => link.send("/reset");
$("style").onchange = () => link.send("/style", "s", [$("style").value]);
const prompt = new Field({ input: $("prompt"), send: (text) => desk.set("/prompt", "s", [text]) });
const seed = new Field({ input: $("seed"), needed: true, send: (text) => desk.set("/seed", "s", [text]) });
$("volume").oninput = () => sound.turn(Number($("volume").value));
$("listen").onclick = () => {
  if (sound.wanted) sound.stop();
  else sound.start();
  $("listen").setAttribute("aria-pressed", sound.wanted);
};
$("presets").onsubmit = (event) => {
  event.preventDefault();
  const name = $("preset-name").value.trim();
  if (name) desk.set("/preset/save", "s", [name]);
  $("preset-name").value = "";
};
$("keys-open").onclick = () => $("keys").showModal();

document.addEventListener("keydown", (event) => {
  const at = event.target;
  const writes = at.matches("input:not([type=range]), select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey || writes || $("keys").open) return;
  const strip = page.strips[Number(at.closest(".strip")?.dataset.channel) - 1];
  const acts = {
    Escape: () => link.send("/panic"),
    " ": () => !at.matches("button, summary") && run(page.state === "stopped" || performance.now() < page.leavingUntil),
    "?": () => $("keys").showModal(),
    l: () => $("listen").click(),
    0: () => Object.values(page.dials)[0]?.input.focus(),
    m: () => strip?.toggle("/ch/mute"),
    s: () => strip?.toggle("/ch/solo"),
    h: () => strip?.toggle("/ch/hold"),
    p: () => strip?.prompt?.input.focus(),
    o: () => strip?.unfold(),
  };
  const act = acts[event.key] ?? (/^[1-9]$/.test(event.key) ? () => page.strips[event.key - 1]?.focus() : null);
  if (!act || (act() === false)) return;
  event.preventDefault();
});
