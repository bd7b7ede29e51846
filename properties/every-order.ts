import {
  type Boot,
  type Handover,
  type HostLayout,
  isSameHandover,
  type Machine,
  powerOn,
  type Slot,
  type Via,
  type Witness,
  WORDS,
  type Word,
} from '../engine/index.ts';
import { LoadOrders } from './settings/load-orders.ts';

/** Collects, over many runs of one boot, the words with which each device ended it: bit i is the i-th of WORDS. */
export class SeenWords implements Witness {
  readonly #setAside: readonly Word[];
  readonly #seen = new Map<Slot, number>();

  constructor(setAside: readonly Word[]) {
    this.#setAside = setAside;
  }

  forget(): void {
    this.#seen.clear();
  }

  bootStarted(): void {}
  answered(): void {}

  bootEnded(slots: readonly Slot[]): void {
    for (const slot of slots) {
      const { word } = slot;
      if (word === null || this.#setAside.includes(word)) continue;
      this.#seen.set(slot, (this.#seen.get(slot) ?? 0) | (1 << WORDS.indexOf(word)));
    }
  }

  /** Whether these devices together had more than one word. */
  differ(slots: readonly Slot[]): boolean {
    const all = slots.reduce((bits, slot) => bits | (this.#seen.get(slot) ?? 0), 0);
    return (all & (all - 1)) !== 0;
  }
}

/** What a device needs and what happens to it in every boot, by its id. */
export type Lives = ReadonlyMap<string, string>;

/** What load orders can leave to the next kernel, each different handover once. */
interface Left {
  /** The same for the same handovers of one machine. */
  readonly id: number;
  readonly handovers: readonly Handover[];
}

/** A boot under every load order, on everything that the orders before it can leave behind. */
export interface EveryOrder {
  /** How many boots `run` takes. */
  readonly count: number;
  /** Runs them. `differing` are the devices with more than one word, in no certain order. */
  readonly run: () => { readonly differing: readonly string[]; readonly left: Left };
}

/** Boots of one machine under every load order; of those whose orders are the same ones only the first is run. */
export class OrderedBoots {
  readonly first: Left;
  readonly #machine: Machine;
  readonly #words: SeenWords;
  readonly #keepsConfigWindows: boolean;
  readonly #boots = new Map<string, EveryOrder>();
  readonly #ids = new Map<string, number>();

  /** `words` is the machine's witness. */
  constructor(machine: Machine, layout: HostLayout, words: SeenWords) {
    this.#machine = machine;
    this.#words = words;
    this.#keepsConfigWindows = layout.keepsConfigWindows;
    this.first = this.#leftOf([powerOn(layout)]);
  }

  /** `name` is the same only for boots of the same orders and `via`, by way of which the next kernel is started. */
  boot(name: string, boot: Boot, via: Via | null, before: Left, lives: Lives): EveryOrder {
    // Windows that the host keeps tell devices apart by their lives, which are a scenario's own.
    if (this.#keepsConfigWindows) return this.#everyOrder(boot, via, before, lives);
    const key = `${before.id} ${name}`;
    const known = this.#boots.get(key) ?? this.#everyOrder(boot, via, before, lives);
    this.#boots.set(key, known);
    return known;
  }

  #everyOrder(boot: Boot, via: Via | null, before: Left, lives: Lives): EveryOrder {
    const { handovers } = before;
    const actions = this.#machine.actions(boot.events);
    const lifeOf = ({ id }: Slot) => lives.get(id) ?? '';
    const whole = new LoadOrders(actions, lifeOf);
    const orders = handovers.map(({ configWindows }) => {
      if (configWindows.length === 0) return whole;
      // A device for which the host holds a window is like no other in that boot.
      const holds = ({ id }: Slot) => configWindows.some(({ device }) => device === id);
      return new LoadOrders(actions, (slot) => (holds(slot) ? slot.id : lifeOf(slot)));
    });
    const count = orders.reduce((sum, one) => sum + one.count, 0);
    // One device has nothing to differ from in one run, and nobody is started after it.
    const [, ...others] = new Set(actions.map(({ slot }) => slot));
    const idle = via === null && handovers.length === 1 && others.length === 0;
    let result: ReturnType<EveryOrder['run']> | null = idle
      ? { differing: [], left: before }
      : null;
    const run = () => {
      this.#words.forget();
      const left = new DifferentHandovers();
      for (const [at, handover] of handovers.entries()) {
        orders[at]?.visit((order) => {
          this.#machine.boot(handover, boot.kernel, order);
          if (via !== null) left.add(this.#machine.handover(via));
        });
      }
      // Of devices alike each can take the other's place.
      const differing = whole.alike.filter((group) => this.#words.differ(group)).flat();
      return { differing: differing.map(({ id }) => id), left: this.#leftOf(left.all) };
    };
    return {
      count,
      run: () => {
        result ??= run();
        return result;
      },
    };
  }

  #leftOf(handovers: readonly Handover[]): Left {
    const key = JSON.stringify(handovers);
    const id = this.#ids.get(key) ?? this.#ids.size;
    this.#ids.set(key, id);
    return { id, handovers };
  }
}

/** Handovers, each different one once. */
class DifferentHandovers {
  readonly #known = new Map<string, Handover>();
  #last: Handover | null = null;

  add(handover: Handover): void {
    if (this.#last !== null && isSameHandover(this.#last, handover)) return;
    this.#last = handover;
    // There may be thousands: the same ones have the same text.
    this.#known.set(JSON.stringify(handover), handover);
  }

  get all(): readonly Handover[] {
    return [...this.#known.values()];
  }
}
