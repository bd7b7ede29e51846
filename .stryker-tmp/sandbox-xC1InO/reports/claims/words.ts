import type { ClaimVerdict, OtherSide, Outside } from '../../properties/claims/finding.ts';
import type { KernelClaim } from '../../properties/claims/kernel-claims.ts';
import { counted } from '../words/numbers.ts';
import { listed } from '../words/wrap.ts';

/** What decides the words of a verdict. */
interface Sides extends Pick<ClaimVerdict, 'verdict' | 'usually'> {
  readonly underAssumptions: readonly Pick<OtherSide, 'assumption' | 'verdict'>[];
}

/** The assumptions on which a verdict rests: those that turn it. */
function turningIn({ usually, underAssumptions }: Sides): string[] {
  return underAssumptions
    .filter(({ verdict }) => verdict !== usually && verdict !== 'nothing to judge')
    .map(({ assumption }) => assumption);
}

/** The verdict in a few words, both sides of it where there are two. */
export function verdictWords(verdict: Sides): string {
  if (verdict.verdict !== 'rests on an assumption') return verdict.verdict;
  const turning = turningIn(verdict);
  const other = verdict.usually === 'upheld' ? 'refuted' : 'upheld';
  return `rests on an assumption: usually ${verdict.usually}, ${other} under ${listed(turning)}`;
}

type Counts = Pick<ClaimVerdict, 'tried' | 'failing'>;

/** How many cases were tried, and how many speak against the claim; `count` writes a number. */
export function countWords(
  { tried, failing, exhaustive }: Counts & Pick<ClaimVerdict, 'exhaustive'>,
  count: (number: number) => string = String,
): string {
  const cases = exhaustive
    ? `${count(tried)} ${tried === 1 ? 'case' : 'cases'}, all of the domain`
    : `${count(tried)} recorded from real machines`;
  return failing === 0 ? `holds in ${cases}` : `fails in ${count(failing)} of ${cases}`;
}

/** How a claim fares in some cases, or that there are none of which it speaks; `count` writes a number. */
export function faresWords(
  { tried, failing }: Counts,
  count: (number: number) => string = String,
): string {
  if (tried === 0) return 'not exercised';
  if (failing === 0) return `holds in all ${count(tried)}`;
  return `fails in ${count(failing)} of ${count(tried)}`;
}

/** How a claim fares where its premises do not hold; `count` writes a number. */
export function outsideWords(
  { words, tried, failing }: Counts & Pick<Outside, 'words'>,
  count: (number: number) => string = String,
): string {
  return `${words}: ${faresWords({ tried, failing }, count)}`;
}

/** The assumptions that change a count, and the ids of those that change nothing. */
export function sidesOf<Side extends Counts & Pick<OtherSide, 'assumption'>>({
  tried,
  failing,
  underAssumptions,
}: Counts & { readonly underAssumptions: readonly Side[] }) {
  const isSame = (side: Side) => side.tried === tried && side.failing === failing;
  return {
    others: underAssumptions.filter((side) => !isSame(side)),
    same: underAssumptions.filter(isSame).map(({ assumption }) => assumption),
  };
}

/** What would settle a claim about a kernel: a command, with the folder of its tree. */
export function settlesWords({ id, series }: Pick<KernelClaim, 'id' | 'series'>): string {
  return `hvmmio claims ${id} --strategy kernel:${series.replace('linux-', 'linux-source-')}`;
}

/** Why a claim about a kernel is not judged. */
export function notJudgedWords({ series }: Pick<KernelClaim, 'series'>): string {
  return `not judged: give a module or the tree of ${series.replace('linux-', 'Linux ')}`;
}

/** How many of these claims fall each way, and how many beside them are not judged. */
export function sumWords(verdicts: readonly ClaimVerdict['verdict'][], notJudged: number) {
  const count = (wanted: string) => verdicts.filter((one) => one === wanted).length;
  const resting = count('rests on an assumption');
  return {
    all: counted(verdicts.length + notJudged, 'claim'),
    upheld: `${count('upheld')} upheld`,
    refuted: `${count('refuted')} refuted`,
    /** Empty for none. */
    open: notJudged === 0 ? '' : `${notJudged} not judged`,
    resting: `${resting} ${resting === 1 ? 'rests' : 'rest'} on an assumption`,
  };
}
