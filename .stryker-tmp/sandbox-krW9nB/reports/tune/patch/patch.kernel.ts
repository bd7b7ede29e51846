import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MIB } from '../../../engine/index.ts';
import type { Member } from '../../../properties/tune/member.ts';
import { buildKernel } from '../../../strategies/kernel/build/build.ts';
import { kernelStrategy } from '../../../strategies/kernel/kernel-strategy.ts';
import { namedTrees, withProposal } from '../../../strategies/kernel/testing/conformance/trees.ts';
import { type BuildSide, patchOf } from './command.ts';
import { memberEdits } from './edits.ts';

const kept = new Map<string, ReturnType<BuildSide>>();

async function buildAnew(tree: string, id: string): ReturnType<BuildSide> {
  const { bytes, inputs } = await buildKernel(tree);
  return { strategy: kernelStrategy(bytes, id, id), inputs };
}

/** Each tree as it is is built once. */
const build: BuildSide = (tree, id) => {
  if (id !== 'tree') return buildAnew(tree, id);
  const built = kept.get(tree) ?? buildAnew(tree, id);
  kept.set(tree, built);
  return built;
};

/** Every place that windows come from, and most bases and caps. */
const MEMBERS: readonly Member[] = [
  { eighths: 4, cap: 128 * MIB, base: 'mainline', windows: 'config-top' },
  { eighths: 1, cap: 8 * MIB, base: 'bar', windows: 'all-top' },
  { eighths: 3, cap: 96 * MIB, base: 'lfb-bar-low', windows: 'high-else-top' },
  { eighths: 5, cap: null, base: 'low-end', windows: 'high-first' },
  { eighths: 8, cap: 192 * MIB, base: 'efi-sysfb', windows: 'config-high' },
  { eighths: 6, cap: 64 * MIB, base: 'lfb', windows: 'usual' },
];

function checkpatch(tree: string, mail: string): string {
  const script = join(tree, 'scripts/checkpatch.pl');
  expect(existsSync(script)).toBe(true);
  const args = [script, '--no-tree', '--no-signoff', '-'];
  const { stdout } = spawnSync('perl', args, { input: Buffer.from(mail, 'latin1'), cwd: tree });
  return String(stdout);
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function undone(tree: string): string {
  const folder = withProposal(tree, 'original');
  made.push(folder);
  return folder;
}

describe.each(namedTrees())('%s', (tree) => {
  it.each(MEMBERS)('as $eighths/8, $cap, $base, $windows, is equal on 2000 VMs', async (member) => {
    const { measured, mail } = await patchOf(build, member, tree);
    expect(measured.equal).toBe(2000);
    expect(checkpatch(tree, mail)).toContain('total: 0 errors, 0 warnings');
  });

  it('is patched too where it has not the fix', async () => {
    const member: Member = { eighths: 4, cap: 128 * MIB, base: 'efi-sysfb', windows: 'all-top' };
    const { measured, files, mail } = await patchOf(build, member, undone(tree));
    expect(measured.equal).toBe(2000);
    expect(files).toEqual(['drivers/hv/vmbus_drv.c']);
    expect(checkpatch(tree, mail)).toContain('total: 0 errors, 0 warnings');
  });

  it('is refused where an edit is off by one MiB, with where it differs', async () => {
    const member: Member = { eighths: 2, cap: 32 * MIB, base: 'lfb-low', windows: 'usual' };
    const wrong = memberEdits(tree, member).map((edit) => ({
      ...edit,
      after: edit.after.replace('size, SZ_32M)', 'size, SZ_32M + SZ_1M)'),
    }));
    await expect(patchOf(build, member, tree, wrong)).rejects.toThrow(
      /decides otherwise on \d+ of 2000 VMs \(seed 1\), first on population-1-\d+: boot 1, reserved: found (?<at>f[08])000000-f[2a]0fffff, expected \k<at>000000-f[19]ffffff/,
    );
  });
});
