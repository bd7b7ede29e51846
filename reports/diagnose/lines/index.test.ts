import { expect, it } from 'vitest';
import { recognisers } from './index.ts';

it('each recogniser has marks, so that it is not shown every line', () => {
  for (const { marks } of recognisers()) {
    expect(marks.length).toBeGreaterThan(0);
    expect(marks).not.toContain('');
  }
});
