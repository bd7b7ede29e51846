import { type Event, GRAPHICS, type Scenario } from '../../engine/index.ts';

/** Columns of the longest name that a mail shows whole. */
const LONGEST = 20;
const PLAIN = /^[\w.:-]$/;

/**
 * The scenario with a name for each device that fits into a mail: printable ASCII without blanks, at
 * most 20 columns, no two alike. Anything else is escaped as `\u{…}`, and cut.
 */
export function withPlainNames(scenario: Scenario): Scenario {
  const names = new Map([[GRAPHICS, GRAPHICS]]);
  const taken = new Set([GRAPHICS, ...scenario.devices.map(({ id }) => id).filter(isPlain)]);
  for (const { id } of scenario.devices) {
    const name = isPlain(id) ? id : untaken(escaped(id), taken);
    taken.add(name);
    names.set(id, name);
  }
  const nameOf = (id: string) => names.get(id) ?? id;
  const rename = (event: Event): Event =>
    'probe' in event ? { probe: nameOf(event.probe) } : { remove: nameOf(event.remove) };
  const [first, ...others] = scenario.boots.map((boot) => ({
    ...boot,
    events: boot.events.map(rename),
  }));
  const devices = scenario.devices.map((device) => ({ ...device, id: nameOf(device.id) }));
  return first === undefined ? scenario : { ...scenario, devices, boots: [first, ...others] };
}

function isPlain(id: string): boolean {
  return id.length <= LONGEST && [...id].every((character) => PLAIN.test(character));
}

function escaped(id: string): string[] {
  return [...id].map((character) =>
    PLAIN.test(character) ? character : `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** As many of the parts as there is room for; where they are not all, or taken, `~` and a number. */
function untaken(parts: readonly string[], taken: ReadonlySet<string>): string {
  const whole = parts.join('');
  if (whole.length <= LONGEST && !taken.has(whole)) return whole;
  for (let number = 1; ; number++) {
    const ending = `~${number}`;
    let start = '';
    for (const part of parts) {
      if (start.length + part.length + ending.length > LONGEST) break;
      start += part;
    }
    if (!taken.has(start + ending)) return start + ending;
  }
}
