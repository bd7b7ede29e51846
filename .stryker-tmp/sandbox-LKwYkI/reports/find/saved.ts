import { SCENARIO_FORMAT } from '../../properties/scenarios/schema.ts';

/** Far more than a search ever saves, in bytes. */
const LONGEST = 100_000;

/** Whether bytes are a scenario file that gives its scenario this name. */
export function isScenarioNamed(bytes: Buffer, name: string | null): boolean {
  if (bytes.length > LONGEST) return false;
  try {
    const found: unknown = JSON.parse(bytes.toString());
    const fields = Object(found);
    return (
      Reflect.get(fields, 'format') === SCENARIO_FORMAT && Reflect.get(fields, 'name') === name
    );
  } catch {
    return false;
  }
}
