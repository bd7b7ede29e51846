import type { KindRow } from '../failures/kind-rows.ts';

/** A part of the lattice on which a property holds, and how many scenarios it has. */
export interface Holding {
  readonly strategy: string;
  readonly property: string;
  /** Kinds of host with the kernel settings for which it holds there; `all` for every setting. */
  readonly on: readonly { readonly kind: string; readonly kernels: 'all' | readonly string[] }[];
  readonly scenarios: number;
}

/**
 * Where scenarios violate. Every flat list has one count for each kind of host, size of low MMIO and size
 * of framebuffer, at index (kind x lowMmio.length + low) x framebuffers.length + framebuffer.
 */
export interface WhereMap {
  /** Ids of the values of the three axes, in the order of the lattice. */
  readonly kinds: readonly string[];
  readonly lowMmio: readonly string[];
  readonly framebuffers: readonly string[];
  /** Scenarios that each strategy was put to; 0 where a kind of host cannot ask for that low MMIO. */
  readonly scenarios: readonly number[];
  /** By strategy and property the scenarios, of those, that violate it; without lists of nothing but 0. */
  readonly violated: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

/** A census as a JSON document (format `hvmmio-census/1`). */
export interface CensusDocument {
  readonly format: 'hvmmio-census/1';
  /** False where it was stopped: then `hosts` of `of` were done, and nothing `holds`. */
  readonly exhausted: boolean;
  readonly hosts: number;
  readonly of: number;
  /** How many scenarios each strategy was put to. */
  readonly scenarios: number;
  readonly strategies: readonly string[];
  /** Ids of the values of each axis. */
  readonly lattice: Readonly<Record<string, readonly string[]>>;
  /** Strategy by strategy, and of each property by property. */
  readonly cells: readonly {
    readonly strategy: string;
    readonly property: string;
    readonly scenarios: number;
    readonly violated: number;
  }[];
  /** Kinds of failure that were seen, with the scenarios that show them in the strategies' order. */
  readonly kinds: readonly KindRow[];
  readonly holds: readonly Holding[];
  readonly where: WhereMap;
}
