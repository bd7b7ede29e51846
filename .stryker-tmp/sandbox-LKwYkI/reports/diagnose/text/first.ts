import type { Boot, BootOutcome, Host } from '../../../engine/index.ts';
import { describeSteps } from '../../run/account/steps.ts';
import {
  type Block,
  type Blocks,
  item,
  list,
  paragraph,
  section,
  title,
} from '../../words/blocks.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Fact } from '../facts.ts';
import type { Example } from '../risk.ts';
import { isAtRisk } from '../verdict.ts';
import { headlineOf, kdumpIn, needsIn, TOLD_FIRST, troubleIn } from './headline.ts';
import { placed } from './place.ts';

/** Lines that are shown of one sort of failure. */
const MOST_PLACES = 3;

/** What the owner needs first: what is lost and why, or what is open and what would settle it. */
export function firstBlocks(diagnosis: Diagnosis): Blocks {
  const { verdict, judged, troubles } = diagnosis;
  const first = troublesOf(diagnosis, true).map((text) => `THE LOG SHOWS: ${text}.`);
  const kdump = kdumpIn(verdict);
  const needs = needsIn(diagnosis);
  const heads = [...first, ...needs, ...(kdump === null ? [] : [kdump]), headlineOf(verdict)];
  const [head = '', ...others] = heads;
  const example = isAtRisk(verdict) ? (judged?.risk.example ?? null) : null;
  return [
    title(head),
    ...others.map(paragraph),
    ...(example === null ? [] : exampleOf(example)),
    ...settlingIn(diagnosis),
    section('What the log shows', list(troublesShown(diagnosis, troubles))),
  ];
}

function troublesOf(diagnosis: Diagnosis, first: boolean): string[] {
  const sorts = new Set(diagnosis.troubles.map(({ trouble }) => trouble));
  return [...sorts]
    .filter((sort) => TOLD_FIRST.includes(sort) === first)
    .map((sort) => troubleIn(sort, diagnosis));
}

function troublesShown(diagnosis: Diagnosis, troubles: readonly Fact<'trouble'>[]) {
  const sorts = [...new Set(troubles.map(({ trouble }) => trouble))];
  return sorts.map((sort) => {
    const all = troubles.filter(({ trouble }) => trouble === sort);
    const more = all.length - MOST_PLACES;
    const places = all.slice(0, MOST_PLACES).map(({ place }) => placed(place));
    return item(
      troubleIn(sort, diagnosis),
      list([...places, ...(more > 0 ? [`and ${more} more lines`] : [])]),
    );
  });
}

/** The likeliest failure: what the kdump kernel asks for, and what the host makes of it. */
function exampleOf({ variant, outcome }: Example): Block[] {
  const boot = outcome.boots[1];
  const asked = variant.scenario.boots[1];
  if (boot === undefined || asked === undefined) return [];
  const head = `Why, under ${variant.strategy.id}, in the kdump kernel`;
  return [section(head, list(failuresIn(asked, boot, variant.scenario.host)))];
}

/** Failed requests that are shown. */
const MOST_FAILURES = 3;

function failuresIn(asked: Boot, boot: BootOutcome, host: Host): string[] {
  const all = describeSteps(boot, asked.events, host)
    .filter((row) => /^(?:conflict|starved|exhausted)/.test(row.at(-1) ?? ''))
    .map((row) => {
      const cells = row.filter((cell) => cell !== '');
      return `${cells.slice(0, -1).join(', ')} (${cells.at(-1)?.replace(/^\w+: /, '')})`;
    });
  const more = all.length - MOST_FAILURES;
  return [...all.slice(0, MOST_FAILURES), ...(more > 0 ? [`and ${more} more requests`] : [])];
}

function settlingIn({ settling }: Diagnosis): Block[] {
  const items = settling.map(({ log, type, settles }) =>
    item([`${log}, for ${settles.join(', ')}: `, { code: type }]),
  );
  return [section('One more log would settle it', list(items))];
}
