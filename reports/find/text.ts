import type { Scenario } from '../../engine/index.ts';
import { counterexampleName } from '../../properties/failures/counterexamples.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';
import { counted } from '../words/numbers.ts';
import type { Findings, Found } from './search.ts';

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

function proof({ search, lattice, strategy, property }: Findings): string[] {
  const hosts = `${counted(lattice.kinds.length, 'kind')} of host, ${counted(lattice.lowMmio.length, 'size')} of low MMIO, ${lattice.framebuffers.length} of framebuffer`;
  switch (search.end) {
    case 'found':
      return [smallerOnes(search.tried), `(The lattice: ${hosts}; see "hvmmio census".)`];
    case 'holds':
      return [
        `${strategy} violates ${property} in no scenario of the lattice: all ${search.tried} were run.`,
        `(The lattice: ${hosts}; see "hvmmio census".)`,
      ];
    case 'gave up':
      return [
        `No violation in the ${search.tried} smallest scenarios of the lattice; the rest was not tried.`,
      ];
  }
}

function describeFound(title: string, strategy: string, found: Found): string[] {
  return [
    title,
    `  kind: ${found.kind}`,
    '',
    scenarioText(namedScenario(strategy, found)).trimEnd(),
    '',
  ];
}

function beyond(
  { beyond: outside, strategy }: Findings,
  seconds: number | null,
  seed: string,
): string[] {
  if (outside === null) return [];
  const { drawn, found } = outside;
  const words = `Beyond the lattice, in ${seconds} s: ${drawn} scenarios drawn with seed ${seed}, ${found.length} kinds of failure.`;
  return [
    '',
    words,
    ...(found.length === 0 ? ['No violation found is not proof that there is none.'] : ['']),
    ...found.flatMap((one) =>
      describeFound('The smallest near one that was drawn:', strategy, one),
    ),
  ];
}

/** What was found, with its proof, for people. */
export function writeFindings(findings: Findings, seconds: number | null, seed: string): string {
  const { strategy, property, found } = findings;
  const lines = [
    ...found.flatMap((one) =>
      describeFound(
        `The smallest scenario in which ${strategy} violates ${property}:`,
        strategy,
        one,
      ),
    ),
    ...proof(findings),
    ...beyond(findings, seconds, seed),
  ];
  return `${lines.join('\n')}\n`;
}

function smallerOnes(tried: number): string {
  if (tried === 0) return 'Proof: no scenario of the lattice is smaller.';
  const all =
    tried === 1
      ? 'It was tried, and does not violate it.'
      : 'All were tried, and none violates it.';
  return `Proof: ${counted(tried, 'scenario')} of the lattice ${tried === 1 ? 'is' : 'are'} smaller. ${all}`;
}
