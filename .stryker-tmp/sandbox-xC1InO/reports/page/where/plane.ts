import type { WhereMap } from '../../census/document.ts';

/** How many scenarios there are, and how many of those violate. */
export interface PointCounts {
  readonly scenarios: number;
  readonly violated: number;
}

/** One strategy and property on the plane of low MMIO and framebuffer sizes. */
export interface Plane {
  readonly lowMmio: readonly string[];
  readonly framebuffers: readonly string[];
  readonly strategy: string;
  readonly property: string;
  /** By low MMIO and then by framebuffer: `low x framebuffers.length + framebuffer`. */
  readonly points: readonly PointCounts[];
}

/** What a map shows of a census. */
export interface Shown {
  readonly strategy: string;
  readonly property: string;
  /** A setting of the kernels, or null for all of them together. */
  readonly kernel: string | null;
}

/** The settings of the kernels that a census tells apart; none where it was written without. */
export function kernelsOf({ byKernel }: WhereMap): string[] {
  return Object.keys(byKernel?.violated ?? {});
}

/** The map of a strategy and property on one host type; no scenarios where nothing tests the property. */
export function planeOf(where: WhereMap, shown: Shown, hostType: string): Plane {
  const { lowMmio, framebuffers, scenarios, notExercised = {} } = where;
  const { strategy, property, kernel } = shown;
  const idle = Object.hasOwn(notExercised, property) ? notExercised[property] : undefined;
  const isIdle = idle?.includes(hostType) === true;
  const kernels = kernel === null ? 1 : kernelsOf(where).length;
  const size = lowMmio.length * framebuffers.length;
  const from = where.kinds.indexOf(hostType) * size;
  const violated = violatedOn(where, shown, hostType);
  const points = Array.from({ length: size }, (_, at) => ({
    scenarios: isIdle ? 0 : (scenarios[from + at] ?? 0) / kernels,
    violated: isIdle ? 0 : (violated[at] ?? 0),
  }));
  return { lowMmio, framebuffers, strategy, property, points };
}

/** Several host types as one. */
export function together(planes: readonly [Plane, ...Plane[]]): Plane {
  const points = planes[0].points.map((_, at) => sum(planes.map((plane) => countsOf(plane, at))));
  return { ...planes[0], points };
}

function countsOf({ points }: Plane, at: number): PointCounts {
  return points[at] ?? { scenarios: 0, violated: 0 };
}

/** The counts at a point; `low` and `framebuffer` are places on the axes. */
export function countsAt(
  plane: Plane,
  { low, framebuffer }: { readonly low: number; readonly framebuffer: number },
): PointCounts {
  return countsOf(plane, low * plane.framebuffers.length + framebuffer);
}

function sum(all: readonly PointCounts[]): PointCounts {
  return {
    scenarios: all.reduce((total, { scenarios }) => total + scenarios, 0),
    violated: all.reduce((total, { violated }) => total + violated, 0),
  };
}

function violatedOn(where: WhereMap, shown: Shown, hostType: string): readonly number[] {
  const { lowMmio, framebuffers, violated, byKernel } = where;
  const { strategy, property, kernel } = shown;
  const kind = where.kinds.indexOf(hostType);
  if (kernel === null) {
    const size = lowMmio.length * framebuffers.length;
    const flat = own(own(violated, strategy), property) ?? [];
    return flat.slice(kind * size, (kind + 1) * size);
  }
  const places = own(own(own(byKernel?.violated, kernel), strategy), property);
  return byKernel?.maps[places?.[kind] ?? 0] ?? [];
}

/** An object of JSON may lack a name, and has others that it did not bring. */
function own<Value>(
  object: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}
