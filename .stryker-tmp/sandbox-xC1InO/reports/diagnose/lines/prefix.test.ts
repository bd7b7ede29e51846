import { expect, it } from 'vitest';
import { withoutPrefix } from './prefix.ts';
import { FORMS } from './prefix-forms.ts';

const MESSAGE = 'efi: EFI v2.7 by Microsoft';

it.each(FORMS)('$name: $example', ({ example }) => {
  expect(withoutPrefix(`${example}${MESSAGE}`).text).toBe(MESSAGE);
});

it.each<[string, number | null]>([
  ['[    1.234567] ', 1.234567],
  ['[    1.234567 <    0.000012>] ', 1.234567],
  ['6,339,5140900,-;', 5.1409],
  // Seconds since the line before are none since the kernel started.
  ['[  +0.000012] ', null],
  ['kern  :info  : [    1.500000] ', 1.5],
  ['Jan 30 05:04:29 host kernel: [    2.000000] ', 2],
  ['[    5.140900] host kernel: ', 5.1409],
  ['2025-01-30T05:04:29.1234567Z [    3.000000] [    T1] ', 3],
  ['> > 12: <6>[    4.000000] ', 4],
  ['whatever/stands:here (1) [    6.250000] ', 6.25],
  ['', null],
])('%j: the kernel is %s seconds old', (prefix, time) => {
  const message = withoutPrefix(`${prefix}${MESSAGE}`);
  expect(message.text).toBe(MESSAGE);
  if (time === null) expect(message.time).toBeNull();
  else expect(message.time).toBeCloseTo(time, 6);
});

it.each([
  ['{"_TRANSPORT":"kernel","MESSAGE":"efi: EFI v2.7 by Microsoft","PRIORITY":"6"}', MESSAGE],
  ['\t"MESSAGE" : "efi: \\"EFI\\"",', 'efi: "EFI"'],
  ['{"MESSAGE":[101,102,105]}', 'efi'],
])('an entry of the journal: %s', (entry, message) => {
  expect(withoutPrefix(entry).text).toBe(message);
});

it.each([
  'pci 0000:00:08.0: [1414:5353] type 00',
  '00100000-f7ffffff : System RAM',
  '0001:00:00.0 3D controller: Some GPU',
  '[mem 0x40000000-0xffffffff] available for PCI devices',
  '[drm] Initialized hyperv_drm 1.0.0 2020 for x on minor 0',
  'hv_pci 0a0b0c0d-2222-3333-4444-555555555555: PCI VMBus probing: Using version 0x10004',
])('nothing stands before %s', (line) => {
  expect(withoutPrefix(line).text).toBe(line);
});
