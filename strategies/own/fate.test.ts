import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { Fate } from './fate.ts';

/** Wakes who waits without a reply, as one who replied before may; replies a little later. */
const WAKES_FIRST = `
const { workerData: buffer } = require('node:worker_threads');
const counts = new Int32Array(buffer, 0, 3);
while (Atomics.notify(counts, 0) === 0);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
Atomics.add(counts, 0, 1);
Atomics.notify(counts, 0);
`;

it('whoever waits goes on waiting where it is woken without a reply', async () => {
  const fate = new Fate();
  const worker = new Worker(WAKES_FIRST, { eval: true, workerData: fate.buffer });
  fate.wait(0, 60_000);
  expect(fate.replies).toBe(1);
  await worker.terminate();
});

it('whoever waits learns that it waited in vain', () => {
  const fate = new Fate();
  fate.wait(0, 1);
  expect(fate.replies).toBe(0);
});
