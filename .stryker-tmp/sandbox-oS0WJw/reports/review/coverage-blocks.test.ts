import { expect, it } from 'vitest';
import { toTerminal } from '../words/terminal.ts';
import type { LineCoverage } from './coverage.ts';
import { coverageBlocks } from './coverage-blocks.ts';

const PCI = 'drivers/pci/controller/pci-hyperv.c';
const of = (line: number, kind: LineCoverage['kind'], more: Partial<LineCoverage> = {}) => ({
  file: PCI,
  line,
  text: `line${line}();`,
  function: 'hv_pci_probe',
  kind,
  side: 'head' as const,
  vms: kind === 'counted' ? 0 : null,
  ...more,
});
const shown = (...lines: readonly LineCoverage[]) =>
  toTerminal(coverageBlocks({ vms: 2000, lines, refused: null }), { width: 80 });

it('counts the lines that hold code, and names those that no VM reached', () => {
  const text = shown(
    of(1, 'counted', { vms: 470 }),
    of(2, 'nothing'),
    of(3, 'counted', { text: `call(${'a,\t'.repeat(40)});` }),
    of(4, 'counted', { vms: 1892 }),
    of(5, 'uncalled', { function: 'hv_pci_suspend' }),
    of(6, 'left out'),
    of(7, 'unconfigured'),
    of(8, 'not compiled', { file: 'Makefile', function: null }),
    of(9, 'not compiled', { file: 'Makefile', function: null }),
  );
  expect(
    text,
  ).toBe(`2 of 6 changed lines that hold code were reached by 470 to 1892 of the 2000 VMs.

Reached by no VM:

${PCI}, hv_pci_probe
  pci-hyperv.c:3  call(${'a, '.repeat(18)}a,…

In functions that nothing compiled calls:

${PCI}, hv_pci_suspend
  pci-hyperv.c:5  line5();

In bodies that do not compile against hvmmio's headers, and were left out:

${PCI}, hv_pci_probe
  pci-hyperv.c:6  line6();

In none of the kernel configurations that were compiled:

${PCI}, hv_pci_probe
  pci-hyperv.c:7  line7();

Makefile: not compiled, 2 changed lines
`);
});

it.each([
  [
    'The only changed line that holds code was reached by 5 of the 2000 VMs.',
    [of(1, 'counted', { vms: 5 })],
  ],
  [
    'The only changed line that holds code was not reached by any of the 2000 VMs.',
    [of(1, 'counted')],
  ],
  [
    'All 2 changed lines that hold code were reached by 5 to 7 of the 2000 VMs.',
    [of(1, 'counted', { vms: 5 }), of(2, 'counted', { vms: 7 })],
  ],
  [
    'None of the 2 changed lines that hold code was reached by any of the 2000 VMs.',
    [of(1, 'counted'), of(2, 'uncalled')],
  ],
  ['No changed line of the files that were compiled holds code.', [of(1, 'nothing')]],
])('%s', (sentence, lines) => {
  expect(
    shown(...lines)
      .split('\n\n')[0]
      ?.replaceAll('\n', ' ')
      .trim(),
  ).toBe(sentence);
});

it('says which line was taken out, and that base was asked', () => {
  const text = shown(of(1, 'counted', { side: 'base' }));
  expect(text.replace(/\s+/g, ' ')).toContain(
    'Of lines that are only taken out (1), base was asked.',
  );
  expect(text).toContain('(base, taken out)');
});

it('shows forty lines of a kind, and how many there are more', () => {
  const text = shown(...Array.from({ length: 43 }, (_, line) => of(line + 1, 'counted')));
  expect(text).toContain('line40();');
  expect(text).not.toContain('line41();');
  expect(text).toContain('and 3 lines more.');
});

it('says in a line why nothing was measured', () => {
  const refused = coverageBlocks({ vms: 2000, lines: null, refused: 'pci.c: clang fails' });
  expect(toTerminal(refused, { width: 80 }).trim().replace(/\s+/g, ' ')).toBe(
    'Which changed lines were reached could not be measured: pci.c: clang fails',
  );
});
