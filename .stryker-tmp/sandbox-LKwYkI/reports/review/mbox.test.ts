import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyMbox } from './mbox.ts';

function mail(subject: string, ...body: readonly string[]): string {
  return [
    'From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001',
    'From: A <a@example.org>',
    'Date: Thu, 2 Apr 2026 00:00:00 +0000',
    `Subject: [PATCH] ${subject}`,
    '',
    '---',
    ...body,
    '--',
    '2.43.0',
    '',
  ].join('\n');
}

function change(file: string, from: string, to: string): string[] {
  const [a, b] = file.includes('ü')
    ? ['"a/sub/\\303\\274.c"', '"b/sub/\\303\\274.c"']
    : [`a/${file}`, `b/${file}`];
  return [`diff --git ${a} ${b}`, `--- ${a}`, `+++ ${b}`, '@@ -1 +1 @@', `-${from}`, `+${to}`];
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-sides-'));
  for (const name of ['tree/sub', 'scratch']) mkdirSync(join(folder, name), { recursive: true });
  put('tree/sub/a.c', 'int a;\n');
  put('tree/sub/beside.c', 'beside');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function put(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

function apply(text: string) {
  put('mail.mbox', text);
  return applyMbox(join(folder, 'tree'), join(folder, 'mail.mbox'), join(folder, 'scratch'));
}

const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('a patch', () => {
  it('is applied to copies, and leaves the tree as it is', () => {
    expect(apply(mail('one line', ...change('sub/a.c', 'int a;', 'int b;'))).touched).toEqual([
      'sub/a.c',
    ]);
    expect(read('scratch/head/sub/a.c')).toBe('int b;\n');
    expect(read('scratch/head/sub/beside.c')).toBe('beside');
    expect(read('tree/sub/a.c')).toBe('int a;\n');
  });

  it('may name a file in quotes', () => {
    put('tree/sub/ü.c', 'int a;\n');
    expect(apply(mail('quoted', ...change('sub/ü.c', 'int a;', 'int b;'))).touched).toEqual([
      'sub/ü.c',
    ]);
    expect(read('scratch/head/sub/ü.c')).toBe('int b;\n');
  });

  it('may rename a file, and add one that is not text', () => {
    const moved = ['sub/a.c', 'sub/c.c'];
    const { touched } = apply(
      mail(
        'moved',
        `diff --git a/${moved[0]} b/${moved[1]}`,
        'similarity index 100%',
        `rename from ${moved[0]}`,
        `rename to ${moved[1]}`,
        // Nothing, as git packs it.
        'diff --git a/sub/b.bin b/sub/b.bin',
        'new file mode 100644',
        'index 0000000000000000000000000000000000000000..e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
        'GIT binary patch',
        'literal 0',
        'HcmV?d00001',
        '',
      ),
    );
    expect(touched).toEqual(['sub/a.c', 'sub/b.bin', 'sub/c.c']);
  });

  it("that does not apply is told of in git's words", () => {
    put('tree/sub/a.c', 'int c;\n');
    expect(() => apply(mail('one line', ...change('sub/a.c', 'int a;', 'int b;')))).toThrow(
      /^--mbox \S+: git says: error: patch failed: sub\/a\.c:1; error: sub\/a\.c: patch/,
    );
  });

  it('that leaves the tree is refused', () => {
    expect(() => apply(mail('out', ...change('../a.c', 'int a;', 'int b;')))).toThrow(
      /^--mbox \S+: (git says: error: invalid path|found ".*", expected paths inside the tree)/,
    );
    expect(existsSync(join(folder, 'a.c'))).toBe(false);
  });
});

it('takes a series with its cover letter', () => {
  const series = [
    mail('0/2', 'A letter.'),
    mail('1/2', ...change('sub/a.c', 'int a;', 'int b;')),
    mail('2/2', ...change('sub/a.c', 'int b;', 'int c;')),
  ];
  expect(apply(series.join('\n')).touched).toEqual(['sub/a.c']);
  expect(read('scratch/head/sub/a.c')).toBe('int c;\n');
});

describe('a file that is no patch', () => {
  it.each([
    ['is empty', '', /: found an empty file, expected a patch or a series/],
    ['holds a letter alone', mail('hello', 'How are you?'), /: found a message without a patch, /],
    ['holds anything else', '\0\x01int main(void);\n', /: (git says: |found a message without)/],
  ])('%s', (_what, text, words) => {
    expect(() => apply(text)).toThrow(words);
  });

  it('is a folder, or not there', () => {
    const at = (file: string) => () =>
      applyMbox(join(folder, 'tree'), join(folder, file), join(folder, 'scratch'));
    expect(at('tree')).toThrow(/: found a directory, expected an mbox of patches$/);
    rmSync(join(folder, 'scratch'), { recursive: true });
    mkdirSync(join(folder, 'scratch'));
    expect(at('none')).toThrow(/: no such file$/);
  });
});

it('says that there is no git', () => {
  vi.stubEnv('PATH', folder);
  expect(() => apply(mail('one line', ...change('sub/a.c', 'int a;', 'int b;')))).toThrow(
    /: git cannot be run: found no git, expected it on the PATH$/,
  );
});
