import { ideal } from '../../../../strategies/ideal.ts';
import { strategies } from '../../../../strategies/index.ts';
import { merged } from '../../../../strategies/merged.ts';
import { original } from '../../../../strategies/original.ts';
import { isScenarioNamed } from '../../../find/saved.ts';
import { readExpected, writeExpected } from '../../../regressions/file.ts';
import { isReport, reportHtml } from '../../../report/html.ts';
import { readResults } from '../../../report/read-results.ts';
import { smallCensus, smallClaims, smallComparison } from '../../../report/testing/results.ts';
import { EXAMPLE } from '../../example.ts';
import { bytesOf, type Reader } from '../reader.ts';
import { put } from '../scratch.ts';

const COMPARED = [original, merged, ideal];
const BUNDLE = { script: '', style: '' };
let made: readonly Uint8Array[] | null = null;

function resultExamples(): readonly Uint8Array[] {
  made ??= [smallComparison(COMPARED), smallCensus(COMPARED), smallClaims(strategies)].map((one) =>
    bytesOf(`${JSON.stringify(one)}\n`),
  );
  return made;
}

const COUNTS = { scenarios: { gen2: 3 }, violated: { moved: { gen2: 1 } }, kinds: { one: 1 } };

export const resultReaders: readonly Reader[] = [
  {
    name: 'results',
    reads: 'documents of compare, census and claims: what `report --from` makes of them',
    sources: ['reports/report/result-text.ts', 'properties/scenarios/open.ts'],
    examples: resultExamples,
    read: async (bytes) => {
      const results = await readResults([put('input.json', bytes)]);
      const html = reportHtml(BUNDLE, { format: 'hvmmio-report/1', version: '1', ...results });
      // Whatever is in it ends no element.
      if (html.split('</script').length !== 3) throw new Error('the page holds a script more');
      return html;
    },
    names: /\/input\.json(:\d+(:\d+)?)?: /,
    cost: 3300,
  },
  {
    name: 'own-output',
    reads: 'what is there where an output is to go: whether it is an earlier one of the same kind',
    sources: ['reports/running/write-file.ts', 'reports/find/saved.ts'],
    examples: () => [
      bytesOf(JSON.stringify({ ...EXAMPLE, name: 'x' })),
      bytesOf(
        reportHtml(BUNDLE, {
          format: 'hvmmio-report/1',
          version: '1',
          comparison: null,
          census: null,
          claims: null,
        }),
      ),
    ],
    read: (bytes) => `${isReport(Buffer.from(bytes))} ${isScenarioNamed(Buffer.from(bytes), 'x')}`,
    names: /^never/,
    cost: 100,
  },
  {
    name: 'expected',
    reads: 'expected counts of a strategy, by `npm run test:strategy` and `hvmmio/vitest`',
    sources: ['check.ts', 'vitest.ts', 'reports/regressions/file.ts'],
    examples: () => [bytesOf(writeExpected('mine', { population: COUNTS, lattice: COUNTS }))],
    read: (bytes) =>
      JSON.stringify(readExpected(new TextDecoder().decode(bytes), 'expected/input.json')).replace(
        /[^\x20-\x7e]/g,
        '?',
      ),
    names: /^expected\/input\.json: /,
    cost: 200,
  },
];
