import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { defineStrategy } from '../../engine/index.ts';
import { StrategyError } from '../../strategies/own/strategy-error.ts';
import { StoppedError } from '../running/stopped.ts';
import { find } from './command.ts';

it('says which strategy did wrong, and what it was shown', async () => {
  const strategy = defineStrategy({
    id: 'wrong',
    summary: 'a',
    source: 'b',
    reserve(guest) {
      throw new StrategyError('no room', 'wrong', JSON.stringify([guest.efi]));
    },
  });
  const written: unknown[] = [];
  const out = new Writable({ write: (chunk) => written.push(chunk) });
  const how = {
    full: false,
    axes: [],
    beyond: null,
    seed: '1',
    save: null,
    force: false,
    json: false,
  };
  const what = {
    strategy,
    butNot: null,
    named: './wrong.ts',
    property: 'bar-window-clear',
    loader: '',
  };
  await expect(find({ ...what, ...how }, out)).rejects.toThrow(
    new StoppedError({ strategy: 'wrong', at: 'the question [true]', why: 'no room' }),
  );
  expect(written).toEqual([]);
});
