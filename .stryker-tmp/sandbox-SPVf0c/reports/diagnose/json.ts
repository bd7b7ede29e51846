import { writeScenario } from '../../properties/scenarios/write.ts';
import { assumedValues, USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { schemaOf } from '../documents/shape.ts';
import type { Diagnosis } from './diagnosis.ts';
import { DIAGNOSIS_FORMAT } from './document.ts';
import type { Place } from './facts.ts';
import type { Known } from './known.ts';
import type { Example } from './risk.ts';
import { rowsOf } from './rows.ts';
import type { Verdict } from './verdict.ts';

/** A diagnosis as one JSON document (format `hvmmio-diagnosis/1`). */
export function diagnosisJson(diagnosis: Diagnosis): string {
  const { judged, troubles, inferred } = diagnosis;
  const document = {
    $schema: schemaOf(DIAGNOSIS_FORMAT),
    format: DIAGNOSIS_FORMAT,
    verdict: verdictOf(diagnosis.verdict),
    risk: judged === null ? null : riskOf(judged),
    troubles: troubles.map(({ trouble, place }) => ({ trouble, place: placeOf(place) })),
    facts: rowsOf(diagnosis).map(({ what, value, known, settled, others }) => ({
      ...{ what, value, settled, others },
      ...basis(known),
    })),
    devices: inferred.devices.map(({ device, use, place }) => ({
      ...{ id: device.id, use, root: device.root },
      place: place === null ? null : placeOf(place),
    })),
    root: { ...basis(inferred.root), value: inferred.root.value },
    settling: diagnosis.settling,
    notUnderstood: {
      count: diagnosis.strange.count,
      places: diagnosis.strange.places.map(placeOf),
    },
    unknowns: (judged?.fit.unknowns ?? inferred.unknowns).map(({ what, why, options }) => ({
      what,
      why,
      options: options.map(({ label }) => label),
    })),
    compared: (judged?.fit.compared ?? []).map((one) => ({ ...one, place: placeOf(one.place) })),
    strategy: judged?.fit.best.strategy.id ?? null,
    scenario: judged === null ? null : writeScenario(judged.fit.best.scenario),
    assumptions: assumedValues(USUALLY_ASSUMED),
  };
  return `${JSON.stringify(document)}\n`;
}

function verdictOf({ headline, because, maybe, devices, kdump, machine }: Verdict) {
  return {
    ...{ headline, because, maybe, kdump },
    devices: devices.map(({ device }) => device.id),
    machine: machine === null ? null : placeOf(machine.place),
  };
}

function placeOf({ file, line, text }: Place) {
  return { file, line, text };
}

function basis({ how, why, facts }: Known<unknown>) {
  return { how, why, places: facts.map(({ place }) => placeOf(place)) };
}

function riskOf({ risk, advice, fit }: NonNullable<Diagnosis['judged']>) {
  const { own, first, example, dependences, strategies } = risk;
  return {
    atRisk: own.failing > 0,
    own,
    first,
    ways: { fitting: fit.fitting.length, tried: fit.tried, all: !fit.cut },
    example: example === null ? null : exampleOf(example),
    dependences,
    strategies,
    advice: advice.map(({ steps, ...one }) => ({
      ...one,
      steps: steps.map(({ of, type }) => ({ of, type: type.map((parts) => parts.join(' ')) })),
    })),
  };
}

function exampleOf({ variant, violations }: Example) {
  return {
    strategy: variant.strategy.id,
    scenario: writeScenario(variant.scenario),
    violations,
  };
}
