import { z } from 'zod';
import { type IomemEntry, MAX_ADDRESS, type Range, touches } from '../../engine/index.ts';
import { describePath, describeValue } from '../../properties/scenarios/describe.ts';
import { parseJson } from '../../properties/scenarios/json-parse.ts';
import { errorAt, type JsonText } from '../../properties/scenarios/json-text.ts';
import { offsetOfValue } from '../../properties/scenarios/json-tree.ts';
import { ADDRESS_PATTERN, readAddress } from '../../properties/scenarios/numbers.ts';
import { list } from '../../properties/scenarios/shape.ts';
import { describeRange } from '../words/units.ts';

/** What a file or text of such entries is, in messages. */
export const LIST = 'one list of entries, each of start, end, busy and name';
/** Entries of such a list: /proc/iomem of a large machine has a few hundred lines. */
const MOST_ENTRIES = 4096;
const ADDRESS = `an address up to 0x${MAX_ADDRESS.toString(16)}: lower-case hex without padding`;

const address = z
  .unknown()
  .transform((input, context): number => {
    const read = readAddress(input);
    if (read !== null && read <= MAX_ADDRESS) return read;
    context.issues.push({ code: 'custom', message: ADDRESS, input });
    return z.NEVER;
  })
  .meta({ type: 'string', pattern: ADDRESS_PATTERN });

const entry = z.strictObject(
  {
    start: address,
    end: address,
    busy: z.boolean({ error: 'true or false' }),
    name: z.string({ error: 'a text' }),
  },
  { error: 'an entry of start, end, busy and name, and nothing else' },
);

/** The shape of such a list. */
export const iomemEntries = list(LIST, entry).max(MOST_ENTRIES, {
  error: `at most ${MOST_ENTRIES} entries`,
});

/** How messages name an entry: its place in the list, its range and its name. */
export function describeEntry(index: number, { start, end, name }: IomemEntry): string {
  return `entry ${index} (${describeRange({ start, end })} ${describeValue(name)})`;
}

/** How a range lies to one that was there before it; null where it is inside it or apart. */
export function misplacement(late: Range, early: Range): 'contains' | 'partly overlaps' | null {
  if (!touches(early, late.start, late.end)) return null;
  if (early.start <= late.start && early.end >= late.end) return null;
  return late.start <= early.start && late.end >= early.end ? 'contains' : 'partly overlaps';
}

/** The entries of one JSON text, parents before children; an InputError where it is not such a list. */
export function parseIomem(source: JsonText): readonly IomemEntry[] {
  const found = parseEntries(source);
  for (const [index, entry] of found.entries()) checkPlace(source, found, entry, index);
  return found;
}

function parseEntries(source: JsonText): readonly IomemEntry[] {
  const parsed = iomemEntries.safeParse(parseJson(source), { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
  const place = path.length === 0 ? '' : `${describePath(path)}: `;
  const found = describeValue(issue?.input);
  const what = `${place}found ${found}, expected ${issue?.message ?? LIST}`;
  throw errorAt(source, offsetOfValue(source.text, path), what);
}

/** Parents come before children, and nothing overlaps partly. */
function checkPlace(
  source: JsonText,
  all: readonly IomemEntry[],
  entry: IomemEntry,
  index: number,
): void {
  const fail = (what: string): never => {
    const offset = offsetOfValue(source.text, [index]);
    throw errorAt(source, offset, `${describeEntry(index, entry)} ${what}`);
  };
  if (entry.end < entry.start) fail('ends before it starts, expected an end at or after the start');
  for (const [before, early] of all.slice(0, index).entries()) {
    const how = misplacement(entry, early);
    if (how === null) continue;
    const other = describeEntry(before, early);
    fail(
      how === 'contains'
        ? `contains ${other}, expected it before that: parents come before children`
        : `partly overlaps ${other}, expected them apart or one inside the other`,
    );
  }
}
