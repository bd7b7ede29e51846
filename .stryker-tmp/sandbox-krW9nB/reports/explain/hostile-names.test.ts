import { expect, it } from 'vitest';
import { configWindowAccepted } from '../../properties/config-window-accepted.ts';
import { readScenario } from '../../properties/scenarios/read.ts';
import { original } from '../../strategies/original.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { EXAMPLE } from '../testing/example.ts';
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

it.each(['\u001b[2J', 'a\n# b', '\u202e```| <b>'])(
  'a device %j puts nothing into a terminal that it obeys, and no line into a tracker',
  (id) => {
    const explanation = explained(id);
    expect(explanation.violations).toHaveLength(1);
    const { scenario } = explanation;
    const source = {
      scenario,
      file: 'a.json',
      known: false,
      strategy: null,
      property: null,
      kind: null,
    };
    const text = writeText(explanation, ['hvmmio run a.json']);
    const markdown = writeMarkdown(explanation, source, USUALLY_ASSUMED, null);
    for (const written of [text, markdown]) {
      expect(written).not.toMatch(/[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cf}]/u);
    }
    expect(markdown.split('\n').filter((line) => /^#+ /.test(line))).toHaveLength(6);
  },
);
