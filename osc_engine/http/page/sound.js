// The stereo mix in this browser: a websocket of samples, played a little late, and never later and later.

const RATE = 48000;
const FIRST = 0.25; // seconds between the first samples and their sound
const MOST = 0.9; // seconds that may wait; what comes beyond is left out

export class Sound {
  /** `say(word)` is called with what goes on. */
  constructor(url, say) {
    this.url = url;
    this.say = say;
    this.wanted = false;
    this.volume = 0.8;
  }

  start() {
    this.wanted = true;
    this.context = new AudioContext({ sampleRate: RATE, latencyHint: "playback" });
    this.context.resume();
    this.gain = new GainNode(this.context, { gain: this.volume });
    this.gain.connect(this.context.destination);
    this.open();
  }

  stop() {
    this.wanted = false;
    clearTimeout(this.timer);
    this.socket?.close();
    this.context?.close();
    this.socket = this.context = null;
    this.say("stereo mix, in this browser");
  }

  turn(volume) {
    this.volume = volume;
    this.gain?.gain.setTargetAtTime(volume, this.context.currentTime, 0.02);
  }

  open() {
    this.next = 0;
    this.dropped = 0;
    this.say("waiting for sound");
    const socket = new WebSocket(this.url);
    socket.binaryType = "arraybuffer";
    socket.onmessage = ({ data }) => this.play(new Int16Array(data));
    socket.onclose = () => {
      if (this.wanted && socket === this.socket) this.timer = setTimeout(() => this.open(), 1000);
    };
    this.socket = socket;
  }

  play(samples) {
    const now = this.context?.currentTime;
    if (now === undefined) return;
    const ahead = this.next - now;
    if (ahead > MOST) {
      this.dropped += 1;
      return;
    }
    const frames = samples.length / 2;
    const buffer = new AudioBuffer({ numberOfChannels: 2, length: frames, sampleRate: RATE });
    for (const side of [0, 1]) {
      const out = buffer.getChannelData(side);
      for (let frame = 0; frame < frames; frame += 1) out[frame] = samples[2 * frame + side] / 32768;
    }
    if (ahead < 0) this.next = now + FIRST;
    const source = new AudioBufferSourceNode(this.context, { buffer });
    source.connect(this.gain);
    source.start(this.next);
    this.next += frames / RATE;
    this.say(`${(this.next - now).toFixed(1)} s behind the room`);
  }
}
