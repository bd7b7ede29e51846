import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { writeScenario } from '../../../properties/scenarios/write.ts';
import { drawAnything } from '../../../properties/settings/anything.ts';
import { randomDraw } from '../../../properties/settings/draw.ts';
import { EXAMPLE as EXAMPLE_FILE } from '../../testing/example.ts';
import { readRoute } from '../shared/route.ts';
import { type AssumeForm, USUAL_ASSUMPTIONS } from './assume.ts';
import { toBase64Url } from './base64url.ts';
import { draftOf } from './draft.ts';
import { addBoot, addDevice, moveTo, removeDevice } from './edit.ts';
import { EXAMPLE } from './example.ts';
import { formOf } from './form.ts';
import { playgroundLink, readLink } from './link.ts';
import { readAnyLink, shortLink } from './short-link.ts';

const draw = randomDraw(seedrandom('forms and links'));
const drawn = Array.from({ length: 300 }, () => drawAnything(draw));
const sized = {
  ...EXAMPLE,
  name: 'a "name" \u2028 <b>',
  host: { ...EXAMPLE.host, screen: { framebuffer: 2 ** 23 } },
};
const scenarios = [...drawn, EXAMPLE, sized];

it('a form stands for the scenario that it shows', () => {
  for (const scenario of scenarios) {
    expect(readScenario(draftOf(formOf(scenario)))).toEqual({
      scenario,
      problem: null,
      inKey: false,
    });
  }
});

describe('a link', () => {
  const assumed: AssumeForm = {
    a1: 'uefi',
    a2: 'kept',
    a3: '[] \u00e9',
    a4: 'kept',
    a5: 'power-on',
  };

  it.each([USUAL_ASSUMPTIONS, assumed])('leads to its scenario, under %j', (form) => {
    for (const scenario of scenarios) {
      const { view, params } = readRoute(playgroundLink(scenario, form));
      expect(view).toBe('playground');
      expect(readLink(params)).toEqual({ scenario, assumed: form, own: 0, problem: null });
    }
  });

  it.each([USUAL_ASSUMPTIONS, assumed])('in its short form does too, under %j', async (form) => {
    for (const scenario of scenarios) {
      const { view, params } = readRoute(await shortLink(scenario, form));
      expect(view).toBe('playground');
      expect(await readAnyLink(params)).toEqual({ scenario, assumed: form, own: 0, problem: null });
    }
  });

  it('of the example has at most 274 characters', async () => {
    expect((await shortLink(EXAMPLE, USUAL_ASSUMPTIONS)).length).toBeLessThanOrEqual(274);
  });

  it('made before links were short still leads to its scenario', async () => {
    const json = new TextEncoder().encode(JSON.stringify(writeScenario(EXAMPLE)));
    const params = new URLSearchParams({ scenario: toBase64Url(json), a4: 'kept' });
    const { scenario, assumed: found } = await readAnyLink(params);
    expect(scenario).toEqual(EXAMPLE);
    expect(found).toEqual({ ...USUAL_ASSUMPTIONS, a4: 'kept' });
  });

  it('that is cut off or changed anywhere says so in one sentence', async () => {
    const packed = readRoute(await shortLink(EXAMPLE, USUAL_ASSUMPTIONS)).params.get('s') ?? '';
    const cut = Array.from(packed, (_, end) => packed.slice(0, end));
    for (const s of [...cut, `${packed}A`, `!${packed}`, packed.toLowerCase()]) {
      const { scenario, problem } = await readAnyLink(new URLSearchParams({ s }));
      expect([s, scenario, problem]).toEqual([s, null, 'the link is cut off or changed']);
    }
  });

  it('that would fill the memory is refused', async () => {
    const spaces = new Blob([' '.repeat(2 ** 24)]).stream();
    const bomb = spaces.pipeThrough(new CompressionStream('deflate-raw'));
    const s = toBase64Url(new Uint8Array(await new Response(bomb).arrayBuffer()));
    const { problem } = await readAnyLink(new URLSearchParams({ s }));
    expect(problem).toBe('the link is cut off or changed');
  });

  it.each([
    ['scenario=e30', 'format: found nothing, expected "hvmmio-scenario/1"'],
    ['scenario=%7B%7D', 'the link is cut off or changed'],
    ['scenario=e30x', 'the link is cut off or changed'],
    ['a1=all', 'a1: found "all", expected full, uefi, firmware'],
  ])('that is wrong says so: %s', (params, problem) => {
    const found = readLink(new URLSearchParams(params));
    expect([found.scenario, found.problem]).toEqual([null, problem]);
  });
});

describe('an edit', () => {
  const { scenario } = readScenario(EXAMPLE_FILE);
  if (scenario === null) throw new Error('the example is a scenario');
  const form = formOf(scenario);
  const eventsOf = (edited: typeof form) =>
    readScenario(draftOf(edited)).scenario?.boots.map(({ events }) => events);

  it('adds a device that every kernel probes last, under a free id', () => {
    const twice = addDevice(addDevice(form, 'pci'), 'pci');
    expect(twice.devices.map(({ id }) => id)).toEqual(['nvme0', 'pci0', 'pci1']);
    const added = [{ probe: 'pci0' }, { probe: 'pci1' }];
    expect(eventsOf(twice)).toEqual([
      [{ probe: 'drm' }, { probe: 'nvme0' }, ...added],
      [{ probe: 'nvme0' }, { probe: 'drm' }, ...added],
    ]);
  });

  it('removes a device with its events, and no other', () => {
    expect(eventsOf(removeDevice(addDevice(form, 'dxg'), 0))).toEqual([
      [{ probe: 'drm' }, { probe: 'gpu0' }],
      [{ probe: 'drm' }, { probe: 'gpu0' }],
    ]);
  });

  it('adds a boot like the last one, each device probed once', () => {
    const [first, last] = form.boots;
    if (first === undefined || last === undefined) throw new Error('the example has two boots');
    const again = last.events.flatMap((event) => [event, { ...event, verb: 'remove' as const }]);
    expect(
      eventsOf(addBoot({ ...form, boots: [first, { ...last, events: again }] }))?.at(-1),
    ).toEqual([{ probe: 'nvme0' }, { probe: 'drm' }]);
  });

  it('moves an item, and nothing past either end', () => {
    expect(moveTo(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moveTo(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(moveTo(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moveTo(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });
});
