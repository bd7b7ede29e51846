import { type OracleBoot, type OracleStep, runAll } from '../oracle/index.ts';
import { type Case, which } from './compare.ts';

const FOUR_GIB = 2 ** 32;

type Test = (boots: readonly OracleBoot[], drawn: Case) => boolean;

function aStep(test: (step: OracleStep) => boolean): Test {
  return (boots) => boots.some(({ steps }) => steps.some(test));
}

/** What cases are counted by, so that a run can say what of model.md it put to the test. */
const SEEN: Readonly<Record<string, Test>> = {
  'Gen1 host': (_, { scenario }) => scenario.host.generation === 1,
  'arm64 host': (_, { scenario }) => scenario.host.arch === 'arm64',
  CVM: (_, { scenario }) => scenario.host.isolation !== 'none',
  'device tree': (_, { scenario }) => scenario.host.firmware === 'devicetree',
  'OpenVMM host': (_, { scenario }) => scenario.host.vmm === 'openvmm',
  'other assumptions': (_, { assumptions: { A1, A2, A3, A4, A5 } }) =>
    [A1, A2, A4, A5].join() !== 'full,released,released,on-report' || A3.length > 0,
  'A3 file': (_, { assumptions }) => assumptions.A3.length > 0,
  'later kernel told an address': (boots) => boots.slice(1).some(({ lfbBase }) => lfbBase !== 0),
  'later kernel told the low 32 bits of one above 4 GiB': (boots) =>
    boots.some(({ lfbBase }, boot) => {
      const left = boots[boot - 1]?.framebufferLeft?.start ?? 0;
      return left > FOUR_GIB && lfbBase === left % FOUR_GIB && lfbBase !== boots[0]?.lfbBase;
    }),
  'efifb held': (_, { scenario }) => scenario.boots.some(({ kernel }) => kernel.efifb === 'held'),
  'config window refused': aStep(({ window, conflict }) => window === 'config' && conflict),
  'BAR window over the framebuffer': aStep(
    ({ window, conflict }) => window !== 'config' && conflict,
  ),
  'framebuffer moved': (boots) =>
    boots.some(
      ({ framebuffer, framebufferLeft }) =>
        framebuffer !== null && framebuffer.start !== framebufferLeft?.start,
    ),
  'video memory starved': aStep(({ window, why }) => window === 'vram' && why === 'starved'),
  'PCI window starved': aStep(({ window, why }) => window !== 'vram' && why === 'starved'),
  exhausted: aStep(({ why }) => why === 'exhausted'),
  'low window leaked': (boots) =>
    boots.some(({ steps }) =>
      steps.some(({ window, granted, device }, at) => {
        const next = steps[at + 1];
        if (window !== 'low' || granted === null || next?.device !== device) return false;
        return next.window === 'high' && next.granted === null;
      }),
    ),
};

/** How many cases showed each; names in a fixed order, 0 included. */
export class Tally {
  readonly counts = new Map(Object.keys(SEEN).map((name) => [name, 0]));

  add(drawn: Case): void {
    const boots = runAll(drawn.scenario, which(drawn), drawn.assumptions);
    for (const [name, test] of Object.entries(SEEN)) {
      if (test(boots, drawn)) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    }
  }
}
