import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIB } from '../../../engine/index.ts';
import { MAINLINE, type Member, memberId } from '../../../properties/tune/member.ts';
import { patchMail } from './mail.ts';
import { commitMessage } from './message.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-mail-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const EDITS = [{ file: 'drivers/a.c', before: 'one\nM\xfcnch\n', after: 'two\nM\xfcnch\n' }];
const MEASURED = {
  equal: 2000,
  scenarios: 2000,
  seed: '1',
  answers: [{ question: 'root-lost', head: 'dump or root disk lost', before: 88, after: 1 }],
};
const HALF: Member = { eighths: 4, cap: 128 * MIB, base: 'lfb-low', windows: 'usual' };

function mail(name = 'work'): string {
  mkdirSync(join(folder, name));
  return patchMail(EDITS, 'Subject\n\nWords.\n', join(folder, name));
}

describe('the mail', () => {
  it('applies with git am, bytes that are no UTF-8 among them', () => {
    const at = join(folder, 'tree');
    mkdirSync(join(at, 'drivers'), { recursive: true });
    writeFileSync(join(at, 'drivers/a.c'), 'one\nM\xfcnch\n', 'latin1');
    writeFileSync(join(folder, 'it.patch'), mail(), 'latin1');
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@b'];
    const git = (...args: string[]) => execFileSync('git', [...who, ...args], { cwd: at });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'base');
    git('am', '-q', '../it.patch');
    expect(readFileSync(join(at, 'drivers/a.c'), 'latin1')).toBe('two\nM\xfcnch\n');
    expect(String(git('log', '-1', '--format=%an %ae %aI %s'))).toBe(
      'hvmmio hvmmio@localhost 2026-01-01T00:00:00+00:00 Subject\n',
    );
  });

  it('is the same whenever it is written', () => {
    expect(mail('first')).toBe(mail('second'));
  });
});

describe('the message', () => {
  it('says what changes, and the counts before and after', () => {
    const text = commitMessage(HALF, memberId(HALF), MEASURED);
    expect(text.split('\n')[0]).toBe(
      'Drivers: hv: vmbus: Reserve 1/2 of low MMIO, at most 128 MiB',
    );
    expect(text).toMatch(/dump or root disk lost +88 +1\n/);
    expect(text.replace(/\s+/g, ' ')).toContain(
      '2000 simulated VMs that ACPI describes (hvmmio, seed 1)',
    );
    expect(text.replace(/\s+/g, ' ')).toContain(
      `the strategy ${memberId(HALF)} of hvmmio tune does: equal on 2000 VMs.`,
    );
    expect(text).not.toMatch(/prove|proof/);
  });

  it('has lines that a mail can hold, and a subject of its own for every place of windows', () => {
    const texts = MAINLINE.map((member) => commitMessage(member, memberId(member), MEASURED));
    for (const line of texts.join('').split('\n')) expect(line.length).toBeLessThanOrEqual(72);
    expect(new Set(texts.map((text) => text.split('\n')[0])).size).toBe(6);
    expect(texts.join()).not.toContain('no change');
  });
});
