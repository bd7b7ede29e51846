import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Assumptions, DEFAULT_ASSUMPTIONS, type Scenario } from '../../engine/index.ts';
import { benchOf } from '../../properties/claims/bench.ts';
import { evaluators } from '../../properties/claims/evaluators/index.ts';
import type { ClaimVerdict, Finding } from '../../properties/claims/finding.ts';
import { judgeClaim } from '../../properties/claims/judge.ts';
import { type Claim, ledger } from '../../properties/claims/ledger.ts';
import { OTHER_SETTINGS } from '../../properties/claims/settings.ts';
import { readScenario } from '../../properties/scenarios/read.ts';
import { strategies } from '../../strategies/index.ts';
import { loadStrategy } from '../../strategies/own/load.ts';
import { run } from '../run/command.ts';
import { Slow } from '../testing/slow.ts';
import { toTerminal } from '../words/terminal.ts';
import { claimInFull } from './text-full.ts';

/**
 * What the replay of the counterexample to each claim must print, worked out by hand from model.md: the windows and
 * words that are false of the claim. Of those that rest on an assumption, C13 and C25 usually have none.
 */
const SHOWS: Readonly<Record<string, readonly string[]>> = {
  // 8 of 10 MiB are reserved, and the config window follows.
  C02: ['reserved f8000000-f87fffff', 'config window f8800000-f8801fff', 'nvme-0 refused'],
  // 66 MiB stick out of the BAR and past fed40000, so video memory is where config windows begin.
  C03: ['video memory fe0000000-fe41fffff', 'config window fe0000000-fe0001fff', 'nvme-0 refused'],
  C04: ['cx5-0 starved'],
  C05: ['low window 41000000-41ffffff'],
  // Above the 8 MiB that are reserved, 16 MiB in steps of 64 KiB.
  C06: ['dxg window f8800000-f97fffff', 'gpu-pv-0 works'],
  // fc000000 has the config window, fd000000 the first BAR, and fe000000 + 16 MiB is past fed40000.
  C07: [
    'reserved f8000000-fbffffff',
    'config window fc000000-fc001fff',
    'low window fd000000-fdffffff',
    'bar32-0 works, bar32-1 starved',
  ],
  // 4 GiB - 136 MiB.
  C08: ['VMBus ranges f7800000-', 'reserved f8000000-fbffffff'],
  // Base f7c00000, 132 MiB below 4 GiB; 8 MiB are reserved.
  C09: ['video memory f8400000-fc5fffff 66 MiB'],
  C13: ['nvme-0 refused'],
  // Told f8000000, the kdump kernel reserves 8 MiB of it; video memory begins right above.
  C14: [
    'video memory f8800000-fc7fffff',
    'reserved f8000000-f87fffff',
    'low window f8800000-f88fffff',
    'bar32-0 undefined',
  ],
  C15: [
    'dxg window f8000000-f8ffffff',
    'video memory f9000000-f97fffff 8 MiB moved: the framebuffer was at f8000000',
  ],
  C16: ['video memory fe0000000-fe41fffff', 'high window fe0000000-', 'nvme-0 undefined'],
  C22: ['reserved none', 'config window f8000000-f8001fff', 'bar32-0 refused'],
  C23: ['video memory c0000000-c7ffffff 128 MiB'],
  // 108 MiB from f8000000; the IOAPIC has the first KiB after.
  C24: [
    'reserved f8000000-febfffff 108 MiB',
    'config window fec01000-fec02fff',
    'video memory fe0000000-fe41fffff',
    'high window fe0000000-fe000bfff',
    'nvme-0 undefined',
  ],
  // The claimed 128 MiB refuse the disk; 128 MiB fit nowhere low; the disk's BARs then lie there.
  C25: ['nvme-0 refused, drm works', 'video memory fe0000000-fe7ffffff', 'nvme-0 undefined'],
  C26: ['config window f8000000-f8001fff', 'nvme-0 refused'],
  // 3 MiB at the start are held: 62 of 64 MiB do not fit behind, nor the 45.25 MiB above.
  C28: ['reserved f8000000-fbffffff', 'video memory fe0000000-fe3dfffff 62 MiB moved'],
  // fc000000 has the config window, and fe000000 + 32 MiB is past fed3ffff; fa000000 is free but reserved.
  C30: [
    'VMBus ranges f8000000-fed3ffff',
    'reserved f8000000-fbffffff',
    'config window fc000000-fc001fff',
    'bar32-0 starved',
  ],
  K1: ['reserved f8000000-fbffffff', 'config window fc000000-fc001fff', 'bar32-0 starved'],
  // No EFI and no address: the 5.15 backport reserves nothing on Gen1.
  K2: ['video memory f8000000-f87fffff', 'config window f8000000-f8001fff', 'nvme-0 refused'],
  // Half of 128 MiB leaves 45.25 MiB.
  K4: ['reserved f8000000-fbffffff', 'gpu-pv-0 starved'],
};

