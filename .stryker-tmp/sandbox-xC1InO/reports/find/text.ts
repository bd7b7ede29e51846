import type { Scenario } from '../../engine/index.ts';
import { counterexampleName } from '../../properties/failures/counterexamples.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';
import { isOrdinary } from '../../properties/settings/ordinary.ts';
import { type Blocks, code, paragraph, rows, title } from '../words/blocks.ts';
import { jsonLines } from '../words/json.ts';
import { toMarkdown } from '../words/markdown.ts';
import { counted } from '../words/numbers.ts';
import { toTerminal, USUAL_WIDTH } from '../words/terminal.ts';
import type { FindOptions } from './options.ts';
import type { Findings, Found, Searched } from './search.ts';

/** A scenario as it is saved, under the name of its strategy and kind. */
export function namedScenario(strategy: string, { kind, scenario }: Found): Scenario {
  return { ...scenario, name: counterexampleName(strategy, kind) };
}

/** A scenario file's text, as a terminal of `width` columns shows it whole. */
export function scenarioText(scenario: Scenario, width = USUAL_WIDTH): string {
  return `${jsonLines(writeScenario(scenario), width).join('\n')}\n`;
}

/** What was found, the ordinary first, each with its proof, for a terminal of `width` columns. */
export function writeFindings(
  findings: Findings,
  { beyond, seed }: Pick<FindOptions, 'beyond' | 'seed'>,
  width = USUAL_WIDTH,
): string {
  return toTerminal(findingsBlocks(findings, { beyond, seed }, width), { width });
}

/** The same as Markdown, under a heading. */
export function writeFindingsMarkdown(
  findings: Findings,
  options: Pick<FindOptions, 'beyond' | 'seed'>,
): string {
  const { strategy, property, butNot } = findings;
  const but = butNot === null ? '' : `, but not ${butNot}`;
  const head = title(`Where ${strategy} violates ${property}${but}`);
  return toMarkdown([head, ...findingsBlocks(findings, options, USUAL_WIDTH)]);
}

function findingsBlocks(
  findings: Findings,
  { beyond, seed }: Pick<FindOptions, 'beyond' | 'seed'>,
  width: number,
): Blocks {
  const [one] = findings.smallest.found;
  return [
    ...(one === undefined || isOrdinary(one.scenario) ? [] : ordinaryBlocks(findings, width)),
    ...smallestBlocks(findings, width),
    ...beyondBlocks(findings, beyond, seed, width),
  ];
}

/** `mine violates P`, or of two that the other does not. */
function violation({ strategy, property, butNot }: Findings): string {
  const other = butNot === null ? '' : ` and ${butNot} does not`;
  return `${strategy} violates ${property}${other}`;
}

function ordinaryBlocks(findings: Findings, width: number): Blocks {
  const { ordinary } = findings;
  const { search, found } = ordinary;
  const what = 'ordinary: default kernel settings, devices that exist';
  if (search.end === 'found') {
    const head = `The smallest ordinary scenario in which ${violation(findings)} (${what}):`;
    return [
      ...found.flatMap((one) => foundBlocks(head, findings.strategy, one, width)),
      paragraph(smallerOnes(search.tried, 'ordinary scenario')),
    ];
  }
  if (search.tried === 0) return [paragraph(`The lattice has no scenario that is ${what}.`)];
  return [paragraph(noneOf(findings, ordinary, 'ordinary scenario'))];
}

function smallestBlocks(findings: Findings, width: number): Blocks {
  const { smallest, strategy } = findings;
  const { search, found } = smallest;
  if (search.end !== 'found') {
    const where = search.end === 'holds' ? [latticeWords(findings)] : [];
    return [paragraph(noneOf(findings, smallest, 'scenario')), ...where];
  }
  const one = isOrdinary(search.scenario) ? ', and an ordinary one,' : '';
  const head = `The smallest scenario of all${one} in which ${violation(findings)}:`;
  return [
    ...found.flatMap((each) => foundBlocks(head, strategy, each, width)),
    paragraph(smallerOnes(search.tried, 'scenario')),
    latticeWords(findings),
  ];
}

function latticeWords({ lattice }: Findings) {
  const hosts = [
    counted(lattice.kinds.length, 'host type', 'host types'),
    counted(lattice.lowMmio.length, 'size of low MMIO', 'sizes of low MMIO'),
    `${lattice.framebuffers.length} of framebuffer`,
  ];
  return paragraph(`(The lattice: ${hosts.join(', ')}; see "hvmmio census".)`);
}

function noneOf(findings: Findings, { search }: Searched, what: string): string {
  if (search.end === 'gave up') {
    return `No violation in the ${counted(search.tried, `smallest ${what}`)} of the lattice; the rest was not tried.`;
  }
  return `${violation(findings)} in no ${what} of the lattice: all ${search.tried} were run.`;
}

function foundBlocks(head: string, strategy: string, found: Found, width: number): Blocks {
  const text = scenarioText(namedScenario(strategy, found), width);
  return [paragraph(head), rows([['kind', found.kind]]), code('json', text.trimEnd().split('\n'))];
}

function beyondBlocks(
  { beyond: outside, strategy }: Findings,
  seconds: number | null,
  seed: string,
  width: number,
): Blocks {
  if (outside === null) return [];
  const { drawn, found } = outside;
  const kinds = counted(found.length, 'kind of failure', 'kinds of failure');
  const none = found.length === 0 ? ' No violation found is not proof that there is none.' : '';
  const head = 'The smallest near one that was drawn:';
  return [
    paragraph(
      `Beyond the lattice, in ${seconds} s: ${counted(drawn, 'scenario')} drawn with seed ${seed}, ${kinds}.${none}`,
    ),
    ...found.flatMap((one) => foundBlocks(head, strategy, one, width)),
  ];
}

function smallerOnes(tried: number, what: string): string {
  if (tried === 0) return `Proof: no ${what} of the lattice is smaller.`;
  const all =
    tried === 1
      ? 'It was tried, and does not violate it.'
      : 'All were tried, and none violates it.';
  return `Proof: ${counted(tried, what)} of the lattice ${tried === 1 ? 'is' : 'are'} smaller. ${all}`;
}
