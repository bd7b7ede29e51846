import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { properties } from '../../properties/index.ts';
import { Census } from '../../properties/lattice/census.ts';
import { defaultLattice } from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import { highConfigWindow } from '../../strategies/high-config-window.ts';
import { original } from '../../strategies/original.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { sentenceOn } from '../compare/sentences.ts';
import { compareSound } from '../compare/sound.ts';
import { jsonSchemas } from '../schemas/index.ts';
import { toMail } from '../words/mail.ts';
import { toMarkdown } from '../words/markdown.ts';
import { toTerminal } from '../words/terminal.ts';
import { reviewDocument } from './command.ts';
import { reviewShape } from './document.ts';
import { compareOutcomes } from './outcomes.ts';
import type { Review } from './review.ts';
import { reviewBlocks } from './text.ts';

const SAMPLE = { scenarios: 200, seed: '1' } as const;
const POINT = ['kind=gen2', 'low-mmio=unasked', 'framebuffer=8MiB', 'devices=nvme-root'];
const sides = [
  { ...original, id: 'base' },
  { ...highConfigWindow, id: 'head' },
] as const;

let found: Review;
beforeAll(() => {
  const lattice = POINT.reduce(narrow, defaultLattice);
  const census = new Census(lattice, sides);
  const { hosts } = census;
  found = {
    subject: 'v2.mbox on linux',
    comparison: compareSound(
      {
        ...SAMPLE,
        ...{ strategies: sides, baseline: 'base', files: { base: 'base', head: 'head' } },
        ...{ assumed: USUALLY_ASSUMED, otherAssumptions: false },
      },
      () => undefined,
    ).comparison,
    outcomes: compareOutcomes(sides, SAMPLE, USUALLY_ASSUMED.assumptions),
    census: {
      subject: { lattice, strategies: ['base', 'head'], properties },
      exhausted: { counts: census.exhaust(0, hosts), hosts, of: hosts },
    },
    touched: { compiled: ['drivers/hv/vmbus_drv.c'], notCompiled: ['Documentation/a.rst'] },
    coverage: null,
    kept: false,
  };
});

const text = (review: Review) => toTerminal(reviewBlocks(review), { width: 80 });
/** A text without its line breaks. */
const flat = (one: string) => one.replaceAll(/\s+/g, ' ');

describe('a review', () => {
  it('begins with what head changes for people, and on how many VMs anything is otherwise', () => {
    const said = flat(text(found));
    const { unchanged, judgedOtherwise: judged } = found.outcomes;
    const answer = said.indexOf(sentenceOn(found.comparison, 'head'));
    const outcomes = said.indexOf(
      `${200 - unchanged} of 200 VMs come out otherwise than under base`,
    );
    expect(said.startsWith('v2.mbox on linux: head against base on the same 200 VMs')).toBe(true);
    expect(answer).toBeGreaterThan(0);
    expect(outcomes).toBeGreaterThan(answer);
    expect(said.indexOf('Cured: base shows it')).toBeGreaterThan(outcomes);
    expect(said).toContain(`(the smallest: ${judged.smallest})`);
  });

  it('begins with where head decides otherwise, where that is what was asked', () => {
    const { comparison } = found;
    const other = JSON.parse(JSON.stringify(comparison).replaceAll('"base"', '"original"'));
    const said = flat(text({ ...found, comparison: { ...other, assumed: comparison.assumed } }));
    const outcomes = said.indexOf('come out otherwise than under original');
    expect(outcomes).toBeGreaterThan(0);
    expect(said.indexOf('head: loses a dump')).toBeGreaterThan(outcomes);
  });

  // No device of this lattice has a 32-bit BAR or is a GPU's.
  it('says what it exhausted, and what is not exercised there', () => {
    const said = flat(text(found));
    expect(said).toMatch(/All \d+ scenarios of 3 hosts were run/);
    expect(said).toContain('dxg-window-granted: not exercised');
    expect(said).toContain('kind 1 gen2 low-mmio 1 unasked');
  });

  it('says what of the patch was not compiled', () => {
    expect(flat(text(found))).toContain(
      'What of the patch was not run Documentation/a.rst: not compiled Compiled: drivers/hv/vmbus_drv.c.',
    );
    expect(text({ ...found, touched: null })).not.toContain('of the patch');
  });

  it('shows how to replay a case where the modules are kept, and only there', () => {
    expect(text(found)).not.toContain('hvmmio run');
    const files = { base: 'kernel:out/base.wasm', head: 'kernel:out/head.wasm' };
    const kept = { ...found, kept: true, comparison: { ...found.comparison, files } };
    expect(flat(text(kept))).toMatch(/hvmmio run population-1-\d+ .*kernel:out\/head\.wasm/);
  });

  it('says so where the lattice could not be counted, or was stopped', () => {
    expect(text({ ...found, census: null })).toContain('Not counted: one of the two could not go');
    const { census } = found;
    if (census === null) throw new RangeError('no census');
    const partly = { ...census, exhausted: { ...census.exhausted, hosts: 1 } };
    expect(text({ ...found, census: partly })).toContain('PARTIAL: stopped after 1 of 3 hosts');
  });

  it('says of a change that changes nothing that it does not', () => {
    const { scenarios } = found.outcomes;
    const none = { scenarios: 0, smallest: null };
    const outcomes = {
      ...{ scenarios, unchanged: scenarios, where: null },
      ...{ judgedOtherwise: none, placedOtherwise: none },
    };
    expect(flat(text({ ...found, outcomes }))).toContain('all 200 VMs come out as under base.');
  });

  it('is a mail of 72 columns, Markdown, and a document by its shape', () => {
    const lines = toMail(reviewBlocks(found)).split('\n');
    expect(lines.filter((line) => line.length > 72)).toEqual([]);
    expect(toMarkdown(reviewBlocks(found))).toContain('## What of the patch was not run');
    const document = JSON.parse(JSON.stringify(reviewDocument(found)));
    expect(reviewShape.parse(document)).toEqual(document);
    const ajv = new Ajv2020({ strictTypes: false, strictTuples: false });
    for (const [, schema] of jsonSchemas()) ajv.addSchema(schema);
    const validate = ajv.getSchema(document.$schema);
    expect(validate?.(document)).toBe(true);
    const { outcomes: _, ...less } = document;
    expect(validate?.(less)).toBe(false);
    expect(validate?.({ ...document, other: 1 })).toBe(false);
  });
});
