import type { Scenario } from '../../../engine/index.ts';
import { writeScenario } from '../../../properties/scenarios/write.ts';

/** A scenario of more lines than this nobody pastes. */
const MOST_LINES = 20;

type Fields = Readonly<Record<string, unknown>>;

const HOST: Fields = {
  arch: 'x86_64',
  generation: 2,
  isolation: 'none',
  console: true,
  firmware: 'acpi',
  lowMmio: null,
  highMmio: ['0xfe0000000', '0xfffffffff'],
  resolution: [1920, 1080],
};
const KERNEL: Fields = { sysfb: true, efi: true, efifb: 'released' };
const VIA: Fields = { fb0: 'none' };

/** A scenario as the JSON of its file, without its label and without all that goes without saying. */
export function shortScenario(scenario: Scenario): Fields {
  const { format, host, devices, boots } = writeScenario(scenario);
  return {
    format,
    ...without({ host: without(host, HOST) }, { host: {} }),
    devices,
    boots: boots.map(({ kernel, ...boot }) => ({
      ...('via' in boot ? { via: without(boot.via, VIA) } : {}),
      ...without({ kernel: without(kernel, KERNEL) }, { kernel: {} }),
      events: boot.events,
    })),
  };
}

/** The fields that differ from the usual. */
function without(fields: object, usual: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]),
    ),
  );
}

/**
 * JSON broken between its parts into lines of at most `width` columns, in ASCII; null where a part is
 * longer than that, or there are too many.
 */
export function jsonLines(value: unknown, width: number): string[] | null {
  const text = JSON.stringify(value).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const parts = text.match(/("[^"\\]*(?:\\.[^"\\]*)*"|[^",])*,?/g) ?? [];
  const lines: string[] = [];
  for (const part of parts) {
    if (part.length > width) return null;
    const last = lines.at(-1);
    if (last === undefined || last.length + part.length > width) lines.push(part);
    else lines[lines.length - 1] = last + part;
  }
  return lines.length > MOST_LINES ? null : lines;
}
