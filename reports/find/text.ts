import type { Scenario } from '../../engine/index.ts';
import { counterexampleName } from '../../properties/failures/counterexamples.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';
import { type Blocks, code, paragraph, rows } from '../words/blocks.ts';
import { counted } from '../words/numbers.ts';
import { toTerminal } from '../words/terminal.ts';
import type { Findings, Found } from './search.ts';

const WIDTH = 110;

/** A scenario as it is saved, under the name of its strategy and kind. */
export function namedScenario(strategy: string, { kind, scenario }: Found): Scenario {
  return { ...scenario, name: counterexampleName(strategy, kind) };
}

/** A scenario file's text: one line for each device, kernel and list of events. */
export function scenarioText(scenario: Scenario): string {
  const { host, devices, boots, ...head } = writeScenario(scenario);
  const line = (value: unknown) => JSON.stringify(value);
  const lines = (values: readonly unknown[]) =>
    values.map((value) => `    ${line(value)}`).join(',\n');
  const fields = Object.entries(head).map(([key, value]) => `  ${line(key)}: ${line(value)}`);
  const list = (values: readonly unknown[]) =>
    values.length === 0 ? '[]' : `[\n${lines(values)}\n  ]`;
  const rest = [
    `  "host": ${line(host)}`,
    `  "devices": ${list(devices)}`,
    `  "boots": ${list(boots)}`,
  ];
  return `{\n${[...fields, ...rest].join(',\n')}\n}\n`;
}

function proof({ search, lattice, strategy, property }: Findings): Blocks {
  const hosts = [
    counted(lattice.kinds.length, 'host type', 'host types'),
    counted(lattice.lowMmio.length, 'size of low MMIO', 'sizes of low MMIO'),
    `${lattice.framebuffers.length} of framebuffer`,
  ];
  const where = paragraph(`(The lattice: ${hosts.join(', ')}; see "hvmmio census".)`);
  switch (search.end) {
    case 'found':
      return [paragraph(smallerOnes(search.tried)), where];
    case 'holds':
      return [
        paragraph(
          `${strategy} violates ${property} in no scenario of the lattice: all ${search.tried} were run.`,
        ),
        where,
      ];
    case 'gave up':
      return [
        paragraph(
          `No violation in the ${search.tried} smallest scenarios of the lattice; the rest was not tried.`,
        ),
      ];
  }
}

function foundBlocks(head: string, strategy: string, found: Found): Blocks {
  const text = scenarioText(namedScenario(strategy, found));
  return [paragraph(head), rows([['kind', found.kind]]), code('json', text.trimEnd().split('\n'))];
}

function beyond(
  { beyond: outside, strategy }: Findings,
  seconds: number | null,
  seed: string,
): Blocks {
  if (outside === null) return [];
  const { drawn, found } = outside;
  const kinds = counted(found.length, 'kind of failure', 'kinds of failure');
  const none = found.length === 0 ? ' No violation found is not proof that there is none.' : '';
  return [
    paragraph(
      `Beyond the lattice, in ${seconds} s: ${drawn} scenarios drawn with seed ${seed}, ${kinds}.${none}`,
    ),
    ...found.flatMap((one) => foundBlocks('The smallest near one that was drawn:', strategy, one)),
  ];
}

/** What was found, with its proof, for a terminal. */
export function writeFindings(findings: Findings, seconds: number | null, seed: string): string {
  const { strategy, property, found } = findings;
  const head = `The smallest scenario in which ${strategy} violates ${property}:`;
  const blocks = [
    ...found.flatMap((one) => foundBlocks(head, strategy, one)),
    ...proof(findings),
    ...beyond(findings, seconds, seed),
  ];
  return toTerminal(blocks, { width: WIDTH });
}

function smallerOnes(tried: number): string {
  if (tried === 0) return 'Proof: no scenario of the lattice is smaller.';
  const all =
    tried === 1
      ? 'It was tried, and does not violate it.'
      : 'All were tried, and none violates it.';
  return `Proof: ${counted(tried, 'scenario')} of the lattice ${tried === 1 ? 'is' : 'are'} smaller. ${all}`;
}
