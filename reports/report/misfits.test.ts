import { describe, expect, it } from 'vitest';
import { ideal } from '../../strategies/ideal.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { messageOf } from './testing/message.ts';
import { smallCensus, smallComparison } from './testing/results.ts';

const COMPARED = [original, merged, ideal];
const COMPARISON = JSON.stringify(smallComparison(COMPARED));
const census = smallCensus(COMPARED);
const CENSUS = JSON.stringify(census);

/** The first place where a piece of a text stands, replaced; the piece must be there. */
function edited(text: string, piece: string, by: string): string {
  expect(text).toContain(piece);
  return text.replace(piece, () => by);
}

describe('a comparison that does not fit together', () => {
  it.each([
    ['"seed":', '"sead":', 'sead: found an unknown field, expected only format, scenarios, seed'],
    ['"scenarios":80', '"scenarios":-1', 'scenarios: found -1, expected a whole number, 0 or more'],
    ['"scenarios":80', '"scenarios":7', 'cells[0].judged: found 80, expected at most 7'],
    ['"baseline":"original"', '"baseline":"x"', 'baseline: found "x", expected one of original, '],
    [
      '"strategies":["original"',
      '"strategies":["constructor"',
      'strategies[0]: found "constructor", expected another name: every object has this one by',
    ],
    [
      '"strategies":["original"',
      '"strategies":["merged"',
      'strategies[1]: found "merged", expected a name that did not come before',
    ],
    [
      '"cells":[{"strategy":"original"',
      '"cells":[{"strategy":"x"',
      'cells[0].strategy: found "x", expected "original"',
    ],
    [
      '"property":"config-window-accepted"',
      '"property":"x"',
      'cells[0].property: found "x", expected one of config-window-accepted, ',
    ],
    ['"interval":[0.', '"interval":[1.', 'cells[0].interval[0]: found 1.'],
    ['"hostClasses":{', '"hostClasses":{"x":1,', 'hostClasses: found an object, expected counts'],
    ['"smallest":"population-small-', '"smallest":"../', 'cells[0].smallest: found "../'],
    [
      '"population":{',
      '"population":{"__proto__":{"x":1},',
      'population.__proto__: found a field, expected another name: every object has this one by',
    ],
    [
      '"assumption":"A2"',
      '"assumption":"A9"',
      'underOtherAssumptions[0].assumption: found "A9", expected one of A1, A2, A3, A4, A5',
    ],
  ])('%s as %s', (piece, by, message) => {
    expect(messageOf(edited(COMPARISON, piece, by))).toContain(`: ${message}`);
  });

  it('is refused in time where it is nested deeply', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const text = edited(COMPARISON, '"scenarios":80', `"scenarios":${deep}`);
    expect(messageOf(text)).toMatch(/^r\.json(:\d+:\d+)?: scenarios: found a list of 1, expected/);
  });

  it('is told with its line and column', () => {
    const text = '{\n  "format": "hvmmio-comparison/1",\n  "scenarios": true\n}';
    expect(messageOf(text)).toBe(
      'r.json:3:16: scenarios: found true, expected a whole number, 0 or more',
    );
  });
});

describe('a census that does not fit together', () => {
  const { where } = census;
  const lists = JSON.stringify(where.scenarios);
  const cells = 2 * 3 * 2;

  it.each([
    ['"exhausted":true', '"exhausted":false', 'exhausted: found false, expected true'],
    ['"hosts":', '"hosts":99', 'expected at most 10'],
    [lists, '[1,2]', `where.scenarios: found a list of 2, expected a list of ${cells}`],
    [
      '"violated":{"original":',
      '"violated":{"x":{},"original":',
      'where.violated.x: found an object, expected one of original, merged, ideal',
    ],
    [
      '"violated":{"original":{"',
      '"violated":{"original":{"bar-window-clear":[1],"',
      `where.violated.original["bar-window-clear"]: found a list of 1, expected a list of ${cells}`,
    ],
    ['"lowMmio":["unasked"', '"lowMmio":["1MiB"', 'lattice.lowMmio[0]: found "1MiB", expected'],
    [
      '"where":{"kinds":["gen2","arm64"]',
      '"where":{"kinds":["gen2","gen1"]',
      'where.kinds: found a list of 2, expected the same ids as in the lattice',
    ],
  ])('%s as %s', (piece, by, message) => {
    expect(messageOf(edited(CENSUS, piece, by))).toContain(message);
  });

  it('has no more violations than scenarios', () => {
    const [lists = {}] = Object.values(where.violated);
    const [property = '', counts = []] = Object.entries(lists)[0] ?? [];
    const at = counts.findIndex((count) => count > 0);
    const changed = counts.with(at, (where.scenarios[at] ?? 0) + 1);
    const text = JSON.stringify({
      ...census,
      where: { ...where, violated: { original: { [property]: changed } } },
    });
    expect(messageOf(text)).toContain(`[${at}]: found ${changed[at]}, expected at most`);
  });
});
