import { properties, relations } from '../../properties/index.ts';
import type { Property, Relation } from '../../properties/property.ts';

/** What a reader asks of a strategy: one or more properties, taken together. */
export interface Question {
  readonly id: string;
  /** Above its column. */
  readonly head: string;
  /** What a strategy does that violates it, as in `mainline withholds room`. */
  readonly does: string;
  /** Whether a property's violation is what is asked about; the first question that says so has it. */
  readonly asks: (property: Property | Relation) => boolean;
}

/** Every question, the most harmful failure first; each property is part of one. */
export const questions: readonly [Question, ...Question[]] = [
  {
    id: 'root-lost',
    head: 'dump or root disk lost',
    does: 'loses a dump or its root disk',
    asks: (property) => property.judges === 'device' && property.devices === 'root',
  },
  {
    id: 'device-lost',
    head: 'any device lost',
    does: 'loses a device',
    asks: (property) => property.judges === 'device',
  },
  {
    id: 'config-refused',
    head: 'config window refused',
    does: 'has a config window refused',
    asks: (property) => isAbout(property, 'conflict', ['config']),
  },
  {
    id: 'window-over',
    head: 'BAR or dxg window over framebuffer',
    does: 'lets a BAR or dxg window over the framebuffer',
    asks: (property) => isAbout(property, 'conflict', ['low', 'high', 'dxg']),
  },
  {
    id: 'room-withheld',
    head: 'room withheld',
    does: 'keeps a device from room that there is',
    asks: (property) => property.judges === 'request' && property.about === 'starved',
  },
  {
    id: 'framebuffer-moved',
    head: 'framebuffer moved',
    does: 'moves the framebuffer',
    asks: (property) => property.judges === 'request' && property.about === 'moved',
  },
  {
    id: 'runs-differ',
    head: 'order or size matters',
    does: 'depends on the order of drivers or the size of low MMIO',
    asks: (property) => property.judges === 'runs',
  },
];

function isAbout(
  property: Property | Relation,
  result: 'conflict',
  windows: readonly string[],
): boolean {
  return (
    property.judges === 'request' &&
    property.about === result &&
    property.windows.some((window) => windows.includes(window))
  );
}

/** A question, and where a verdict has the properties that answer it. */
export interface Asked {
  readonly question: Question;
  readonly places: readonly number[];
}

/** The questions that some of the properties with these ids answer; of a verdict in the usual order. */
export function askedOf(ids: readonly string[]): Asked[] {
  const all = [...properties, ...relations];
  return questions.flatMap((question) => {
    const places = [...all.entries()]
      .filter(([, property]) => ids.includes(property.id) && questionOf(property) === question)
      .map(([at]) => at);
    return places.length === 0 ? [] : [{ question, places }];
  });
}

/** The question that a property is part of. */
export function questionOf(property: Property | Relation): Question | undefined {
  return questions.find(({ asks }) => asks(property));
}

/** Whether any of the answers is a violation; null where none was judged. */
export function answerIn(
  violated: readonly (boolean | null)[],
  places: readonly number[],
): boolean | null {
  const answers = places.map((at) => violated[at] ?? null);
  if (answers.includes(true)) return true;
  return answers.includes(false) ? false : null;
}
