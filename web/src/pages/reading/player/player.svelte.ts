/** Plays the recordings of one source. Times are seconds of the transcript, unless they are called moments. */
import { mediaOf, type Recording } from "../../../parts/recordings/calls";
import { heardUpTo, keepHeard, keepSpeed, lastSpeed } from "./kept";
import { partFor } from "./parts";

export const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

export class Player {
  readonly #source: string;
  readonly media = document.createElement("video");
  recordings = $state.raw<readonly Recording[]>([]);
  /** The one that is loaded; of a file that is played for now its name. */
  now = $state.raw<Recording | null>(null);
  loose = $state<string | null>(null);
  playing = $state(false);
  /** The moment of the recording, and its length; 0 while that is not known. */
  moment = $state(0);
  length = $state(0);
  speed = $state(lastSpeed());
  /** Whether there is a picture to see. */
  pictured = $state(false);
  /** Whether the browser could not play what was loaded. */
  failed = $state(false);
  #address = $state.raw<string | null>(null);

  constructor(source: string) {
    this.#source = source;
    this.media.preload = "metadata";
    this.media.playsInline = true;
    this.media.playbackRate = this.speed;
    const hear = (name: string, heard: () => void): void => this.media.addEventListener(name, heard);
    hear("timeupdate", () => (this.moment = this.media.currentTime));
    hear("seeking", () => (this.moment = this.media.currentTime));
    hear(
      "durationchange",
      () => (this.length = Number.isFinite(this.media.duration) ? this.media.duration : 0),
    );
    hear("resize", () => (this.pictured = this.media.videoWidth > 0));
    hear("play", () => (this.playing = true));
    hear("pause", () => ((this.playing = false), this.keep()));
    hear("error", () => (this.failed = this.#address !== null));
  }

  /** Whether something can be played. */
  get ready(): boolean {
    return this.#address !== null && !this.failed;
  }

  get #offset(): number {
    return this.now?.offset ?? 0;
  }

  /** The second of the transcript that is being said. */
  get second(): number {
    return this.moment - this.#offset;
  }

  /** The same to the moment: what is shown of a recording that plays is a quarter of a second behind. */
  get exactSecond(): number {
    return this.media.currentTime - this.#offset;
  }

  /** The recordings of the source as they now are; what is playing goes on. */
  take(recordings: readonly Recording[]): void {
    this.recordings = recordings;
    if (this.loose !== null) return;
    const same = recordings.find((each) => each.id === this.now?.id);
    const next = same ?? recordings.find((each) => each.standing === "here") ?? recordings[0] ?? null;
    if (same && same.standing === this.now?.standing && same.path === this.now.path) this.now = same;
    else this.load(next);
  }

  load(recording: Recording | null): void {
    this.keep();
    this.now = recording;
    this.#open(recording?.standing === "here" ? mediaOf(recording.id) : null);
    if (recording && this.ready) this.seek(heardUpTo(this.#source, recording.id));
  }

  /** Play a file that somebody picked; it is not attached, and gone when the page is left. */
  playLoose(file: File): void {
    this.keep();
    this.loose = file.name;
    this.now = null;
    this.#open(URL.createObjectURL(file));
    void this.#start();
  }

  #open(address: string | null): void {
    if (this.#address?.startsWith("blob:")) {
      URL.revokeObjectURL(this.#address);
      if (!address?.startsWith("blob:")) this.loose = null;
    }
    this.#address = address;
    [this.failed, this.pictured, this.moment, this.length] = [false, false, 0, 0];
    if (address === null) this.media.removeAttribute("src");
    else this.media.src = address;
    this.media.load();
    this.media.playbackRate = this.speed;
  }

  /** Play from a second of the transcript: from the part of the interview that holds it. */
  hear(second: number): void {
    if (this.loose === null) {
      const part = partFor(second, this.now, this.length, this.recordings);
      if (part && part.id !== this.now?.id) this.load(part);
    }
    if (!this.ready) return;
    this.seek(second + this.#offset);
    void this.#start();
  }

  toggle(): void {
    if (this.playing) this.media.pause();
    else void this.#start();
  }

  async #start(): Promise<void> {
    try {
      await this.media.play();
    } catch {
      // A browser that cannot play it says so by its own event; one that was paused meanwhile says nothing.
      this.playing = false;
    }
  }

  skip(seconds: number): void {
    this.seek(this.media.currentTime + seconds);
  }

  seek(moment: number): void {
    const end = this.length > 0 ? this.length : Number.POSITIVE_INFINITY;
    this.moment = Math.max(0, Math.min(end, moment));
    this.media.currentTime = this.moment;
  }

  setSpeed(speed: number): void {
    this.speed = speed;
    this.media.playbackRate = speed;
    keepSpeed(speed);
  }

  /** The next slower or faster speed there is. */
  step(faster: boolean): void {
    const at = SPEEDS.findIndex((each) => each >= this.speed);
    this.setSpeed(SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, at + (faster ? 1 : -1)))] ?? 1);
  }

  /** Remember where one is. */
  keep(): void {
    if (this.now && this.#address !== null && this.moment > 0)
      keepHeard(this.#source, this.now.id, this.moment);
  }

  leave(): void {
    this.keep();
    this.media.pause();
    this.#open(null);
  }
}
