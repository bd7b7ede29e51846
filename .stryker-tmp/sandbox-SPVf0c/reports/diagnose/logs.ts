import { onOneLine } from '../../properties/scenarios/describe.ts';
import type { Fact, Place } from './facts.ts';
import { recognisers } from './lines/index.ts';
import { withoutPrefix } from './lines/prefix.ts';
import type { Found } from './lines/recogniser.ts';
import { isStrange } from './lines/strange.ts';
import { cleaned, type EachLine, LogLines } from './log-lines.ts';
import { textOf } from './log-text.ts';
import { Marks } from './marks.ts';
import { QuotedPrintable } from './quoted-printable.ts';
import { Unwrapper } from './unwrap.ts';

/** More facts of a type than this in one boot are not kept, so that memory stays bounded. */
const MOST_OF_A_TYPE = 256;
/** Kernels of a file that are kept: the last ones. */
const MOST_BOOTS = 8;
/** A log whose seconds fall by more than this is another kernel's. */
const STEP_BACK = 1;
/** Lines that were not understood, of which more are only counted. */
const MOST_STRANGE = 5;
/** Columns of a line that are shown. */
const SHOWN = 100;

/** What one kernel said, or what listings show. */
export class Told {
  readonly file: string;
  readonly facts: Fact[] = [];
  readonly #count = new Map<Fact['type'], number>();

  constructor(file: string) {
    this.file = file;
  }

  has(type: Fact['type']): boolean {
    return this.#count.has(type);
  }

  hasRoomFor(type: Fact['type']): boolean {
    return (this.#count.get(type) ?? 0) < MOST_OF_A_TYPE;
  }

  add(fact: Fact): void {
    this.#count.set(fact.type, (this.#count.get(fact.type) ?? 0) + 1);
    this.facts.push(fact);
  }
}

/** Reads logs and listings, in any mix and order, and keeps what is known of them. */
export class Logs {
  /** What listings show, of whichever kernel ran then. */
  readonly listed = new Told('');
  /** Kernels in the order in which they stand in the files. */
  readonly boots: Told[] = [];
  /** Lines like a kernel's, of what matters here, that were not understood: how many, and the first few. */
  readonly strange: { count: number; readonly places: Place[] } = { count: 0, places: [] };

  /** Whether no line said anything. */
  get isEmpty(): boolean {
    return this.listed.facts.length === 0 && this.boots.length === 0;
  }

  /** Reads one file; `label` is what to call it in a text. An InputError where it is packed unreadably. */
  async read(name: string, chunks: AsyncIterable<Uint8Array>, label = ''): Promise<void> {
    const file = new FileReader(name, label, this);
    for await (const text of textOf(name, chunks)) file.take(text);
    file.end();
  }

  begin(file: string): Told {
    const boot = new Told(file);
    this.boots.push(boot);
    const own = this.boots.filter((other) => other.file === file);
    if (own.length > MOST_BOOTS && own[0] !== undefined) {
      this.boots.splice(this.boots.indexOf(own[0]), 1);
    }
    return boot;
  }
}

/** One file, piece by piece. */
class FileReader {
  readonly #file: string;
  readonly #label: string;
  readonly #logs: Logs;
  readonly #marks = new Marks(recognisers());
  readonly #lines = new LogLines();
  readonly #mail = new QuotedPrintable();
  readonly #unwrapper = new Unwrapper((text) => this.#weigh(text));
  #boot: Told | null = null;
  #latest = 0;

  constructor(file: string, label: string, logs: Logs) {
    this.#file = file;
    this.#label = label;
    this.#logs = logs;
  }

  take(text: string): void {
    this.#lines.take(text, this.#undoMail);
  }

  end(): void {
    this.#lines.end(this.#undoMail);
    this.#mail.end(this.#unwrap);
    this.#unwrapper.end(this.#read);
  }

  readonly #undoMail: EachLine = (raw, number) => this.#mail.take(raw, number, this.#unwrap);
  readonly #unwrap: EachLine = (raw, number) => this.#unwrapper.take(raw, number, this.#read);

  readonly #read: EachLine = (raw, number) => {
    const seen = cleaned(raw);
    if (!this.#marks.in(seen)) return;
    const { time, text } = withoutPrefix(seen);
    let understood = false;
    for (const { read } of this.#marks.recognisersOf(text)) {
      const found = read(text);
      if (found === null) continue;
      understood = true;
      this.#keep(found, text, number, time);
    }
    if (!understood && isStrange(text)) this.#countStrange(text, number);
  };

  /** How much a line says. */
  #weigh(raw: string): number {
    const { text } = withoutPrefix(cleaned(raw));
    let says = 0;
    for (const { read } of this.#marks.recognisersOf(text)) says += read(text)?.says.length ?? 0;
    return says;
  }

  #countStrange(text: string, line: number): void {
    const { strange } = this.#logs;
    strange.count += 1;
    if (strange.places.length < MOST_STRANGE) strange.places.push(this.#place(text, line));
  }

  #place(text: string, line: number): Place {
    return { file: this.#file, label: this.#label, line, text: shown(text) };
  }

  #keep(found: Found, text: string, line: number, time: number | null): void {
    const { says, quote = text, listing } = found;
    if (!listing) this.#follow(found, time);
    const listed = listing === true && !this.#boot?.has('kdump');
    const told = (listed ? null : this.#boot) ?? this.#logs.listed;
    const kept = says.filter(({ type }) => told.hasRoomFor(type));
    if (kept.length === 0) return;
    const place = this.#place(quote, line);
    for (const saying of kept) told.add({ ...saying, place });
  }

  /** Another kernel begins where the log says so, or where its seconds start again. */
  #follow({ begins }: Found, time: number | null): void {
    const back = time !== null && time < this.#latest - STEP_BACK;
    if (this.#boot === null || back || this.#endsBefore(begins)) {
      this.#boot = this.#logs.begin(this.#file);
      this.#latest = 0;
    }
    if (time !== null) this.#latest = Math.max(this.#latest, time);
  }

  #endsBefore(begins: Found['begins']): boolean {
    if (begins === 'kdump') return !this.#boot?.has('kdump');
    return begins === 'kernel' && (this.#boot?.has('kernel') ?? false);
  }
}

/** No more of a line than is needed, on one line. */
function shown(text: string): string {
  const short = text.length > SHOWN ? `${text.slice(0, SHOWN - 3)}...` : text;
  return onOneLine(short);
}
