import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configWindowAccepted } from '../../properties/config-window-accepted.ts';
import { readScenario } from '../../properties/scenarios/read.ts';
import { original } from '../../strategies/original.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { EXAMPLE } from '../testing/example.ts';
import { anyText } from '../testing/texts.ts';
import { type Explanation, explain } from './explain.ts';
import { writeMarkdown, writeText } from './formats.ts';

/** The example, whose kdump kernel has its config window refused, with another name for its device. */
function explained(id: string): Explanation {
  const text = JSON.stringify(EXAMPLE);
  const renamed: unknown = JSON.parse(text, (_, value) => (value === 'nvme0' ? id : value));
  const { scenario } = readScenario(renamed);
  if (scenario === null) throw new Error('no scenario');
  return explain(scenario, original, configWindowAccepted, [original]);
}

describe('a device of any name', () => {
  const source = { file: 'a.json', known: false, strategy: null, property: null };
  const names = fc.oneof(
    anyText(30).filter((id) => id !== '' && id !== 'drm'),
    fc.constantFrom('\u001b[2J', 'a\n# b', '```', '| a', '\u202e', '<b>'),
  );

  it('puts no character into a terminal that it obeys, and no line break into a tracker', () => {
    fc.assert(
      fc.property(names, (id) => {
        const explanation = explained(id);
        expect(explanation.violations.length).toBeGreaterThan(0);
        const { scenario } = explanation;
        const text = writeText(explanation, ['hvmmio run a.json']);
        const markdown = writeMarkdown(explanation, { ...source, scenario }, USUALLY_ASSUMED, null);
        for (const written of [text, markdown]) {
          expect(written).not.toMatch(/[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cf}]/u);
        }
        expect(markdown.split('\n').filter((line) => /^#+ /.test(line))).toHaveLength(6);
      }),
      { numRuns: 10 },
    );
  });
});
