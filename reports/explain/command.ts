import type { Writable } from 'node:stream';
import type { Strategy } from '../../engine/index.ts';
import { properties, relations } from '../../properties/index.ts';
import type { Property, Relation } from '../../properties/property.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { type Assumed, assumedOtherwise } from '../assume/assumptions.ts';
import { progressBar } from '../running/progress.ts';
import { StoppedError, stoppedAt } from '../running/stopped.ts';
import { unknownProperty } from '../running/wrong-words.ts';
import { shellWord } from '../words/shell-word.ts';
import { widthOf } from '../words/terminal.ts';
import type { ExplainFormat } from './choices.ts';
import { type Explanation, tryToExplain } from './explain.ts';
import { findSource } from './find-source.ts';
import { writeMail, writeMarkdown, writeText } from './formats.ts';
import { writeJson } from './json.ts';
import { withPlainNames } from './plain-names.ts';
import type { ScenarioSource } from './scenario-source.ts';
import { type Effort, Verdicts } from './verdicts.ts';

/** What to explain, and how. */
export interface ExplainOptions {
  /** A path, `-`, the name of a counterexample, or one from the population. */
  readonly name: string;
  /** Null: the name's own, or each one that violates something. */
  readonly strategy: Strategy | null;
  /** What names the strategy on the command line: an id, or a path. */
  readonly strategyName: string | null;
  /** Null: the name's own, or the first that is violated. */
  readonly property: string | null;
  /** Those to compare with. */
  readonly strategies: readonly Strategy[];
  readonly assumed: Assumed;
  readonly format: ExplainFormat;
  /** That of hvmmio, which mails name. */
  readonly version?: string;
}

const ALL: readonly (Property | Relation)[] = [...properties, ...relations];

/** Boots of one explanation: up to a minute or so. */
const BOOTS = 50_000_000;
/** Verdicts between two looks at how far it is. */
const LOOKED_EVERY = 16;

/** Explains a scenario's violations to `out`. An InputError where the scenario cannot be explained. */
export async function explainCommand(options: ExplainOptions, out: Writable): Promise<void> {
  const found = await findSource(options.name);
  const { format } = options;
  const source = format === 'mail' ? { ...found, scenario: withPlainNames(found.scenario) } : found;
  const explanations = explainAll(options, source);
  const texts = explanations.map((one) => write(one, source, options, widthOf(out)));
  if (format === 'json') {
    for (const line of texts) out.write(line);
    return;
  }
  if (explanations.length === 0) out.write(`${noneOf(options)}\n`);
  out.write(texts.join('\n'));
}

function write(
  one: Explanation,
  source: ScenarioSource,
  options: ExplainOptions,
  width: number,
): string {
  const { format, assumed, strategyName, version = null } = options;
  const replay = replayOf(one, source, options);
  switch (format) {
    case 'text':
      return writeText(one, replay, assumed, width);
    case 'json':
      return writeJson(one, replay.join(' '), assumed);
    case 'markdown':
      return writeMarkdown(one, source, assumed, strategyName);
    case 'mail':
      return writeMail(one, source, assumed, strategyName, version);
  }
}

function noneOf({ strategy, property }: ExplainOptions): string {
  const who = strategy === null ? 'No strategy violates' : `${strategy.id} does not violate`;
  return `${who} ${property ?? 'any property'} here.`;
}

function explainAll(options: ExplainOptions, source: ScenarioSource): Explanation[] {
  const { strategies, assumed } = options;
  const { scenario, file, kind } = source;
  const bar = progressBar('explaining {bar} {value}/{total} verdicts, {eta_formatted} left');
  try {
    return pairsOf(options, source).map(([strategy, property]) => {
      const explained = tryToExplain(
        scenario,
        strategy,
        property,
        strategies,
        assumed.assumptions,
        kind,
        shownBy(bar),
      );
      if (explained.problem !== null) throw new InputError(`${file}: ${explained.problem}`);
      return explained.explanation;
    });
  } catch (error) {
    throw new StoppedError(stoppedAt(file, error));
  } finally {
    bar.stop();
  }
}

/** All that the command may do, with progress. Verdicts that turn out not to be needed are none to wait for. */
function shownBy(bar: ReturnType<typeof progressBar>): Effort {
  let done = 0;
  return {
    boots: BOOTS,
    expected: (verdicts) => {
      done = 0;
      bar.start(verdicts, 0);
    },
    judged: () => {
      done += 1;
      if (done % LOOKED_EVERY === 0) bar.update(done);
    },
  };
}

/** Which strategies to explain with which property. */
function pairsOf(
  { strategy, property, strategies, assumed }: ExplainOptions,
  source: ScenarioSource,
): (readonly [Strategy, Property | Relation])[] {
  const named = findProperty(property ?? source.property);
  const own = strategy ?? strategies.find(({ id }) => id === source.strategy) ?? null;
  const violated = (one: Strategy) =>
    (named === null ? ALL : [named]).find((each) => {
      const effort = { boots: BOOTS, expected() {}, judged() {} };
      const verdict = new Verdicts(each, assumed.assumptions, effort).judge(source.scenario, one);
      if (verdict.type !== 'over budget') return verdict.type === 'violated';
      throw new InputError(`${source.file}: ${verdict.problem}`);
    });
  if (own !== null) {
    const first = named ?? violated(own);
    return first === undefined ? [] : [[own, first]];
  }
  return strategies.flatMap((one) => {
    const first = violated(one);
    return first === undefined ? [] : [[one, first] as const];
  });
}

function findProperty(id: string | null): Property | Relation | null {
  if (id === null) return null;
  const found = ALL.find((property) => property.id === id);
  if (found !== undefined) return found;
  throw unknownProperty(id);
}

/** The command that runs the same, in parts. */
function replayOf(
  { strategy, property }: Explanation,
  { file }: ScenarioSource,
  { assumed, strategyName }: ExplainOptions,
): string[] {
  const others = Object.entries(assumedOtherwise(assumed));
  return [
    `hvmmio run ${shellWord(file)}`,
    `--strategy ${shellWord(strategyName ?? strategy.id)}`,
    ...(property.judges === 'runs' ? ['--relations'] : []),
    ...others.map(([id, value]) => `--assume ${shellWord(`${id.toLowerCase()}=${value}`)}`),
  ];
}
