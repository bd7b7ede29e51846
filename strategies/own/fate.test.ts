import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { Fate } from './fate.ts';

/** One thread's and another's. */
function shared(): [Fate, Fate] {
  const one = new Fate();
  return [one, new Fate(one.buffer)];
}

it('nothing is replied, and nothing has ended, at first', () => {
  for (const fate of shared()) {
    expect([fate.replies, fate.hasEnded, fate.words]).toEqual([0, false, '']);
  }
});

it('a thread sees the replies of another', () => {
  const [one, other] = shared();
  other.replied();
  other.replied();
  expect([one.replies, one.hasEnded]).toEqual([2, false]);
});

it('a call is no reply', () => {
  const [one, other] = shared();
  other.called();
  expect([one.replies, one.hasEnded, one.words]).toEqual([0, false, '']);
});

it('a thread sees how another ended, in the words of the first who knew', () => {
  const [one, other] = shared();
  other.replied();
  other.ended('it failed: größer');
  one.ended('it ended its process');
  expect([one.hasEnded, one.words]).toEqual([true, 'it failed: größer']);
  expect([other.hasEnded, other.words]).toEqual([true, 'it failed: größer']);
});

it('words are cut after 2000 bytes', () => {
  const [one, other] = shared();
  other.ended('a'.repeat(2001));
  expect(one.words).toBe('a'.repeat(2000));
});

it('whoever waits goes on where there is a reply already, or none comes in time', () => {
  const [one, other] = shared();
  other.replied();
  one.wait(0, 600_000);
  one.wait(1, 1);
  expect(one.replies).toBe(1);
});

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
