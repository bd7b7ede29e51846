/**
 * Writes reports/compare/census-counts.ts from a census on standard input, as `npm run renew:census` does.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const { strategies, cells } = JSON.parse(readFileSync(0, 'utf8'));
const lines = strategies.flatMap((strategy) => [
  `  ${quoted(strategy)}: {`,
  ...cells
    .filter((cell) => cell.strategy === strategy)
    .map(({ property, violated }) => `    ${quoted(property)}: ${violated},`),
  '  },',
]);
const text = [
  '/** Scenarios of the default lattice that violate, by strategy and property: `npm run renew:census`. */',
  'export const CENSUS_COUNTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {',
  ...lines,
  '};',
];
writeFileSync(new URL('../census-counts.ts', import.meta.url), `${text.join('\n')}\n`);

function quoted(key) {
  return /^[a-z]+$/.test(key) ? key : `'${key}'`;
}
