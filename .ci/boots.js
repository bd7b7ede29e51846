/** `node .ci/boots.js DIR`: how long a boot takes on each layout in a checkout that is compiled, as JSON. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The fastest of many short samples of each layout, in us a boot. */
async function measureBoots(folder) {
  const from = (path) => import(pathToFileURL(join(folder, 'dist', path)).href);
  const { layOut, Machine, MIB, VmbusMemory } = await from('engine/index.js');
  const { properties } = await from('properties/index.js');
  const { Verdict } = await from('properties/judging/verdict.js');
  const { strategies } = await from('strategies/index.js');
  const strategy = (id) => strategies.find((one) => one.id === id);
  const { place } = strategy('high-config-window');
  const mergedHigh = { ...strategy('merged'), place };
  const LAB = {
    arch: 'x86_64',
    generation: 2,
    isolation: 'none',
    firmware: 'acpi',
    console: true,
    lowMmio: null,
    highMmio: { start: 0xfe0000000, end: 0xfffffffff },
    screen: { resolution: [1920, 1080] },
  };
  const AZURE = {
    ...LAB,
    lowMmio: 3072 * MIB,
    highMmio: { start: 0xfc0000000, end: 0xfffffffff },
  };
  const layouts = [
    ['`original` told 0, lab', strategy('original'), LAB, false],
    ['`original` told 0, Azure', strategy('original'), AZURE, false],
    ['`merged` told 0, lab', strategy('merged'), LAB, false],
    ['`merged` told 0, Azure', strategy('merged'), AZURE, false],
    ['`original` told the base, lab', strategy('original'), LAB, true],
    ['`original` told the base, Azure', strategy('original'), AZURE, true],
    ['`high-config-window` told 0, lab', strategy('high-config-window'), LAB, false],
    ['`merged`, config window from 4 GiB, told 0, lab', mergedHigh, LAB, false],
  ];
  const devices = [
    { id: 'a', bars: [{ size: 8 * MIB, bits: 64 }], root: true },
    { id: 'b', bars: [], root: false },
  ];
  const events = [{ probe: 'drm' }, { probe: 'a' }, { probe: 'b' }];
  const kernel = { sysfb: true, efi: true, efifb: 'released' };
  const boots = layouts.map(([name, one, host, told]) => {
    const layout = layOut(host);
    const machine = new Machine(layout, devices, one, new VmbusMemory(), new Verdict(properties));
    const actions = machine.actions(events);
    const { framebuffer, lfbBase } = layout;
    const handover = { framebuffer, lfbBase: told ? lfbBase : 0, configWindows: [], kdump: false };
    return { name, fastest: Infinity, boot: () => machine.boot(handover, kernel, actions) };
  });
  const SAMPLE = 2000;
  for (let round = 0; round < 400; round++) {
    for (const one of boots) {
      const begun = performance.now();
      for (let i = 0; i < SAMPLE; i++) one.boot();
      one.fastest = Math.min(one.fastest, (1000 * (performance.now() - begun)) / SAMPLE);
    }
  }
  return boots.map(({ name, fastest }) => [name, fastest]);
}

console.log(JSON.stringify(await measureBoots(resolve(process.argv[2] ?? '.'))));
