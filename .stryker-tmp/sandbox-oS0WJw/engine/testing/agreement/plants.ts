import type { Plant } from './plant.ts';
import { GUEST_PLANTS } from './plants-guest.ts';
import { HOST_PLANTS } from './plants-host.ts';
import { JUDGEMENT_PLANTS } from './plants-judgement.ts';

/** A mistake for each rule whose breach an outcome can show, section by section. */
export const PLANTS: readonly Plant[] = [
  ...HOST_PLANTS,
  ...GUEST_PLANTS,
  ...JUDGEMENT_PLANTS,
].toSorted((one, other) => Number(one.section) - Number(other.section));
