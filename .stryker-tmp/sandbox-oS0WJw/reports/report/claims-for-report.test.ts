import { expect, it } from 'vitest';
import { ledger } from '../../properties/claims/ledger.ts';
import { strategies } from '../../strategies/index.ts';
import { chosenClaims } from '../claims/judged.ts';
import { claimsForReport } from './claims-for-report.ts';

it('judges the claims where all strategies that they speak of are there', () => {
  expect(claimsForReport(chosenClaims(['C05', 'C20']), strategies)).toMatchObject({
    format: 'hvmmio-claims/1',
    claims: [
      { id: 'C05', verdict: 'refuted', tried: 2, failing: 1 },
      { id: 'C20', verdict: 'upheld', tried: 3, failing: 0 },
    ],
  });
});

it('has none where a strategy is missing, whichever', () => {
  const without = (id: string) => strategies.filter((strategy) => strategy.id !== id);
  expect(claimsForReport(ledger, [])).toBe(null);
  expect(claimsForReport(chosenClaims(['C05', 'C20']), without('half-capped'))).toBe(null);
  expect(claimsForReport(chosenClaims(['C05']), without('half-capped'))).not.toBe(null);
});
