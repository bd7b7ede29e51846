import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { diagnosisOfInputs } from './of-inputs.ts';

const MIB = 1024 * 1024;

async function* endless(chunk: Uint8Array) {
  for (;;) yield chunk;
}

describe('a log without an end is refused', () => {
  it.each([
    ['of zeros', new Uint8Array(MIB)],
    ['of blank lines', Buffer.alloc(MIB, '\n')],
  ])('%s', async (_what, chunk) => {
    const inputs = [{ name: 'log', chunks: endless(chunk) }];
    await expect(diagnosisOfInputs(inputs, [])).rejects.toThrow(
      'log: found more than 256 MiB, expected less',
    );
  });

  it('packed into a few bytes', async () => {
    const packed = gzipSync(Buffer.alloc(257 * MIB), { level: 1 });
    expect(packed.length).toBeLessThan(2 * MIB);
    async function* chunks() {
      yield packed;
    }
    await expect(diagnosisOfInputs([{ name: 'log.gz', chunks: chunks() }], [])).rejects.toThrow(
      'log.gz: found more than 256 MiB, expected less',
    );
  });
});
