import type { ObjectSymbol } from './wasm/object-file.ts';

/** An object file's symbols, and the name that tells its own from those of others. */
export interface NamedObject {
  readonly name: string;
  readonly symbols: readonly (ObjectSymbol | null)[];
}

interface Edge {
  readonly to: string;
  readonly kind: 'call' | 'pointer' | 'data';
}

/** A function or data, with what it refers to. */
interface Node {
  readonly symbol: ObjectSymbol;
  readonly edges: readonly Edge[];
}

/** How a symbol comes to be part of a module. */
export interface Reach {
  /** `called`: by calls from an export, or a function on such a way has its address. `pointed`: data has it. */
  readonly how: 'called' | 'pointed';
  /** From the exported function to the symbol itself. */
  readonly way: readonly string[];
}

/** What refers to what, over all object files of a module. */
export class SymbolGraph {
  readonly #nodes = new Map<string, Node>();
  readonly #from = new Map<string, { readonly how: Reach['how']; readonly from: string | null }>();

  constructor(objects: readonly NamedObject[]) {
    for (const { name, symbols } of objects) this.#add(name, symbols);
    const exported = [...this.#nodes].filter(([, { symbol }]) => symbol.isExported);
    const roots = exported.map(([key]) => key);
    this.#walk(roots, 'called');
    this.#walk([...this.#from.keys()], 'pointed');
  }

  /** The functions or data that nobody defines, each once. */
  undefinedOf(kind: ObjectSymbol['kind']): readonly ObjectSymbol[] {
    const all = [...this.#nodes.values()].map(({ symbol }) => symbol);
    return all.filter((symbol) => symbol.kind === kind && !symbol.isDefined);
  }

  /** How that symbol is reached, of an object where it is local there; null where it is not. */
  reach(name: string, object: string): Reach | null {
    const key = this.#nodes.has(localKey(object, name)) ? localKey(object, name) : name;
    const found = this.#from.get(key);
    if (found === undefined) return null;
    const way: string[] = [];
    for (let at: string | null = key; at !== null; at = this.#from.get(at)?.from ?? null) {
      way.unshift(this.#nodes.get(at)?.symbol.name ?? at);
    }
    return { how: found.how, way };
  }

  #add(object: string, symbols: NamedObject['symbols']): void {
    const keyOf = (symbol: ObjectSymbol) =>
      symbol.isLocal ? localKey(object, symbol.name) : symbol.name;
    for (const symbol of symbols) {
      if (symbol === null) continue;
      const key = keyOf(symbol);
      const known = this.#nodes.get(key);
      if (known?.symbol.isDefined === true) continue;
      const edges = symbol.references.flatMap(({ kind, symbol: place }) => {
        const to = symbols[place];
        return to === null || to === undefined ? [] : [{ to: keyOf(to), kind }];
      });
      this.#nodes.set(key, { symbol, edges });
    }
  }

  /** Breadth first, so that ways are short. A pointer that data holds is followed in the second walk alone. */
  #walk(starts: readonly string[], how: Reach['how']): void {
    const queue = [...starts];
    for (const start of starts) {
      if (!this.#from.has(start)) this.#from.set(start, { how, from: null });
    }
    for (let at = 0; at < queue.length; at++) {
      const from = queue[at] ?? '';
      const node = this.#nodes.get(from);
      for (const { to } of node === undefined || isHeld(node, how) ? [] : node.edges) {
        if (this.#from.has(to)) continue;
        this.#from.set(to, { how, from });
        queue.push(to);
      }
    }
  }
}

/** Whether what it refers to is left for the second walk. */
function isHeld({ symbol }: Node, how: Reach['how']): boolean {
  return how === 'called' && symbol.kind === 'data';
}

function localKey(object: string, name: string): string {
  return `${object}:${name}`;
}
