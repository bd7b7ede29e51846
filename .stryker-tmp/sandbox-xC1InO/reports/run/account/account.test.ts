import { expect, it } from 'vitest';
import { simulate } from '../../../engine/index.ts';
import { properties } from '../../../properties/index.ts';
import { violationsOf } from '../../../properties/judging/violations.ts';
import type { Violation } from '../../../properties/property.ts';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { original } from '../../../strategies/original.ts';
import { USUALLY_ASSUMED } from '../../assume/assumptions.ts';
import { EXAMPLE } from '../../testing/example.ts';
import { toTerminal } from '../../words/terminal.ts';
import { outcomeSection } from './outcome.ts';
import { scenarioBlocks } from './scenario.ts';

const QUIET = {
  format: 'hvmmio-scenario/1',
  name: 'quiet\nVM',
  host: { arch: 'arm64', isolation: 'snp', console: false, lowMmio: '3GiB', highMmio: null },
  devices: [
    {
      id: 'a',
      bars: [
        { size: 16, bits: 32 },
        { size: '1MiB', bits: 64 },
      ],
    },
    { id: 'gpu0', dxg: '64MiB', root: true },
    { id: 'c', bars: [] },
  ],
  boots: [{ kernel: { sysfb: false, efi: false, efifb: 'held' }, events: [] }],
};

const EXAMPLE_ACCOUNT = `=== f.json ===
host         Gen2 x86_64, low MMIO not asked for, high MMIO fe0000000-fffffffff, 1920x1080
devices      nvme0  16 KiB/64-bit  root
assumptions  A1 full, A2 released, A3 none, A4 released, A5 on-report

boot 0: power-on
  VMBus ranges        f8000000-fed40000    109.25 MiB
                      fe0000000-fffffffff  512 MiB
  lfb_base told       f8000000
  reserved            f8000000-f87fffff    8 MiB
  host's framebuffer  f8000000-f87fffff    8 MiB
  events              drm    video memory   f8000000-f87fffff    8 MiB
                      nvme0  config window  f8800000-f8801fff    8 KiB
                      nvme0  high window    fe0000000-fe0003fff  16 KiB
  at the end          drm works, nvme0 works
boot 1: kdump by kexec_load, kexec-tools 2.0.32, /dev/fb0 is hyperv_drm
  VMBus ranges        f8000000-fed40000    109.25 MiB
                      fe0000000-fffffffff  512 MiB
  lfb_base told       none
  reserved            none
  host's framebuffer  f8000000-f87fffff    8 MiB
  events              nvme0  config window  f8000000-f8001fff  8 KiB
                          conflict: over the framebuffer, the host refuses it
                      drm    video memory   f8000000-f87fffff  8 MiB
  at the end          nvme0 refused, drm works
2 violations
  boot 1  config-window-accepted  nvme0
  boot 1  root-device-works       nvme0
`;

const QUIET_ACCOUNT = `=== f.json: quiet\\u000aVM ===
host         Gen2 arm64, CVM (snp), console off, low MMIO 3 GiB, high MMIO none, 1920x1080
devices      a     16 bytes/32-bit, 1 MiB/64-bit
             gpu0  dxg 64 MiB                     root
             c     no BARs
assumptions  A1 full, A2 released, A3 none, A4 released, A5 on-report

boot 0: power-on, without CONFIG_SYSFB, noefi, efifb held
  VMBus ranges        40000000-fed40000  2.98 GiB
  lfb_base told       none
  reserved            none
  host's framebuffer  none
  at the end          no device was touched
no violations
`;

/** The account of a scenario under `original`, read from `f.json`. */
function accountOf(json: unknown, relations?: readonly Violation[]): string {
  const { scenario } = readScenario(json);
  if (scenario === null) throw new Error('not a scenario');
  const outcome = simulate(scenario, original);
  const violations = violationsOf(scenario, outcome, properties);
  const judged = relations === undefined ? { violations } : { violations, relations };
  const head = scenarioBlocks(scenario, 'f.json', USUALLY_ASSUMED);
  const { blocks } = outcomeSection(original, scenario, outcome, judged);
  const [first, second] = [head, blocks].map((all) => toTerminal(all, { width: 100, apart: 0 }));
  return `${first}\n${second}`;
}

it('tells of every boot in lines that line up', () => {
  expect(accountOf(EXAMPLE)).toBe(EXAMPLE_ACCOUNT);
});

it('tells what is unusual of a host and a kernel', () => {
  expect(accountOf(QUIET)).toBe(QUIET_ACCOUNT);
});

it('tells a framebuffer that no resolution makes', () => {
  expect(accountOf({ ...QUIET, host: { framebuffer: '34MiB' } })).toMatch(
    /^host .*, framebuffer 34 MiB$/m,
  );
});

it('does not tell of a Gen1 kernel what does not matter there', () => {
  const host = { generation: 1 };
  expect(accountOf({ ...QUIET, host })).toContain('boot 0: power-on\n');
});

it('tells of relations last, where they were judged', () => {
  expect(accountOf(EXAMPLE, [])).toBe(`${EXAMPLE_ACCOUNT}no relational violations\n`);
  const violation = { property: 'load-order-irrelevant', boot: 1, device: 'nvme0' };
  expect(accountOf(QUIET, [violation])).toBe(
    `${QUIET_ACCOUNT}1 relational violation\n  boot 1  load-order-irrelevant  nvme0\n`,
  );
});

it('shows no character of an id that a terminal obeys', () => {
  const id = 'a\u001b[31m\u202e';
  const boots = [{ events: [{ probe: id }] }];
  const text = accountOf({ ...QUIET, devices: [{ id, bars: [{ size: 16, bits: 32 }] }], boots });
  expect(text).toMatch(/^[ -~\n]*$/);
  expect(text).toContain('at the end          a\\u001b[31m\\u{202e} ');
});

it('tells what kernels print: at first, and after each request', () => {
  const { scenario } = readScenario(EXAMPLE);
  if (scenario === null) throw new Error('not a scenario');
  const outcome = simulate(scenario, original);
  const printed = [
    { first: ['hv_mmio=[mem]', 'two'], steps: [[], ['after its\u001b window'], []] },
  ];
  const section = outcomeSection(original, scenario, outcome, { violations: [] }, printed);
  const text = toTerminal([section], { width: 100, apart: 0 });
  expect(text).toContain(`
    the kernel prints   hv_mmio=[mem]
                        two
    events              drm    video memory   f8000000-f87fffff    8 MiB
                        nvme0  config window  f8800000-f8801fff    8 KiB
                               kernel prints  after its\\u001b window
                        nvme0  high window    fe0000000-fe0003fff  16 KiB
`);
  expect(text.match(/prints/g)).toHaveLength(2);
});
