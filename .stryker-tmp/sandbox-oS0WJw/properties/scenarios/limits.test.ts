import { describe, expect, it } from 'vitest';
import { readScenarios } from './file.ts';
import { readLines } from './lines.ts';
import { readScenario } from './read.ts';
import { allOf } from './testing/all-of.ts';

const MIB = 1024 * 1024;
const EVENTS = { probe: 'drm' };
const BOOT = { events: [] };
const VIA = { kind: 'kexec', syscall: 'kexec_load' };

function scenarioOf(devices: unknown, boots: unknown, format = 'hvmmio-scenario/1') {
  return { format, devices, boots };
}

function devicesOf(count: number) {
  return Array.from({ length: count }, (_, at) => ({ id: `nic${at}`, bars: [] }));
}

function bootsOf(count: number) {
  return Array.from({ length: count }, (_, at) => (at === 0 ? BOOT : { ...BOOT, via: VIA }));
}

function eventsOf(pairs: number) {
  return Array.from({ length: pairs }, () => [EVENTS, { remove: 'drm' }]).flat();
}

const bars = (count: number) => Array(count).fill({ size: '4KiB', bits: 64 });

describe('a scenario has at most', () => {
  it.each([
    ['256 devices', scenarioOf(devicesOf(256), [BOOT]), scenarioOf(devicesOf(257), [BOOT])],
    [
      '64 BARs',
      scenarioOf([{ id: 'a', bars: bars(64) }], [BOOT]),
      scenarioOf([{ id: 'a', bars: bars(65) }], [BOOT]),
    ],
    ['32 boots', scenarioOf([], bootsOf(32)), scenarioOf([], bootsOf(33))],
    [
      '1024 events',
      scenarioOf([], [{ events: eventsOf(512) }]),
      scenarioOf([], [{ events: [...eventsOf(512), EVENTS] }]),
    ],
  ])('%s', (words, most, more) => {
    expect(readScenario(most).problem).toBeNull();
    const [count = '', noun] = words.split(' ');
    const found = `${Number(count) + 1} ${noun}`;
    expect(readScenario(more).problem).toMatchObject({ found, expected: `at most ${count}` });
  });

  it('so many, whatever they are, and says where', () => {
    const many = Array(2_000_000).fill(0);
    const problem = (path: (string | number)[], noun: string, most: number) => ({
      path,
      found: `2000000 ${noun}`,
      expected: `at most ${most}`,
    });
    const at = ['boots', 1, 'events'];
    const second = [BOOT, { events: many }];
    expect(readScenario(scenarioOf(many, [])).problem).toEqual(
      problem(['devices'], 'devices', 256),
    );
    expect(readScenario(scenarioOf([], many)).problem).toEqual(problem(['boots'], 'boots', 32));
    expect(readScenario(scenarioOf([], second)).problem).toEqual(problem(at, 'events', 1024));
  });

  it('and another format is told of before all that', () => {
    const { problem } = readScenario(scenarioOf(Array(100_000).fill(0), [], 'hvmmio-scenario/9'));
    expect(problem).toMatchObject({ path: ['format'], found: '"hvmmio-scenario/9"' });
  });
});

describe('blank lines', () => {
  async function* endless(text: string) {
    const chunk = Buffer.from(text.repeat(MIB / text.length));
    for (;;) yield chunk;
  }

  it.each([['\n'], [' \t\r\n\n\n\n\n']])('without an end are refused: %j', async (text) => {
    await expect(readLines(endless(text), 'f').next()).rejects.toThrow(
      /^f:\d+: found more than 16 MiB of blank lines, expected text$/,
    );
  });

  it('of up to 16 MiB may stand between texts', async () => {
    const small = '{"format":"hvmmio-scenario/1","devices":[],"boots":[{"events":[]}]}\n';
    async function* spaced() {
      for (let texts = 0; texts < 3; texts++) {
        yield Buffer.from(small);
        for (let part = 0; part < 16; part++) yield Buffer.alloc(MIB, '\n');
      }
    }
    const found = await allOf(readScenarios(spaced(), 'f.jsonl'));
    const lines = [1, 2 + 16 * MIB, 3 + 32 * MIB];
    expect(found.map(({ where }) => where)).toEqual(lines.map((line) => `f.jsonl:${line}`));
  });
});

it('a list of millions in a file is refused in one line', async () => {
  const zeros = `[${'0,'.repeat(3_900_000)}0]`;
  async function* chunks() {
    yield Buffer.from(`{"format":"hvmmio-scenario/1","devices":[{"id":"a","bars":${zeros}}]}`);
  }
  await expect(allOf(readScenarios(chunks(), 'f'))).rejects.toThrow(
    'f:1: devices[0].bars: found 3900001 BARs, expected at most 64',
  );
});
