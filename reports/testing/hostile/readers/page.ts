import { deflateRawSync } from 'node:zlib';
import type { Scenario } from '../../../../engine/index.ts';
import { InputError } from '../../../../properties/scenarios/input-error.ts';
import { strategies } from '../../../../strategies/index.ts';
import { merged } from '../../../../strategies/merged.ts';
import { type Assumed, USUALLY_ASSUMED } from '../../../assume/assumptions.ts';
import { readChoice as readCase } from '../../../page/case/choice.ts';
import {
  type AssumeForm,
  readAssumeForm,
  USUAL_ASSUMPTIONS,
} from '../../../page/playground/assume.ts';
import { toBase64Url } from '../../../page/playground/base64url.ts';
import { readDropped } from '../../../page/playground/dropped.ts';
import { evaluate } from '../../../page/playground/evaluate.ts';
import { EXAMPLE as SHOWN } from '../../../page/playground/example.ts';
import { leanJson } from '../../../page/playground/lean.ts';
import { playgroundLink } from '../../../page/playground/link.ts';
import { readAnyLink } from '../../../page/playground/short-link.ts';
import { readRoute } from '../../../page/shared/route.ts';
import { readChoice as readWhere } from '../../../page/where/choice.ts';
import { candidatesOf } from '../../../page/where/largest.ts';
import { SMALL_CENSUS } from '../../../page/where/testing/small-census.ts';
import { bytesOf, type Reader } from '../reader.ts';
import { scenarioExamples } from './scenarios.ts';

const RANGES = '[{"start": "0xfa000000", "end": "0xfaffffff", "busy": true, "name": "a device"}]';
const candidates = candidatesOf(SMALL_CENSUS, null, strategies);
const ASSUMED: AssumeForm = { ...USUAL_ASSUMPTIONS, a1: 'uefi', a3: RANGES };

/** What the playground shows of a scenario, in words. */
function shown(scenario: Scenario | null, form: AssumeForm): string {
  const { assumed, problem } = readAssumeForm(form, scenario);
  if (problem !== null) throw new InputError(problem);
  return scenario === null ? '' : judged(scenario, assumed);
}

function judged(scenario: Scenario, assumed: Assumed): string {
  const { judgements, starts } = evaluate(scenario, [merged], { assumed, relations: false });
  return [...starts, ...judgements.flatMap(({ kinds }) => kinds.map((kind) => kind.sentence))].join(
    '\n',
  );
}

async function linked(fragment: string): Promise<string> {
  const { scenario, assumed, problem } = await readAnyLink(readRoute(fragment).params);
  if (problem !== null) throw new InputError(problem);
  return shown(scenario, assumed);
}

function short(json: string): string {
  return `#/playground?s=${toBase64Url(deflateRawSync(json))}&a1=uefi`;
}

const lean = () => JSON.stringify(leanJson(SHOWN)).replace('"format":"hvmmio-scenario/1",', '');

export const pageReaders: readonly Reader[] = [
  {
    name: 'link',
    reads: "addresses of the playground, in the page's two forms",
    sources: ['reports/page/shell/use-route.ts', 'reports/page/shared/route.ts'].concat(
      'reports/page/playground/link.ts',
      'reports/page/playground/short-link.ts',
    ),
    examples: () => [playgroundLink(SHOWN, ASSUMED), short(lean())].map(bytesOf),
    read: (bytes) => linked(new TextDecoder().decode(bytes)),
    names: /^/,
    onPage: true,
    cost: 1000,
  },
  {
    name: 'link-inside',
    reads: 'what such an address holds, packed as it should be',
    sources: ['reports/page/playground/short-link.ts'],
    examples: () => [bytesOf(lean())],
    read: (bytes) => linked(short(new TextDecoder().decode(bytes))),
    names: /^/,
    onPage: true,
    cost: 1000,
  },
  {
    name: 'link-case',
    reads: 'addresses of the view of one case',
    sources: ['reports/page/case/choice.ts'],
    examples: () =>
      [
        '#/case?strategy=merged&property=root-device-works&name=population-1-39',
        '#/case?strategy=original',
        playgroundLink(SHOWN, ASSUMED).replace('playground', 'case'),
        `#/case?scenario=${encodeURIComponent(JSON.stringify(leanJson(SHOWN)))}&a5=power-on`,
      ].map(bytesOf),
    read: (bytes) => {
      const { params } = readRoute(new TextDecoder().decode(bytes));
      const { choice, problem } = readCase(params, strategies, null);
      if (problem !== null) throw new InputError(problem);
      return choice.scenario === null ? '' : judged(choice.scenario, choice.assumed);
    },
    names: /^/,
    onPage: true,
    cost: 500,
  },
  {
    name: 'link-where',
    reads: 'addresses of the maps',
    sources: ['reports/page/where/choice.ts'].concat(
      'reports/page/claims/claims.tsx',
      'reports/page/overview/overview.tsx',
      'reports/page/trade-off/trade-off.tsx',
    ),
    examples: () => [
      bytesOf('#/where?strategy=original&other=merged&kernel=all&low-mmio=256MiB&framebuffer=8MiB'),
    ],
    read: (bytes) => {
      const { params } = readRoute(new TextDecoder().decode(bytes));
      const { problem } = readWhere(SMALL_CENSUS, params, candidates);
      if (problem !== null) throw new InputError(problem);
      return '';
    },
    names: /^[\w-]+: found /,
    onPage: true,
    cost: 100,
  },
  {
    name: 'ranges',
    reads: "the ranges of A3 that are typed into the playground's field",
    sources: ['reports/page/playground/assume.ts'],
    examples: () => [bytesOf(RANGES), bytesOf('')],
    read: (bytes) => shown(SHOWN, { ...USUAL_ASSUMPTIONS, a3: new TextDecoder().decode(bytes) }),
    names: /^ranges(:\d+:\d+)?: /,
    onPage: true,
    cost: 200,
  },
  {
    name: 'dropped',
    reads: 'scenario files that are dropped on the page, or pasted',
    sources: ['reports/page/playground/drop-zone.tsx', 'reports/page/playground/files.tsx'].concat(
      'reports/page/playground/sources.ts',
    ),
    examples: () => scenarioExamples().slice(0, 3),
    read: (bytes) =>
      judged(readDropped('input.json', new TextDecoder().decode(bytes)), USUALLY_ASSUMED),
    names: /^input\.json(:\d+(:\d+)?)?: /,
    onPage: true,
    cost: 500,
  },
];
