import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../testing/example.ts';
import { hvmmio } from '../testing/hvmmio.ts';

const QUIET = { format: 'hvmmio-scenario/1', devices: [], boots: [{ events: [] }] };
const RESERVES = `defineStrategy({ id: 'STRATEGY', summary: 'a', source: 'b', reserve(guest) { BODY } });`;
const GEN1_ONLY = "if (guest.videoBar !== null) throw new Error('no'); return null;";
const LOGS = 'reports/diagnose/testing';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hvmmio-'));
  const own = (id: string, body: string) =>
    writeFile(
      join(folder, `${id}.ts`),
      `import { defineStrategy } from 'hvmmio';\nexport default ${RESERVES.replace('STRATEGY', id).replace('BODY', body)}`,
    );
  await own('nothing', 'return null;');
  await own('stops', GEN1_ONLY);
  await own('never', "throw new Error('no');");
  const gen1 = { ...EXAMPLE, host: { generation: 1 } };
  for (const [name, scenario] of Object.entries({ example: EXAMPLE, quiet: QUIET, gen1 })) {
    await writeFile(join(folder, `${name}.json`), JSON.stringify(scenario));
  }
});
afterAll(() => rm(folder, { recursive: true }));

const POINT = 'kind=gen2 low-mmio=unasked framebuffer=8MiB high-mmio=none devices=nvme-root';
const AXES = POINT.split(' ')
  .map((axis) => `--axis ${axis}`)
  .join(' ');

/*
 * The VMs of original are recorded to fail (model.md), ideal is told where the framebuffer is, and what
 * reserves nothing puts windows over it. Of the claims C05 is refuted by a record, and C20 is arithmetic.
 */
const ENDS = [
  ['compare --strategy ideal --baseline original --scenarios 200', 0],
  ['compare --strategy ./nothing.ts --baseline ideal --scenarios 200', 1],
  ['compare --strategy ./stops.ts --scenarios 60', 125],
  ['compare --strategy original --scenarios 20', 125],
  ['compare --strategy ./never.ts --strategy ./stops.ts --baseline ./never.ts --scenarios 60', 125],
  ['compare --strategy idael', 2],
  ['run ./example.json --strategy ideal', 0],
  ['run ./example.json --strategy ideal --strategy original', 1],
  ['run ./quiet.json --strategy original', 125],
  ['run ./gen1.json --strategy original --strategy ./stops.ts', 125],
  ['run ./gen1.json --strategy ./stops.ts', 125],
  ['run ./none.json', 2],
  [`find ideal config-window-accepted ${AXES}`, 0],
  ['find original config-window-accepted', 1],
  [`find original config-window-accepted --but-not original ${AXES}`, 0],
  ['find ideal load-order-irrelevant', 125],
  ['find ./never.ts config-window-accepted', 125],
  ['find ideal config-window', 2],
  ['claims C20', 0],
  ['claims C05 C02', 1],
  ['claims C20 C02', 125],
  ['claims C99', 2],
  [`diagnose ${LOGS}/gen1-serial.txt`, 0],
  [`diagnose ${LOGS}/lab-gen2-dmesg.txt ${LOGS}/lab-gen2-kdump-journal.txt`, 1],
  [`diagnose ${LOGS}/gpu-lspci.txt`, 125],
  ['diagnose ./none.txt', 2],
] as const;

/**
 * Whether a line is run without the option too: where what it ends with differs for that. Where nothing is amiss,
 * or a proof is not had, one of a kind is enough.
 */
function isComparedWithout(line: string, status: number): boolean {
  return status === 1 || /never|none|stops|quiet|example\.json --strategy ideal$|C20$/.test(line);
}

function split(line: string): string[] {
  return line.replaceAll('./', `${folder}/`).split(' ');
}

describe.concurrent('--exit-code', () => {
  it.each(ENDS)('%s ends with %i', async (line, status) => {
    const asked = await hvmmio([...split(line), '--exit-code']);
    expect(asked.status, asked.err).toBe(status);
    if (!isComparedWithout(line, status)) return;
    const usual = await hvmmio(split(line));
    expect([asked.out, asked.err]).toEqual([usual.out, usual.err]);
    expect([0, 2]).toContain(usual.status);
  });

  it('says that it cannot tell where its reader leaves before the end', async () => {
    const input = `${JSON.stringify(EXAMPLE)}\n`.repeat(500);
    const args = ['run', '-', '--exit-code'];
    expect(await hvmmio(args, { input, leave: true })).toMatchObject({ status: 125, err: '' });
  });

  it.each(['compare', 'run', 'find', 'claims', 'diagnose'])('%s --help tells it', async (name) => {
    const { out } = await hvmmio([name, '--help']);
    const words = out.replaceAll(/\s+/g, ' ');
    expect(words).toMatch(/--exit-code end with status 0 where .*, 1 where .*, 125 where /);
  });
});
