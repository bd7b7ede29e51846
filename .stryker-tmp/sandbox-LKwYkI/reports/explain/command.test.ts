import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { strategies } from '../../strategies/index.ts';
import { StrategyError } from '../../strategies/own/strategy-error.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { StoppedError } from '../running/stopped.ts';
import { type ExplainOptions, explainCommand } from './command.ts';

async function explained(name: string, others: Partial<ExplainOptions> = {}): Promise<string> {
  let text = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const defaults = {
    strategy: null,
    strategyName: null,
    property: null,
    strategies,
    assumed: USUALLY_ASSUMED,
    format: 'text',
  } as const;
  await explainCommand({ name, ...defaults, ...others }, out);
  return text;
}

describe('explain', () => {
  it('takes strategy and property from the name of a counterexample', async () => {
    const text = await explained('pre-6.0.config-window-accepted');
    expect(text.split('\n')[0]).toMatch(/^pre-6\.0 violates config-window-accepted: /);
    expect(text).toContain('hvmmio run pre-6.0.config-window-accepted --strategy pre-6.0');
  });

  it('shows an ordinary VM first, and the smallest of a kind where its kind is named', async () => {
    // A ConnectX-5 VF under a default kernel; the smallest of all has a kernel with noefi.
    expect(await explained('original.config-window-accepted')).toContain(
      'cx5-0 asks for a config window',
    );
    const kind = 'original.config-window-accepted.first-kernel.unreserved-framebuffer';
    expect(await explained(kind)).toContain(`hvmmio run ${kind}`);
  });

  it('shows two runs that differ where a property compares runs', async () => {
    const text = await explained('merged.load-order-irrelevant');
    expect(text).toContain('in the order given, pci0 ends works.');
    expect(text).toContain(
      'in the order pci0, drm in the first kernel, the run shown here, pci0 ends\n    refused.',
    );
    expect(text).toContain('--relations');
  });

  it('says which strategy did wrong, and where', async () => {
    const reserve = () => {
      throw new StrategyError('no room', 'wrong');
    };
    const strategy = { id: 'wrong', summary: 'a', source: 'b', reserve };
    await expect(explained('population-1-39', { strategy })).rejects.toThrow(
      new StoppedError({ strategy: 'wrong', at: 'population-1-39', why: 'no room' }),
    );
  });

  it('explains every strategy that violates where none is named', async () => {
    const text = await explained('properties/traces/worked-example.json');
    const heads = text.split('\n').filter((line) => / violates /.test(line));
    expect(heads.map((line) => line.split(' ')[0])).toEqual([
      'original',
      'pre-6.0',
      'select-sysfb',
    ]);
  });

  it('prints a line of JSON, ranges as pairs of hex addresses', async () => {
    const text = await explained('properties/traces/worked-example.json', {
      format: 'json',
      strategy: strategies[0] ?? null,
    });
    expect(text.split('\n')).toHaveLength(2);
    const data = JSON.parse(text);
    expect(data).toMatchObject({
      format: 'hvmmio-explanation/1',
      violated: true,
      explained: { property: 'config-window-accepted', boot: 1, device: 'nvme0' },
      happened: { cause: { kind: 'overlap', overlap: ['0xf8000000', '0xf8001fff'] } },
    });
  });

  it('says so where nothing is violated', async () => {
    const ideal = strategies.find(({ id }) => id === 'ideal') ?? null;
    const name = 'properties/traces/worked-example.json';
    expect(await explained(name, { strategy: ideal })).toBe(
      'ideal does not violate any property here.\n',
    );
  });

  it('refuses names and properties that there are not', async () => {
    const missing = explained('original.high-window-granted');
    await expect(missing).rejects.toThrow(InputError);
    await expect(missing).rejects.toThrow('original.high-window-granted: no such file');
    const property = explained('properties/traces/worked-example.json', { property: 'all-well' });
    await expect(property).rejects.toThrow('unknown property "all-well"');
  });
});
