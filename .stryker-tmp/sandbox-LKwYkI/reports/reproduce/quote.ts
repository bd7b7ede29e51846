import { MIB } from '../../engine/index.ts';

/** Longest name that a VM gets, in characters. */
const LONGEST_NAME = 60;
const LONGEST_REMARK = 60;

/** A text of printable ASCII as a PowerShell literal, in which nothing but a quote means anything. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * A name for a VM: printable ASCII, and none of the characters that cmdlets take for wildcards or
 * that a file's name may not have.
 */
export function vmName(text: string): string {
  const plain = text.replace(/[^ -~]|[*?[\]\\/:|<>"`]/gu, '_').slice(0, LONGEST_NAME);
  return plain.trim() === '' ? 'hvmmio' : plain.trim();
}

/** A text for the end of a line of PowerShell or shell: one line of ASCII, cut where it is long. */
export function remark(text: string): string {
  const escaped = text.replace(
    /[^ -~]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  return escaped.length > LONGEST_REMARK ? `${escaped.slice(0, LONGEST_REMARK)}...` : escaped;
}

/** Bytes, whole MiB, as PowerShell writes them: its MB and GB are binary. */
export function powerShellSize(bytes: number): string {
  const mebibytes = bytes / MIB;
  return mebibytes % 1024 === 0 ? `${mebibytes / 1024}GB` : `${mebibytes}MB`;
}
