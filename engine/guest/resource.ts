/**
 * One range in a resource tree, like the kernel's `struct resource`: children nest inside it, are
 * disjoint, and stand in address order. Addresses in bytes, ends inclusive.
 */
export class Resource {
  // A fraction makes the engine keep these fields as doubles from the start: addresses are too
  // large for its small integers, and a change of representation would be paid on the hot path.
  start = 0.5;
  end = 0.5;
  busy = false;
  name = '';
  parent: Resource | null = null;
  child: Resource | null = null;
  sibling: Resource | null = null;
  /** The pool's own chain. */
  pooled: Resource | null = null;
  /** Child and sibling when they were last kept. */
  keptChild: Resource | null = null;
  keptSibling: Resource | null = null;
}

/** Resources for one boot at a time: `reset` takes all of them back at once. */
export class ResourcePool {
  readonly #head = new Resource();
  #last = this.#head;
  #keptLast = this.#head;

  reset(): void {
    this.#last = this.#head;
  }

  /** Remembers which resources are taken, and the children and siblings that they have. */
  keep(): void {
    this.#keptLast = this.#last;
    for (let node = this.#head; node !== this.#last; ) {
      if (node.pooled === null) return;
      node = node.pooled;
      node.keptChild = node.child;
      node.keptSibling = node.sibling;
    }
  }

  /** Takes back what was taken since, and puts the others where they were. */
  goBack(): void {
    this.#last = this.#keptLast;
    for (let node = this.#head; node !== this.#keptLast; ) {
      if (node.pooled === null) return;
      node = node.pooled;
      node.child = node.keptChild;
      node.sibling = node.keptSibling;
    }
  }

  take(start: number, end: number, busy: boolean, name: string): Resource {
    const resource = this.next();
    resource.start = start;
    resource.end = end;
    resource.busy = busy;
    resource.name = name;
    return resource;
  }

  /** A resource outside all trees, its range and name still to be set. */
  next(): Resource {
    let resource = this.#last.pooled;
    if (resource === null) {
      resource = new Resource();
      this.#last.pooled = resource;
    }
    this.#last = resource;
    resource.parent = null;
    resource.child = null;
    resource.sibling = null;
    return resource;
  }
}

/**
 * Inserts a range under the deepest one that contains it, busy or not, as firmware and the kernel's
 * start-up describe the machine; an identical range counts as containing.
 */
export function describe(root: Resource, resource: Resource): void {
  let parent = root;
  let before: Resource | null = null;
  let child = parent.child;
  while (child !== null && child.start <= resource.start) {
    if (child.end >= resource.end) {
      parent = child;
      before = null;
      child = parent.child;
    } else {
      before = child;
      child = child.sibling;
    }
  }
  insert(resource, parent, before);
}

/** Inserts a resource under `root`, after the child `before` or as the first. */
export function insert(resource: Resource, root: Resource, before: Resource | null): void {
  resource.parent = root;
  if (before === null) {
    resource.sibling = root.child;
    root.child = resource;
  } else {
    resource.sibling = before.sibling;
    before.sibling = resource;
  }
}

/**
 * Requests start..end below `root` as a busy range. The first child that it touches decides: a busy
 * one refuses, a non-busy one becomes the root. Null where it is refused.
 */
export function request(
  pool: ResourcePool,
  root: Resource,
  start: number,
  end: number,
  name: string,
): Resource | null {
  const resource = pool.take(start, end, true, name);
  return place(root, resource) ? resource : null;
}

/** As `request`, of a resource whose range is set. */
export function place(root: Resource, resource: Resource): boolean {
  const { start, end } = resource;
  let parent = root;
  for (;;) {
    if (start < parent.start || end > parent.end || end < start) return false;
    let before: Resource | null = null;
    let child = parent.child;
    while (child !== null && child.end < start) {
      before = child;
      child = child.sibling;
    }
    const touched = child !== null && child.start <= end ? child : null;
    if (touched === null) {
      insert(resource, parent, before);
      return true;
    }
    if (touched.busy) return false;
    parent = touched;
  }
}

/**
 * Releases the busy range of exactly start..end, descending through the non-busy ranges that contain
 * it; where there is none, nothing happens.
 */
export function release(root: Resource, start: number, end: number): void {
  let parent = root;
  let before: Resource | null = null;
  let child = parent.child;
  while (child !== null) {
    if (child.start <= start && child.end >= end) {
      if (child.busy) {
        if (child.start === start && child.end === end) unlink(child, parent, before);
        return;
      }
      parent = child;
      before = null;
      child = parent.child;
    } else {
      before = child;
      child = child.sibling;
    }
  }
}

function unlink(resource: Resource, parent: Resource, before: Resource | null): void {
  if (before === null) parent.child = resource.sibling;
  else before.sibling = resource.sibling;
}
