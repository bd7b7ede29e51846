import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMbox } from './mbox.ts';

const MAIL = `From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001
From: A <a@example.org>
Date: Thu, 2 Apr 2026 00:00:00 +0000
Subject: [PATCH] one line

---
diff --git a/sub/a.c b/sub/a.c
--- a/sub/a.c
+++ b/sub/a.c
@@ -1,1 +1,1 @@
-int a;
+int b;
--
2.43.0
`;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-sides-'));
  for (const name of ['tree/sub', 'scratch']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'mail.mbox'), MAIL);
  writeFileSync(join(folder, 'tree/sub/beside.c'), 'beside');
});
afterEach(() => rmSync(folder, { recursive: true }));

const apply = () =>
  applyMbox(join(folder, 'tree'), join(folder, 'mail.mbox'), join(folder, 'scratch'));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

it('patches copies, and leaves the tree as it is', () => {
  writeFileSync(join(folder, 'tree/sub/a.c'), 'int a;\n');
  expect(apply().touched).toEqual(['sub/a.c']);
  expect(read('scratch/head/sub/a.c')).toBe('int b;\n');
  expect(read('scratch/head/sub/beside.c')).toBe('beside');
  expect(read('tree/sub/a.c')).toBe('int a;\n');
});

it("says in git's words that a message does not apply", () => {
  writeFileSync(join(folder, 'tree/sub/a.c'), 'int c;\n');
  expect(apply).toThrow(/git says: error: patch failed: sub\/a\.c:1; error: sub\/a\.c: patch/);
});
