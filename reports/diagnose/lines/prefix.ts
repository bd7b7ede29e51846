/** A line of a log without what stands before the kernel's own words. */
export interface Message {
  /** Seconds since the kernel started, null where the line does not say. */
  readonly time: number | null;
  readonly text: string;
}

const LEVEL = /^<\d{1,3}>/;
/** `May 30 05:04:29 host kernel: `, `2025-01-30T05:04:29+00:00 host kernel: `; syslog has a PID. */
const JOURNAL =
  /^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,9})?|\d{4}-\d\d-\d\d[T ][\d:.,+Z-]{8,30}) \S{1,255} ([\w.@-]{1,64})(?:\[\d{1,10}\])?: ?/;
/** `[    1.234567] `, with the caller's thread or processor after it. */
const SECONDS = /^\[ {0,8}(\d{1,8}\.\d{1,9})\] ?(?:\[ {0,8}[CT]\d{1,8}\] ?)?/;
/** `[Fri May  2 20:18:39 2025] `, as `dmesg -T` has it. */
const WALL_CLOCK = /^\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}\] ?/;

/** Takes off the prefixes of dmesg, the journal, syslog and serial consoles, in that nesting. */
export function withoutPrefix(line: string): Message {
  const text = line.trim().replace(LEVEL, '').replace(JOURNAL, '').replace(LEVEL, '').trimStart();
  const seconds = SECONDS.exec(text);
  if (seconds !== null) {
    return { time: Number(seconds[1]), text: text.slice(seconds[0].length).trimStart() };
  }
  return { time: null, text: text.replace(WALL_CLOCK, '').trimStart() };
}
