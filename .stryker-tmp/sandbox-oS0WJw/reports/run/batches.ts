import type { FiledScenario } from '../../properties/scenarios/parse.ts';

/** Scenarios of a batch, and their devices, boots and events: memory stays bounded by these. */
const MOST = { scenarios: 1000, parts: 100_000 };

/** The scenarios in batches that are small enough to be kept, in order; none is empty. */
export async function* batchesOf(
  scenarios: AsyncIterable<FiledScenario>,
): AsyncGenerator<readonly FiledScenario[]> {
  let batch: FiledScenario[] = [];
  let parts = 0;
  for await (const filed of scenarios) {
    batch.push(filed);
    parts += partsOf(filed);
    if (batch.length < MOST.scenarios && parts < MOST.parts) continue;
    yield batch;
    batch = [];
    parts = 0;
  }
  if (batch.length > 0) yield batch;
}

function partsOf({ scenario: { devices, boots } }: FiledScenario): number {
  return boots.reduce((sum, { events }) => sum + 1 + events.length, devices.length);
}
