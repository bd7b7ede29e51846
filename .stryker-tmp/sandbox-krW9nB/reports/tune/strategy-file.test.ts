import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PCI_WINDOWS, type Strategy, USUAL_PLACEMENT } from '../../engine/index.ts';
import { fullLattice } from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import { BASES } from '../../properties/tune/bases.ts';
import { runFamily } from '../../properties/tune/family-run.ts';
import { LatticeGround } from '../../properties/tune/lattice-ground.ts';
import {
  CAPS,
  EIGHTHS,
  type Member,
  memberStrategy,
  ORIGINS,
} from '../../properties/tune/member.ts';
import { GEN1_VIEWS, GEN2_VIEWS } from '../../properties/tune/testing/views.ts';
import { loadStrategy } from '../../strategies/own/load.ts';
import { findingsOf } from './findings.ts';
import { kernelChange } from './kernel-change.ts';
import { strategyFile } from './strategy-file.ts';

const FACE = fileURLToPath(new URL('../../engine/public.ts', import.meta.url));
const lattice = [
  'low-mmio=128MiB',
  'framebuffer=8MiB,68MiB',
  'high-mmio=default',
  'kernel=sysfb+efi',
  'path=none,load-drm',
  'devices=nvme-root,2x32MiB-32bit',
].reduce(narrow, fullLattice);
const ground = new LatticeGround(lattice);
const parts = ground.parts;
const rates = runFamily(ground, [], 0, parts);
const domain = { population: 'lattice', lattice } as const;
const findings = findingsOf({ domain, others: [], rates, done: parts, of: parts });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hvmmio-tune-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The strategy in a member's file; to load each as a user's takes long. */
async function imported(member: Member): Promise<Strategy> {
  const path = join(folder, `${Object.values(member).join('-')}.ts`);
  const text = strategyFile({ ...findings, best: { ...findings.best, member } });
  await writeFile(path, text.replace("'hvmmio'", JSON.stringify(FACE)));
  const { default: strategy }: { default: Strategy } = await import(path);
  return strategy;
}

/** Every base, share, cap and origin of windows at least once. */
const MEMBERS: readonly Member[] = BASES.flatMap(({ id: base }, at) => {
  const eighths = EIGHTHS[at % EIGHTHS.length];
  const cap = CAPS[(at + 7) % CAPS.length];
  const windows = ORIGINS[at % ORIGINS.length];
  if (eighths === undefined || cap === undefined || windows === undefined) return [];
  return [{ eighths, cap, base, windows }];
});

describe('a strategy file', () => {
  it.each(MEMBERS)('decides as its member: $eighths/8, $cap, $base, $windows', async (member) => {
    const [own, file] = [memberStrategy(member), await imported(member)];
    expect(file.id).toBe(own.id);
    expect(file.exactVtpmCut).toBe(true);
    for (const firmware of ['acpi', 'devicetree'] as const) {
      for (const built of [true, false]) {
        expect(file.sysfb?.(built, firmware) ?? built).toBe(own.sysfb?.(built, firmware) ?? built);
      }
    }
    for (const view of [...GEN2_VIEWS, ...GEN1_VIEWS]) {
      expect(file.reserve(view)).toEqual(own.reserve(view));
    }
    for (const window of PCI_WINDOWS) {
      const usual = USUAL_PLACEMENT[window];
      expect(file.place?.(window, usual) ?? usual).toEqual(own.place?.(window, usual));
    }
  });

  it('comes to the rates that the search found', async () => {
    const path = join(folder, 'best.ts');
    await writeFile(path, strategyFile(findings));
    const file = await loadStrategy(path);
    const { others } = runFamily(ground, [file], 0, parts);
    expect(others).toEqual([findings.best.rates]);
  });

  it('tells how it was found', () => {
    const { of, conflicts, starved, moved } = findings.best.rates;
    expect(of).toBeGreaterThan(0n);
    const text = strategyFile(findings).replaceAll(/\n \* /g, ' ');
    const share = (part: bigint) =>
      part === 0n ? 'none' : `${((100 * Number(part)) / Number(of)).toFixed(4)} %`;
    expect(text).toContain(`over the framebuffer in ${share(conflicts)} of the scenarios`);
    expect(text).toContain(`kept from room in ${share(starved)}`);
    expect(text).toContain(`the framebuffer moved in ${share(moved)}`);
    expect(text).toContain('among 3696 strategies');
    for (const line of kernelChange(findings.best.member))
      expect(text.replaceAll(/ {3}/g, ' ')).toContain(line);
  });
});
