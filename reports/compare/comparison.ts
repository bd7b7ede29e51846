import type { Scenario, Strategy } from '../../engine/index.ts';
import { placesShown } from '../../properties/settings/ordinary.ts';
import { type Assumed, USUALLY_ASSUMED } from '../assume/assumptions.ts';
import type { KindRow } from '../failures/kind-rows.ts';
import type { Stopped } from '../running/stopped.ts';
import { type Alike, AlikeDraws, type JudgedAlike } from './alike.ts';
import { type Answer, AnswerCounts } from './answers.ts';
import { usualBaseline } from './baseline.ts';
import {
  type Cell,
  cellsOf,
  changesOf,
  countVerdict,
  type StrategyCounts,
  type Stratum,
  strataOf,
} from './cells.ts';
import { ChangeCounts, type Changes } from './changes.ts';
import { KindCounts, ViolationCounts } from './counts.ts';
import {
  alikeOf,
  areModelled,
  drawnOf,
  type Judgement,
  judgeAlike,
  judging,
  soundOf,
} from './judged-sample.ts';
import { isOwnIdea } from './own-ideas.ts';
import { askedOf } from './questions.ts';
import { type TradeOff, TradeOffCounts } from './trade-off.ts';
import { exercisedIn, judgedProperties, type Verdict } from './verdict.ts';

/** A comparison of strategies on the same scenarios. */
export interface Comparison {
  readonly scenarios: number;
  readonly seed: string;
  readonly assumed: Assumed;
  readonly strategies: readonly string[];
  readonly baseline: string;
  readonly properties: readonly string[];
  /** The classes of hosts drawn; left out where all were. */
  readonly classes?: readonly string[];
  /** Those of the strategies that nobody has proposed for the kernel: ideas and bounds of this harness. */
  readonly ownIdeas: readonly string[];
  /** Strategy by strategy, and of each question by question. */
  readonly answers: readonly Answer[];
  /** Strategy by strategy, and of each property by property. */
  readonly cells: readonly Cell[];
  /** Scenarios of each host class. */
  readonly hostClasses: Readonly<Record<string, number>>;
  /** Property by property, and of each class by class. */
  readonly strata: readonly Stratum[];
  readonly kinds: readonly KindRow[];
  /** Strategy by strategy: all hosts, then class by class. */
  readonly tradeOffs: readonly TradeOff[];
  /** Paths by the ids of the strategies that came from files; left out where none did. */
  readonly files?: Readonly<Record<string, string>>;
  /** What each strategy from a file changes against the baseline; left out as `files` is. */
  readonly changes?: readonly Changes[];
  /** Scenarios that no count has, as a strategy could not go on in them; left out where there is none. */
  readonly leftOut?: readonly Stopped[];
  /** Strategies that were to be compared and are not; left out where there is none. */
  readonly stopped?: readonly Stopped[];
}

