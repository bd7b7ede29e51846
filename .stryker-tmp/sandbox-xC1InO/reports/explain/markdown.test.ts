import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configWindowAccepted } from '../../properties/config-window-accepted.ts';
import { strategies } from '../../strategies/index.ts';
import { original } from '../../strategies/original.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { anyText } from '../testing/texts.ts';
import { explain } from './explain.ts';
import { findSource } from './find-source.ts';
import { writeMarkdown } from './formats.ts';

const TRACE = 'properties/traces/lab-gen2-linux-azure-kdump.json';

describe('an explanation as Markdown', async () => {
  const source = await findSource(TRACE);
  const explanation = explain(source.scenario, original, configWindowAccepted, strategies);
  const lines = writeMarkdown(explanation, source, USUALLY_ASSUMED, 'original').split('\n');

  it('has a heading, its sections, and the memory map in a block', () => {
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '### original violates config-window-accepted: the kdump kernel, nvme0',
      '#### Scenario',
      '#### What matters, each varied alone; it fails',
      '#### What does not',
      '#### Cured by',
      '#### Replay',
    ]);
    const from = lines.indexOf('```');
    expect(lines.slice(from, from + 6)).toEqual([
      '```',
      'f8000000-fed40000 : hyperv mmio',
      '  f8000000-f87fffff                        <- host framebuffer',
      '  f8000000-f8001fff : nvme0 config window  <- refused by the host',
      'fe0000000-fffffffff : hyperv mmio',
      '```',
    ]);
    expect(lines).toContain('- **kdump** kexec\\_load, fb0 hyperv\\_fb; nvme0 refused');
  });

  it('a hostile strategy changes nothing but text', () => {
    const shape = (all: readonly string[]) =>
      all.map((line) => /^(#{3,4} |- (\*\*[a-z]+\*\*)?|`{3,}[a-z]*|$)/.exec(line)?.[0] ?? 'text');
    const anything = fc.oneof(
      anyText(500),
      fc.constantFrom('<img src=x onerror=alert(1)>', '\n# a', '```', '- [ ] a', '|', '1. a'),
    );
    fc.assert(
      fc.property(anything, (words) => {
        const strategy = { ...original, id: words, summary: words, source: words };
        const renamed = { ...explanation, strategy };
        const text = writeMarkdown(renamed, source, USUALLY_ASSUMED, 'original');
        expect(shape(text.split('\n'))).toEqual(shape(lines));
        expect(text).not.toMatch(/(?<!\\)<img/);
      }),
    );
  });

  it('says so where nothing is violated', () => {
    const { analysis, ...none } = explanation;
    expect(analysis).not.toBeNull();
    const text = writeMarkdown({ ...none, analysis: null }, source, USUALLY_ASSUMED, null);
    expect(text).toBe('original does not violate config-window-accepted here.\n');
  });
});
