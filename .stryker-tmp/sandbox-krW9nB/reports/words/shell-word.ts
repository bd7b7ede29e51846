/** What no POSIX shell changes where it stands alone, and no program takes for an option. */
const PLAIN = /^[\w./:@%+][\w./:@%+=,-]*$/;

/**
 * A word of a command for a POSIX shell, in printable ASCII, so that every medium shows it as it is: quoted where
 * the shell would change it.
 */
export function shellWord(word: string): string {
  if (PLAIN.test(word)) return word;
  if (/^[ -~]*$/.test(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  const octal = [...new TextEncoder().encode(word)].map((byte) => {
    const character = String.fromCharCode(byte);
    if (/[\w ./:@+=,-]/.test(character)) return character;
    return `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"$(printf '${octal.join('')}')"`;
}
