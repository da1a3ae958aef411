// OSC over one websocket: the codec, and a link that comes back by itself.

const utf8 = new TextEncoder();
const text = new TextDecoder();
const SILENCE = 3500; // ms without any message after which the link counts as lost; a heartbeat comes every second
const RETRY = 1000;

const padded = (length) => (length + 4) & ~3;

/** Return a packet. `types` has one letter of i, f and s for each value. */
export function encode(address, types = "", values = []) {
  const head = [utf8.encode(address), utf8.encode(`,${types}`)];
  const bodies = values.map((value, at) => (types[at] === "s" ? utf8.encode(String(value)) : value));
  const size = [...head, ...bodies].reduce((sum, body) => sum + (body instanceof Uint8Array ? padded(body.length) : 4), 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const part of head) {
    bytes.set(part, at);
    at += padded(part.length);
  }
  bodies.forEach((body, n) => {
    if (body instanceof Uint8Array) {
      bytes.set(body, at);
      at += padded(body.length);
    } else {
      if (types[n] === "i") view.setInt32(at, body);
      else view.setFloat32(at, body);
      at += 4;
    }
  });
  return bytes.buffer;
}

/** Return address and values of a packet of i, f, s and b. */
export function decode(buffer) {
  const bytes = new Uint8Array(buffer);
  const view = new DataView(buffer);
  let at = 0;
  const string = () => {
    const end = bytes.indexOf(0, at);
    const found = text.decode(bytes.subarray(at, end));
    at += padded(end - at);
    return found;
  };
  const address = string();
  const types = string().slice(1);
  const values = [...types].map((type) => {
    if (type === "s") return string();
    if (type === "b") {
      const size = view.getInt32(at);
      const blob = bytes.subarray(at + 4, at + 4 + size);
      at += 4 + ((size + 3) & ~3);
      return blob;
    }
    at += 4;
    return type === "i" ? view.getInt32(at - 4) : view.getFloat32(at - 4);
  });
  return [address, values];
}

/** A websocket that is opened again for as long as the page is there. */
export class Link {
  /** `onMessage(address, values)`, `onCommand(object)`, `onOpen()`, `onLost()`. */
  constructor(url, hooks) {
    this.url = url;
    this.hooks = hooks;
    this.heard = 0;
    this.waiting = new Map();
    this.open();
    setInterval(() => this.watch(), 500);
  }

  get live() {
    return this.socket?.readyState === WebSocket.OPEN && performance.now() - this.heard < SILENCE;
  }

  open() {
    const socket = new WebSocket(this.url);
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    this.opened = performance.now();
    socket.onopen = () => {
      this.heard = performance.now();
      this.hooks.onOpen();
    };
    socket.onmessage = ({ data }) => {
      this.heard = performance.now();
      if (socket !== this.socket) return;
      if (typeof data === "string") this.hooks.onCommand(JSON.parse(data));
      else this.hooks.onMessage(...decode(data));
    };
    socket.onclose = () => this.lose(socket);
  }

  lose(socket) {
    if (socket !== this.socket) return;
    this.socket = null;
    socket.onclose = null;
    socket.close();
    this.hooks.onLost();
    setTimeout(() => this.open(), RETRY);
  }

  watch() {
    const socket = this.socket;
    if (!socket) return;
    const since = socket.readyState === WebSocket.OPEN ? this.heard : this.opened;
    if (performance.now() - since > SILENCE) this.lose(socket);
  }

  command(name, data) {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify({ COMMAND: name, DATA: data }));
  }

  send(address, types, values) {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(encode(address, types, values));
  }

  /** Send what a hand turns: the last value of each `key`, at most once a frame. */
  turn(key, address, types, values) {
    if (this.waiting.size === 0) setTimeout(() => this.flush(), 30);
    this.waiting.set(key, [address, types, values]);
  }

  flush() {
    for (const message of this.waiting.values()) this.send(...message);
    this.waiting.clear();
  }
}
