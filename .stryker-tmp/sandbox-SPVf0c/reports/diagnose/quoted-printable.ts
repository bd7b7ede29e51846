import type { EachLine } from './log-lines.ts';

/** Characters of a line of quoted-printable mail, `=` at its end included. */
const WIDTH = { least: 40, most: 76 };
const LONGEST = 4096;

/** Undoes quoted-printable, as mail archives show it: `=3D` for `=`, and `=` where a line goes on. */
export class QuotedPrintable {
  #begun: { readonly text: string; readonly number: number } | null = null;
  #seen = false;

  take(raw: string, number: number, each: EachLine): void {
    if (this.#begun === null && !raw.includes('=') && !raw.includes('quoted-')) {
      each(raw, number);
      return;
    }
    const text = `${this.#begun?.text ?? ''}${raw}`;
    const from = this.#begun?.number ?? number;
    this.#begun = null;
    const goesOn = raw.endsWith('=') && raw.length >= WIDTH.least && raw.length <= WIDTH.most;
    this.#seen ||= goesOn || /=3D|quoted-printable/.test(raw);
    if (goesOn && text.length < LONGEST) this.#begun = { text: text.slice(0, -1), number: from };
    else each(this.#seen ? decoded(text) : text, from);
  }

  end(each: EachLine): void {
    if (this.#begun !== null) each(decoded(this.#begun.text), this.#begun.number);
    this.#begun = null;
  }
}

function decoded(text: string): string {
  return text.replaceAll(/(?:=[0-9A-F]{2})+/g, (codes) => {
    const bytes = codes.slice(1).split('=');
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
  });
}
