import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MIB, type Strategy } from '../../../engine/index.ts';
import { type Member, memberId, memberStrategy } from '../../../properties/tune/member.ts';
import { mainline } from '../../../strategies/mainline.ts';
import { type BuildSide, type PatchOptions, tunePatch } from './command.ts';
import { patchShape } from './document.ts';
import { smallTree } from './testing/small-tree.ts';

const MEMBER: Member = { eighths: 2, cap: 32 * MIB, base: 'lfb-low', windows: 'usual' };
const ID = 'tuned-2-8-32mib-lfb-low-usual';

let tree = '';
beforeEach(() => {
  tree = smallTree();
});
afterEach(() => rmSync(tree, { recursive: true }));

/** In place of a compiler: the tree is mainline, and the patched one is `patched`. */
function builds(patched: Strategy): BuildSide {
  return async (folder, id) => {
    const vmbus = join(folder, 'drivers/hv/vmbus_drv.c');
    if (id === 'tree') return { strategy: { ...mainline, id }, inputs: [] };
    expect(readFileSync(vmbus, 'utf8')).toContain('size, SZ_32M)');
    return { strategy: { ...patched, id }, inputs: [vmbus] };
  };
}

async function patched(options: Partial<PatchOptions>, as = memberStrategy(MEMBER)) {
  let text = '';
  const to = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const all = { tree, out: null, force: false, json: false, ...options };
  await tunePatch(builds(as), async () => MEMBER, all, to);
  return text;
}

it('prints the mail, which is all that is printed, or writes it into a file and says what it is', async () => {
  expect(memberId(MEMBER)).toBe(ID);
  const mail = await patched({});
  expect(mail).toMatch(/^From 0{40} /);
  expect(mail).toContain('equal on 2000 VMs.');
  expect(mail).toMatch(/\n\+\tsize = min_t\(resource_size_t, size, SZ_32M\);\n/);
  const out = join(tree, 'best.patch');
  const text = (await patched({ out })).replace(/\s+/g, ' ');
  expect(text.startsWith(`${out}: ${ID} as a patch to ${tree} (1 file), equal on 2000 VMs.`)).toBe(
    true,
  );
  expect(text).toContain('dump or root disk lost');
  expect(text).not.toContain('not compiled');
  expect(readFileSync(out, 'utf8')).toBe(mail);
});

it('prints the facts as JSON, with the mail where it went nowhere else', async () => {
  const document = patchShape.parse(JSON.parse(await patched({ json: true })));
  expect(document).toMatchObject({
    member: { id: ID, share: '1/4', cap: 33554432, base: 'lfb-low', windows: 'usual' },
    files: ['drivers/hv/vmbus_drv.c'],
    notCompiled: [],
    equal: 2000,
    scenarios: 2000,
    seed: '1',
  });
  expect(document.mail).toContain('Subject: [PATCH] Drivers: hv: vmbus: Reserve 1/4 of low MMIO');
  const filed = patchShape.parse(JSON.parse(await patched({ json: true, out: `${tree}/a.patch` })));
  expect([filed.out, filed.mail]).toEqual([`${tree}/a.patch`, null]);
});

it('refuses a patched tree that decides otherwise, with where, and writes nothing', async () => {
  const out = join(tree, 'best.patch');
  const other = memberStrategy({ ...MEMBER, cap: 16 * MIB });
  // 32 MiB from f8000000 end at f9ffffff, and 16 MiB at f8ffffff.
  await expect(patched({ out }, other)).rejects.toThrow(
    /^tuned-\S+: no patch: the patched kernel decides otherwise on \d+ of 2000 VMs \(seed 1\), first on population-1-\d+: boot 1, reserved: found f8000000-f8ffffff, expected f8000000-f9ffffff$/,
  );
  expect(() => readFileSync(out)).toThrow('ENOENT');
});

it('names the window where it is that which lies elsewhere', async () => {
  const other = memberStrategy({ ...MEMBER, windows: 'config-high' });
  await expect(patched({}, other)).rejects.toThrow(
    /the config window of \S+: found [0-9a-f]{9,}-\S+ \(\w+\), expected [0-9a-f]{8}-\S+ \(\w+\)$/,
  );
});

it('never writes over a file', async () => {
  const out = join(tree, 'mine');
  writeFileSync(out, 'mine');
  await expect(patched({ out })).rejects.toThrow(
    'mine: found a file that is there already, expected a new name, or --force',
  );
  expect(readFileSync(out, 'utf8')).toBe('mine');
});
