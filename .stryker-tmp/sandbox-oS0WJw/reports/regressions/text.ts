import type { Strategy } from '../../engine/index.ts';
import { counted, describeCount } from '../words/numbers.ts';
import { USUAL_WIDTH } from '../words/terminal.ts';
import { wrapped } from '../words/wrap.ts';
import { type Change, type Changes, changesOf, otherGrounds, type Row } from './changes.ts';
import type { Counted, Counts } from './counts.ts';
import { type Reached, smallestOf } from './smallest.ts';

/** Rows of each sort that are shown, so that all of it stays within 30 lines. */
const MOST = { worse: 4, better: 1, kinds: 2 };
/** Types of host that a row names. */
const MOST_TYPES = 3;

/** A sentence, or a command, which is not broken; each as far in as it says. */
type Said = { readonly indent: number; readonly text: string } | { readonly command: string };

/** What to say of counts that are not as expected, in lines, the worst first; none where they are. */
export function describeChanges(
  strategy: Strategy,
  before: Counts,
  found: Counted,
  reached: Reached,
  width = USUAL_WIDTH,
): string[] {
  const others = otherGrounds(before, found.counts);
  if (others.length > 0) {
    const which = others.join(' and the ');
    const text = `the ${which} has other scenarios than those of the expected counts`;
    return linesOf(strategy.id, [{ indent: 0, text }], width);
  }
  const changes = changesOf(before, found.counts);
  const worse = section('worse', changes.worse, MOST.worse);
  const better = section('better', changes.better, MOST.better);
  const brought = broughtIn(changes, strategy, found, reached);
  const sections = worse.length > 0 ? [worse, brought, better] : [better, brought];
  return linesOf(strategy.id, [...sections.flat(), ...fewer(changes.fewerKinds)], width);
}

function linesOf(id: string, all: readonly Said[], width: number): string[] {
  return all.flatMap((said, index) => {
    if ('command' in said) return [`    ${said.command}`];
    const first = index === 0 ? `${id}: ` : ' '.repeat(said.indent);
    return wrapped(said.text, first, ' '.repeat(said.indent + 4), width);
  });
}

function section(word: string, rows: readonly Row[], most: number): Said[] {
  const said = rows.slice(0, most).map((row, index) => {
    const text = describeRow(row);
    return index === 0 ? { indent: 2, text: `${word}: ${text}` } : { indent: 4, text };
  });
  return [...said, ...further(rows.length - most, 'property', 'properties')];
}

/** The kinds of failure that a strategy brings, or else the one that grows most, with the smallest VM of each. */
function broughtIn(
  { moreKinds }: Changes,
  strategy: Strategy,
  found: Counted,
  reached: Reached,
): Said[] {
  const brought = moreKinds.filter(({ changes }) => changes.every(({ before }) => before === 0));
  const shown = brought.length > 0 ? brought.slice(0, MOST.kinds) : moreKinds.slice(0, 1);
  const said = shown.flatMap((row): Said[] => {
    const word = brought.length > 0 ? 'brings' : 'more of';
    const smallest = smallestOf(row, strategy, found, reached);
    return [
      { indent: 2, text: `${word} ${describeRow(row)}` },
      ...(smallest === null ? [] : commandsOf(smallest)),
    ];
  });
  return [...said, ...further(brought.length - MOST.kinds, 'kind of failure', 'kinds of failure')];
}

function commandsOf({ scenario, replay }: { scenario: string; replay: string }): Said[] {
  return [{ command: `smallest: ${scenario}` }, { command: `replay: ${replay}` }];
}

function further(count: number, one: string, many: string): Said[] {
  const more = counted(count, `more ${one}`, `more ${many}`);
  return count > 0 ? [{ indent: 4, text: `and ${more}` }] : [];
}

function fewer(kinds: readonly Row[]): Said[] {
  if (kinds.length === 0) return [];
  const gone = kinds.filter(({ changes }) => changes.every(({ after }) => after === 0)).length;
  const which = gone > 0 ? `, of which ${gone} ${gone === 1 ? 'is' : 'are'} shown no more` : '';
  return [{ indent: 2, text: `fewer failures of ${counted(kinds.length, 'kind')}${which}` }];
}

/** `config-window-accepted 4 → 1063 of 2000 (gen2 +901, arm64 +158); lattice 12 → 34 of 5678`. */
function describeRow({ id, changes }: Row): string {
  return `${id} ${changes.map(describeChange).join('; ')}`;
}

function describeChange({ ground, before, after, of, hostTypes }: Change): string {
  const counts = `${describeCount(before)} → ${describeCount(after)} of ${describeCount(of)}`;
  if (ground === 'lattice') return `lattice ${counts}`;
  const types = hostTypes
    .filter(([type]) => type !== '')
    .map(([type, more]) => `${type} ${more > 0 ? '+' : '-'}${describeCount(Math.abs(more))}`);
  if (types.length === 0) return counts;
  const rest = types.length > MOST_TYPES ? [`${types.length - MOST_TYPES} more`] : [];
  return `${counts} (${[...types.slice(0, MOST_TYPES), ...rest].join(', ')})`;
}