const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The ends of a replay's text: the scenario, the strategy by id or path, an assumption. */
function readReplay(text: string) {
  const [, json = ''] = /\n {2}echo '(\{[^']*)' \|\n/.exec(text) ?? [];
  const [, file, path] = /\n {2}echo '(export .*)' > \.\/(.*)\n/.exec(text) ?? [];
  const [, named = '', assume = null] =
    /\n {4}hvmmio run - --strategy (\S+)(?: --assume (\S+))?\n/.exec(text) ?? [];
  if (file !== undefined) writeFileSync(join(folder, path ?? ''), file);
  return { json, strategy: named.startsWith('./') ? join(folder, named) : named, assume };
}

function assumptionsOf(id: string | null): Assumptions {
  return OTHER_SETTINGS.find((one) => one.id === id)?.assumptions ?? DEFAULT_ASSUMPTIONS;
}

/** What an evaluator finds, and whether it tried what it found to be the smallest under that strategy. */
function findSmallest({ id }: Claim, assumptions: Assumptions) {
  const bench = benchOf(strategies, assumptions);
  const tried = new Map<Scenario, Set<string>>();
  const finding = evaluators[id]?.judge({
    ...bench,
    run: (scenario, strategy) => {
      tried.set(scenario, (tried.get(scenario) ?? new Set()).add(strategy.id));
      return bench.run(scenario, strategy);
    },
  });
  if (finding === undefined) throw new Error(`no evaluator for ${id}`);
  const { smallest } = finding;
  // What is recorded is only tried to be cited.
  finding.evidence();
  const wasTried = smallest && tried.get(smallest.scenario)?.has(smallest.strategy);
  return { finding, wasTried };
}

/** How a claim falls, as far as its counterexample goes. */
function usualVerdict(id: string, { tried, failing, smallest }: Finding): ClaimVerdict {
  return {
    id,
    verdict: 'refuted',
    usually: 'refuted',
    domain: '',
    tried,
    failing,
    exhaustive: true,
    counterexample: smallest,
    underAssumptions: [],
    evidence: [],
    outside: [],
  };
}

async function outputOf({ json, strategy, assume }: ReturnType<typeof readReplay>) {
  const file = join(folder, 'replay.json');
  writeFileSync(file, json);
  const out = new Slow();
  const assumed = { assumptions: assumptionsOf(assume), iomemFile: null };
  const named = [await loadStrategy(strategy)];
  await run({ files: [file], strategies: named, relations: false, json: false, assumed }, out);
  await new Promise<void>((ended) => out.end(ended));
  return out.text.replace(/\n {12,}/g, ' ').replace(/ +/g, ' ');
}

/** The claims that rest on an assumption and usually hold. */
const USUALLY_UPHELD = ['C13', 'C25'];

describe('the counterexample to each claim', () => {
  it.each(ledger.map((claim) => [claim.id, claim] as const))(
    '%s: is tried, and its replay shows what is false',
    async (id, claim) => {
      const resting = USUALLY_UPHELD.includes(id) ? judgeClaim(claim, strategies) : null;
      const side = resting?.underAssumptions.find((one) => one.counterexample !== null);
      const assumption = side?.assumption ?? null;
      const { finding, wasTried } = findSmallest(claim, assumptionsOf(assumption));
      const { smallest } = finding;
      expect(smallest === null).toBe(SHOWS[id] === undefined);
      if (smallest === null) return;

      expect(wasTried).toBe(true);
      expect([claim.claim, claim.reads].join()).toContain(smallest.strategy);
      const verdict = resting ?? usualVerdict(id, finding);
      const text = toTerminal(claimInFull({ claim, verdict }, strategies), { width: 100 });
      const replay = readReplay(text);
      expect(replay.assume).toBe(assumption);
      expect(readScenario(JSON.parse(replay.json)).scenario).toEqual(smallest.scenario);

      const output = await outputOf(replay);
      expect(output).toContain(`\n${smallest.strategy}: `);
      for (const line of SHOWS[id] ?? []) expect(output).toContain(line);
    },
  );
});
