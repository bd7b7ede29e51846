import fc from 'fast-check';

/** Texts of any characters, half of them ASCII, lone surrogates too, up to `maxLength` characters. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const code = fc.oneof(fc.nat(0x7f), fc.nat(0x10ffff));
  return fc
    .array(code, { maxLength, size: 'max' })
    .map((codes) => codes.map((one) => String.fromCodePoint(one)).join(''));
}
