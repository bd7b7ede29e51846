import { describe, expect, it } from 'vitest';
import { drawNumbered } from '../../../properties/population/population.ts';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { strategies } from '../../../strategies/index.ts';
import { merged } from '../../../strategies/merged.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import { SMALL } from '../../compare/testing/small.ts';
import { USUAL_ASSUMPTIONS } from '../playground/assume.ts';
import { EXAMPLE as TOLD } from '../playground/example.ts';
import { EXAMPLE } from '../playground/testing/example-file.ts';
import { readRoute } from '../shared/route.ts';
import { caseLink } from './case-link.ts';
import { readChoice } from './choice.ts';

const read = (query: string) => readChoice(new URLSearchParams(query), strategies, null);

describe('the address of a case', () => {
  it('without parameters is the recorded kdump case for original', () => {
    const { choice } = read('');
    expect(choice).toMatchObject({ scenario: TOLD, name: null, property: null });
    expect(choice?.strategy.id).toBe('original');
  });

  it('leads back to its scenario and assumptions', () => {
    const wanted = { strategy: 'merged', property: 'root-device-works', source: TOLD };
    const { params } = readRoute(caseLink(wanted, { ...USUAL_ASSUMPTIONS, a1: 'uefi' }));
    const { choice } = readChoice(params, strategies, null);
    expect(choice?.scenario).toEqual(TOLD);
    expect(choice?.strategy).toBe(merged);
    expect(choice?.property?.id).toBe('root-device-works');
    expect(choice?.assumed.assumptions.A1).toBe('uefi');
  });

  it('may hold the scenario as plain JSON', () => {
    const params = new URLSearchParams({ scenario: JSON.stringify(EXAMPLE) });
    expect(readChoice(params, strategies, null).choice?.scenario).toEqual(
      readScenario(EXAMPLE).scenario,
    );
  });

  it('may name a scenario of the population', () => {
    const { choice } = read('name=population-1-39');
    expect(choice?.scenario).toEqual(drawNumbered('1', 39).scenario);
    expect(choice?.name).toBe('population-1-39');
  });

  it('takes the assumptions of the comparison that names a scenario, unless it says its own', () => {
    const comparison: ComparisonDocument = {
      ...SMALL,
      format: 'hvmmio-comparison/1',
      population: {},
      assumptions: { A1: 'uefi', A2: 'kept', A3: 'none', A4: 'released', A5: 'on-report' },
    };
    const params = new URLSearchParams('name=population-1-39&a2=released');
    const named = readChoice(params, strategies, comparison).choice;
    expect(named?.assumed.assumptions).toMatchObject({ A1: 'uefi', A2: 'released' });
    const unnamed = readChoice(new URLSearchParams(), strategies, comparison).choice;
    expect(unnamed?.assumed.assumptions).toMatchObject({ A1: 'full', A2: 'released' });
  });

  it.each([
    ['strategy=mine', /^strategy: found "mine", expected one of original, pre-6.0, /],
    ['property=x', /^property: found "x", expected one of config-window-accepted, /],
    ['name=x', /^name: found "x", expected population-SEED-NUMBER$/],
    ['scenario=%7B', /^scenario:/],
    ['scenario=%7B%22format%22:%22hvmmio-scenario/1%22%7D', /^scenario:.*devices/],
    ['scenario=!!', /^the link is cut off or changed$/],
    ['a1=x', /^a1: found "x", expected full, uefi, firmware$/],
  ])('with %s is shown what is wrong', (query, problem) => {
    const found = read(query);
    expect(found.choice).toBeNull();
    expect(found.problem).toMatch(problem);
  });
});
