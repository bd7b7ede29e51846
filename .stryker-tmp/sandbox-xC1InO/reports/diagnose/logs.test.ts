import { expect, it } from 'vitest';
import { evidenceOf } from './evidence.ts';
import { logsOf } from './testing/diagnosed.ts';

const banner = (version: string) => `[    0.000000] Linux version ${version} (a@b) #1 SMP`;
const efi = (seconds: string) => `[    ${seconds}] efi: EFI v2.7 by EDK II`;

/** How many facts each kernel of the texts has. */
async function boots(...texts: readonly string[]): Promise<number[]> {
  return (await logsOf(...texts)).boots.map(({ facts }) => facts.length);
}

it('another kernel begins with its banner, or where seconds fall', async () => {
  expect(await boots([banner('6.1.0'), efi('0.1'), banner('6.1.0')].join('\n'))).toEqual([2, 1]);
  expect(await boots([efi('9.0'), efi('0.1')].join('\n'))).toEqual([1, 1]);
  expect(await boots([efi('9.0'), efi('8.5')].join('\n'))).toEqual([2]);
  expect(await boots(efi('1.0'), efi('2.0'))).toEqual([1, 1]);
});

it('a note may say that a kdump kernel follows', async () => {
  const { first, kdump } = evidenceOf(
    await logsOf(
      [efi('1.0'), '# kdump kernel', '[ 2.0] efifb: framebuffer at 0x40000000, using 1k'].join(
        '\n',
      ),
    ),
  );
  expect(first.map(({ type }) => type)).toEqual(['generation']);
  expect(kdump?.map(({ type }) => type)).toEqual(['kdump', 'firmware-framebuffer', 'sysfb']);
});

it('the last first kernel counts, and whatever files can be of the same', async () => {
  const old = [banner('6.1.0'), efi('0.1'), banner('6.2.0')].join('\n');
  const { first, kdump, passedOver } = evidenceOf(await logsOf(old, efi('3.0'), banner('6.9.0')));
  const versions = first.flatMap((fact) => (fact.type === 'kernel' ? [fact.version] : []));
  expect([versions, kdump, passedOver]).toEqual([['6.9.0'], null, 2]);
  expect(first.some(({ type }) => type === 'generation')).toBe(true);
});

it('of a type 256 facts are kept, and 8 kernels of a file', async () => {
  expect(await boots(Array<string>(300).fill(efi('1.0')).join('\n'))).toEqual([256]);
  const many = Array.from({ length: 20 }, (_, index) => banner(`6.${index}.0`));
  const { boots: kept } = await logsOf(many.join('\n'));
  const versions = kept.flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.type === 'kernel' ? [fact.version] : [])),
  );
  expect(versions).toEqual([12, 13, 14, 15, 16, 17, 18, 19].map((minor) => `6.${minor}.0`));
});

it('no more of a line is kept than is needed', async () => {
  const { boots: found } = await logsOf(
    ['Command line: password=x noefi', `hyperv_fb: Synthvid Version ${'x'.repeat(200)}`].join('\n'),
  );
  const texts = found.flatMap(({ facts }) => facts.map(({ place }) => place.text));
  expect(texts[0]).toBe('Command line: ... noefi');
  expect(texts.at(-1)).toHaveLength(100);
  expect(texts.join()).not.toContain('password');
});
