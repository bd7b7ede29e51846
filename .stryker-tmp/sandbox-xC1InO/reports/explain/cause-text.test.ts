import { expect, it } from 'vitest';
import { findCounterexample } from '../../properties/failures/counterexamples.ts';
import { properties } from '../../properties/index.ts';
import { strategies } from '../../strategies/index.ts';
import { describeCause } from './cause-text.ts';
import { historyOf } from './history.ts';
import { Verdicts } from './verdicts.ts';

/** Why the first violation of a saved counterexample came about. */
function becauseOf(name: string): string[] {
  const found = findCounterexample(name);
  const strategy = strategies.find(({ id }) => id === found?.strategy);
  const property = properties.find(({ id }) => id === found?.property);
  if (!found || !strategy || !property) throw new Error(`no counterexample ${name}`);
  const { scenario } = found;
  const verdicts = new Verdicts(property);
  const [violation] = verdicts.violations(scenario, strategy);
  const history = violation && historyOf({ scenario, strategy, violation, verdicts });
  if (!history) throw new Error(`${name} fails nowhere`);
  return describeCause(history, scenario);
}

// drm had its first video memory, f8100000-f88fffff, where the framebuffer now is, but gave it back.
it('a window that is gone holds nothing', () => {
  expect(becauseOf('pre-6.0.framebuffer-unmoved.first-kernel.nothing-reserved')).toEqual([
    'Nothing was reserved, so the first room that fits was taken',
  ]);
});

// From the top down as from the bottom up there is no other room; H is e0000000-e05fffff.
it('a strategy that searches from the other end is to blame for what it reserves alone', () => {
  expect(becauseOf('top-down.config-window-granted.first-kernel.room-withheld')).toEqual([
    'Without the reservation it would have had room at e0600000-e0601fff (8 KiB)',
    'The reservation e0000000-e07fffff keeps it',
  ]);
});

it("a strategy's own bounds are to blame where there is room beside what it reserves", () => {
  expect(
    becauseOf('high-config-window.config-window-granted.first-kernel.kept-from-free-room').at(-1),
  ).toBe('The strategy asks for nothing below 100000000');
});
