import { FORMS, type Form } from './prefix-forms.ts';

/** A line of a log without what stands before the kernel's own words. */
export interface Message {
  /** Seconds since the kernel started, null where the line does not say. */
  readonly time: number | null;
  readonly text: string;
  /** Whether anything that logs write before a line stood there: such a line does not continue another. */
  readonly prefixed: boolean;
}

/** Whatever stands before the kernel's seconds, where no form is known. */
const UNKNOWN = /\[ {0,8}(\d{1,8}\.\d{6})\] /;

/** More than this many of them stand before nothing. */
const DEEPEST = 12;

/** Takes off whatever mail, lists, consoles, the journal and dmesg wrote before the message, in any nesting. */
export function withoutPrefix(line: string): Message {
  const json = fromJson(line);
  let text = (json ?? line).trim();
  let time: number | null = json === null ? null : monotonic(line);
  let [prefixed, timed, quoted] = [json !== null, false, false];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const form = FORMS.find(
      ({ of, pattern }) => mayFollow(of, prefixed, timed) && pattern.test(text),
    );
    if (form === undefined) break;
    const [all = '', seconds] = form.pattern.exec(text) ?? [];
    text = text.slice(all.length).trimStart();
    quoted ||= all.startsWith('`');
    prefixed ||= form.of !== 'quote';
    timed ||= form.of === 'time';
    if (form.unit !== undefined) time = Number(seconds) * form.unit;
  }
  if (!prefixed) return afterUnknown(text);
  return { time, text: quoted ? text.replace(/`{1,3}$/, '') : text, prefixed };
}

function mayFollow(of: Form['of'], prefixed: boolean, timed: boolean): boolean {
  if (of === 'inner') return true;
  return of === 'quote' ? !prefixed : !timed;
}

/** After the kernel's seconds, where they stand behind anything that no form knows. */
function afterUnknown(text: string): Message {
  const found = UNKNOWN.exec(text);
  if (found === null) return { time: null, text: text.replace(/`{1,3}$/, ''), prefixed: false };
  const message = text.slice(found.index + found[0].length).trimStart();
  return { time: Number(found[1]), text: message, prefixed: true };
}

/** The message of an entry as `journalctl -o json` and `json-pretty` write it: a text, or its bytes. */
function fromJson(line: string): string | null {
  const at = line.indexOf('"MESSAGE"');
  if (at < 0) return null;
  const [, value] =
    /^"MESSAGE"\s{0,4}:\s{0,4}("(?:[^"\\]|\\.){0,4000}"|\[[\d, ]{0,4000}\])/.exec(line.slice(at)) ??
    [];
  if (value === undefined) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    if (typeof parsed === 'string') return parsed;
    return Array.isArray(parsed) ? new TextDecoder().decode(Uint8Array.from(parsed)) : null;
  } catch {
    return null;
  }
}

function monotonic(line: string): number | null {
  const [, at] = /"_SOURCE_MONOTONIC_TIMESTAMP"\s{0,4}:\s{0,4}"(\d{1,18})"/.exec(line) ?? [];
  return at === undefined ? null : Number(at) / 1e6;
}
