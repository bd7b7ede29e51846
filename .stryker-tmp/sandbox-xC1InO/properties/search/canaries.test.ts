import { describe, expect, it } from 'vitest';
import { defineStrategy, FOUR_GIB, KIB, MIB, type Strategy } from '../../engine/index.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { configWindowAccepted } from '../config-window-accepted.ts';
import { fullLattice } from '../lattice/lattice.ts';
import { narrow } from '../lattice/narrow.ts';
import type { Property } from '../property.ts';
import { configWindowGranted, lowWindowGranted } from '../window-granted.ts';
import { findSmallest } from './find.ts';

/** Where `merged` is safe, and `original` on Gen1. */
const GEN2 = ['kind=gen2', 'kernel=sysfb+efi', 'high-mmio=default,none', 'framebuffer=8MiB,64MiB'];
const GEN1 = ['kind=gen1', 'high-mmio=default', 'framebuffer=8MiB,64MiB'];
const FEW = ['low-mmio=unasked,1024MiB', 'path=none,load-drm', 'devices=nvme-root,2x16MiB-32bit'];

interface Canary {
  readonly broken: string;
  readonly base: Strategy;
  readonly change: Partial<Strategy>;
  readonly property: Property;
  readonly axes: readonly string[];
}

const canaries: readonly Canary[] = [
  {
    broken: 'wrong start',
    base: merged,
    change: { reserve: (guest) => later(merged.reserve(guest), 64 * MIB) },
    property: configWindowAccepted,
    axes: GEN2,
  },
  {
    broken: 'wrong size',
    base: merged,
    change: { reserve: (guest) => resized(merged.reserve(guest), () => 4 * MIB) },
    property: configWindowAccepted,
    axes: GEN2,
  },
  {
    broken: 'off by one alignment',
    base: merged,
    change: { reserve: (guest) => later(merged.reserve(guest), 8 * KIB) },
    property: configWindowAccepted,
    axes: GEN2,
  },
  {
    broken: 'ignores the BAR',
    base: original,
    change: { reserve: (guest) => (guest.efi ? original.reserve(guest) : null) },
    property: configWindowAccepted,
    axes: GEN1,
  },
  {
    broken: 'reserves too much',
    base: original,
    change: { reserve: (guest) => resized(original.reserve(guest), (size) => 16 * size) },
    property: lowWindowGranted,
    axes: [...GEN2, 'path=none', 'framebuffer=8MiB'],
  },
  {
    broken: 'takes windows from the wrong range',
    base: merged,
    change: {
      place: (window, usual) => (window === 'config' ? { ...usual, min: FOUR_GIB } : usual),
    },
    property: configWindowGranted,
    axes: GEN2,
  },
];

function later(reservation: ReturnType<Strategy['reserve']>, bytes: number) {
  return reservation && { ...reservation, start: reservation.start + bytes };
}

function resized(reservation: ReturnType<Strategy['reserve']>, size: (size: number) => number) {
  return reservation && { ...reservation, size: size(reservation.size) };
}

describe('a strategy broken on purpose', () => {
  it.each(canaries)('$broken: is found out', ({ base, change, property, axes }) => {
    const lattice = [...FEW, ...axes].reduce(narrow, fullLattice);
    const broken = defineStrategy({ ...base, ...change, id: 'broken' });
    const all = Number.POSITIVE_INFINITY;
    expect(findSmallest(lattice, base, property, all).end).toBe('holds');
    expect(findSmallest(lattice, broken, property, all).end).toBe('found');
  });
});
