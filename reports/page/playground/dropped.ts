import { MIB, type Scenario } from '../../../engine/index.ts';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import { LONGEST_TEXT } from '../../../properties/scenarios/limits.ts';
import { parseScenario } from '../../../properties/scenarios/parse.ts';
import { tooLarge } from './room.ts';

/** The scenario of a file's text; an InputError, which `file` begins, where it is none or too large for a page. */
export function readDropped(file: string, text: string): Scenario {
  if (text.length > LONGEST_TEXT) {
    const most = LONGEST_TEXT / MIB;
    throw new InputError(`${file}: found more than ${most} MiB in one JSON text, expected less`);
  }
  const scenario = parseScenario({ file, line: 1, text, oneLine: false });
  const large = tooLarge(scenario);
  if (large !== null) throw new InputError(`${file}: ${large}`);
  return scenario;
}