/** What a comparison rests on, where it is not the usual. */
export interface Grounds {
  /** The id of the strategy that others are measured by. */
  readonly baseline?: string | undefined;
  readonly assumed?: Assumed;
  /** The ids of the properties to show; all of them where left out. */
  readonly properties?: readonly string[] | undefined;
  /** The classes of hosts to draw; all of them where left out. */
  readonly classes?: readonly string[] | undefined;
  /** Paths by the ids of the strategies that came from files. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A strategy as a comparison names it. */
export type Named = Pick<Strategy, 'id' | 'source'>;

/**
 * Draws `scenarios` scenarios of the population with the seed and judges each strategy on all of them.
 * The same arguments give the same comparison. `onProgress` gets how many are done. An InputError
 * where what is assumed does not fit a scenario; a StoppedError where a strategy does wrong.
 */
export function compareStrategies(
  scenarios: number,
  seed: string,
  strategies: readonly Strategy[],
  onProgress: (done: number) => void,
  grounds: Grounds = {},
): Comparison {
  const { assumed = USUALLY_ASSUMED, classes, files = {} } = grounds;
  let done = 0;
  if (!areModelled({ strategies, files })) {
    const judge = judging(strategies, assumed);
    const judgeNext = (scenario: Scenario) => {
      done += 1;
      onProgress(done);
      return judge(scenario);
    };
    return compareJudged(scenarios, seed, strategies, judgeNext, grounds);
  }
  const judged = judgeAlike(alikeOf(seed, scenarios, classes), strategies, assumed, () => {
    done += 1;
    onProgress(done);
  });
  return comparisonOf(judged, [], { scenarios, seed, strategies }, grounds);
}

/** The same by what `judge` says, which is asked for each scenario once, in the order in which they are drawn. */
export function compareJudged(
  scenarios: number,
  seed: string,
  strategies: readonly Named[],
  judge: (scenario: Scenario) => Judgement,
  grounds: Grounds = {},
): Comparison {
  const leftOut: Stopped[] = [];
  const draws = new AlikeDraws();
  const verdictsOf = new Map<Alike, readonly Verdict[]>();
  for (const [drawn, verdicts] of soundOf(
    drawnOf(seed, scenarios, grounds.classes),
    judge,
    leftOut,
  )) {
    verdictsOf.set(draws.add(drawn), verdicts);
  }
  const judged = draws.all.map((alike) => ({ ...alike, verdicts: verdictsOf.get(alike) ?? [] }));
  return comparisonOf(judged, leftOut, { scenarios, seed, strategies }, grounds);
}

interface Sample {
  readonly scenarios: number;
  readonly seed: string;
  readonly strategies: readonly Named[];
}

/** What the verdicts come to together; `leftOut` are the scenarios without any. */
export function comparisonOf(
  judged: readonly JudgedAlike[],
  leftOut: readonly Stopped[],
  { scenarios, seed, strategies }: Sample,
  {
    baseline = usualBaseline(strategies.map(({ id }) => id)),
    assumed = USUALLY_ASSUMED,
    properties = judgedProperties,
    classes,
    files = {},
  }: Grounds,
): Comparison {
  const answers = new AnswerCounts(strategies.length, askedOf(properties));
  const kinds = new KindCounts(strategies.length);
  const base = strategies.findIndex(({ id }) => id === baseline);
  const hostClasses = new Map<string, number>();
  const all = strategies.map(
    ({ id }): StrategyCounts => ({
      strategy: id,
      violations: judgedProperties.map((property) => ({ property, counts: new ViolationCounts() })),
      tradeOff: new TradeOffCounts(),
      changes: id in files && id !== baseline ? new ChangeCounts() : null,
    }),
  );
  const places = placesShown(judged.map(({ drawn }) => drawn.scenario));
  for (const [at, { drawn, times, verdicts }] of judged.entries()) {
    const { scenario, hostClass } = drawn;
    const shown = { name: scenario.name, place: places[at] ?? 0, times };
    hostClasses.set(hostClass, (hostClasses.get(hostClass) ?? 0) + times);
    const exercised = exercisedIn(scenario);
    for (const [row, own] of verdicts.entries()) {
      for (const kind of own.kinds) kinds.add(row, kind, times);
      const baselines = verdicts[base];
      const counts = all[row];
      if (counts !== undefined)
        countVerdict(counts, { shown, hostClass, exercised, own, baselines });
    }
    const violated = verdicts.map((verdict) => verdict.violated);
    answers.add(drawn, shown, violated, base);
  }
  const isShown = ({ property }: { readonly property: string }) => properties.includes(property);
  const byClass = Object.fromEntries([...hostClasses].sort());
  return {
    scenarios: scenarios - leftOut.length,
    seed,
    assumed,
    strategies: strategies.map(({ id }) => id),
    baseline,
    properties,
    ...(classes !== undefined && { classes }),
    ownIdeas: strategies.filter(isOwnIdea).map(({ id }) => id),
    answers: answers.rows(
      strategies.map(({ id }) => id),
      base,
    ),
    cells: all.flatMap((of) => cellsOf(of, of.strategy === baseline)).filter(isShown),
    hostClasses: byClass,
    strata: judgedProperties
      .flatMap((_, column) => strataOf(all, column, Object.keys(byClass)))
      .filter(isShown),
    kinds: kinds.rows(judgedProperties).filter(isShown),
    ...(leftOut.length > 0 && { leftOut }),
    tradeOffs: all.flatMap(({ strategy, tradeOff }) => tradeOff.rows(strategy)),
    ...(Object.keys(files).length > 0 && {
      files,
      changes: all.flatMap(changesOf).map((one) => ({ ...one, kinds: one.kinds.filter(isShown) })),
    }),
  };
}
