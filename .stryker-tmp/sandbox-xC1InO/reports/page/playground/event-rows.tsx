import { useEffect, useRef, useState } from 'preact/hooks';
import { GRAPHICS } from '../../../engine/index.ts';
import { named } from '../../../properties/settings/axis.ts';
import { idOf } from './draft.ts';
import { changeAt, moveTo, removeAt } from './edit.ts';
import { SelectField } from './fields.tsx';
import { type EventForm, type Form, GRAPHICS_KEY } from './form.ts';

interface EventsProps {
  readonly boot: number;
  readonly events: readonly EventForm[];
  readonly devices: Form['devices'];
  readonly change: (events: readonly EventForm[]) => void;
}

const VERBS = [named('probe'), named('remove')];

const NEW_EVENT: EventForm = { verb: 'probe', device: GRAPHICS_KEY };

type Direction = 'up' | 'down';

/** The events of a boot in order; rows move by their buttons, and the focus goes with them. */
export function EventRows({ boot, events, devices, change }: EventsProps) {
  const [moved, setMoved] = useState('');
  const focusNext = useFocusNext();
  const move = (from: number, direction: Direction) => {
    const to = direction === 'up' ? from - 1 : from + 1;
    const event = events[from];
    if (event === undefined || to < 0 || to >= events.length) return;
    focusNext(buttonId(boot, to, direction));
    const name = `${event.verb} of ${idOf(devices, event.device)}`;
    setMoved(`${name} is now event ${to + 1} of ${events.length}`);
    change(moveTo(events, from, to));
  };
  return (
    <fieldset class="events">
      <legend>Events in order</legend>
      <ol>
        {events.map((event, at) => (
          <EventRow
            key={at}
            {...{ boot, at, event, devices }}
            last={at === events.length - 1}
            set={(one) => change(changeAt(events, at, one))}
            move={(direction) => move(at, direction)}
            remove={() => change(removeAt(events, at))}
          />
        ))}
      </ol>
      <p class="buttons">
        <button type="button" onClick={() => change([...events, NEW_EVENT])}>
          Add an event
        </button>
      </p>
      <p class="unseen" role="status">
        {moved}
      </p>
    </fieldset>
  );
}

/** Puts the focus on an element, by its id, once what has changed is drawn. */
function useFocusNext(): (id: string) => void {
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current !== null) document.getElementById(next.current)?.focus();
    next.current = null;
  });
  return (id) => {
    next.current = id;
  };
}

function buttonId(boot: number, at: number, direction: Direction): string {
  return `move-${boot}-${at}-${direction}`;
}

interface EventRowProps {
  readonly boot: number;
  readonly at: number;
  readonly event: EventForm;
  readonly devices: Form['devices'];
  readonly last: boolean;
  readonly set: (change: Partial<EventForm>) => void;
  readonly move: (direction: Direction) => void;
  readonly remove: () => void;
}

function EventRow({ boot, at, event, devices, last, set, move, remove }: EventRowProps) {
  const path = ['boots', boot, 'events', at];
  const name = `${event.verb} of ${idOf(devices, event.device)}`;
  const known = [
    { value: GRAPHICS_KEY, label: GRAPHICS },
    ...devices.map(({ key, id }) => ({ value: key, label: id })),
  ];
  return (
    <li>
      <SelectField
        label={`Event ${at + 1} of boot ${boot}`}
        path={[...path, 'verb']}
        value={event.verb}
        options={VERBS}
        onChange={(verb) => set({ verb })}
      />
      <SelectField
        label={`Device of event ${at + 1} of boot ${boot}`}
        path={[...path, event.verb]}
        value={event.device}
        options={known}
        onChange={(device) => set({ device })}
      />
      <MoveButton direction="up" blocked={at === 0} {...{ boot, at, name, move }} />
      <MoveButton direction="down" blocked={last} {...{ boot, at, name, move }} />
      <button type="button" aria-label={`Leave out ${name}`} onClick={remove}>
        {'\u2212'}
      </button>
    </li>
  );
}

interface MoveButtonProps extends Pick<EventRowProps, 'boot' | 'at' | 'move'> {
  readonly direction: Direction;
  readonly name: string;
  /** There is no place further on; the button stays, so that the focus can stay on it. */
  readonly blocked: boolean;
}

function MoveButton({ direction, blocked, boot, at, name, move }: MoveButtonProps) {
  return (
    <button
      type="button"
      id={buttonId(boot, at, direction)}
      aria-label={`Move ${name} ${direction}`}
      aria-disabled={blocked}
      onClick={() => move(direction)}
    >
      {direction === 'up' ? '\u2191' : '\u2193'}
    </button>
  );
}
