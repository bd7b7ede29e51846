import type { Scenario } from '../../engine/index.ts';
import type { Cure, SettingCure } from './cures.ts';
import type { Analysis } from './explain.ts';
import { ownerOf, shortName } from './input-words.ts';

/** What makes the property hold: strategies, then what a guest can set, a phrase each. */
export function curesOf({ cures, findings }: Analysis, scenario: Scenario): string[] {
  const strategies = cures.strategies.map((cure) => `${cure.strategy}${price(cure)}`);
  const settings = findings
    .map(({ input, rule }) => {
      const own = cures.settings.filter((cure) => cure.input === input);
      return { own, rule, all: findings.find((other) => other.input === input)?.ends.length };
    })
    .filter(({ own }) => own.length > 0)
    .map(({ own, rule, all }) => {
      const [pair, ...others] = rule?.when === 'only' ? rule.pairs : [];
      const whole = own.length === all && pair !== undefined && others.length === 0;
      return describeSetting(own, scenario, whole ? pair : null);
    });
  return [
    `strategy: ${strategies.length === 0 ? 'none other' : strategies.join(', ')}`,
    ...settings,
  ];
}

function price({ brings }: Cure): string {
  return brings.length === 0 ? '' : ` (but then ${brings.join(', ')})`;
}

function describeSetting(
  cures: readonly SettingCure[],
  scenario: Scenario,
  pair: readonly [string, string] | null,
): string {
  const [first] = cures;
  if (first === undefined) return '';
  const where = `in ${ownerOf(first.input, scenario)}`;
  if (first.input.id === 'order') {
    const what =
      pair === null ? `order ${first.choice.label}` : `probe ${pair[1]} before ${pair[0]}`;
    return `${what} ${where}${price(first)}`;
  }
  const values = cures.map((cure) => `${cure.choice.label}${price(cure)}`).join('; ');
  const via = first.input.id === 'kexec-path';
  const what = via ? ownerOf(first.input, scenario)?.replace(/^the /, '') : shortName(first.input);
  return via
    ? `start ${ownerOf(first.input, scenario)} by ${values}`
    : `${what} ${values} ${where}`;
}
