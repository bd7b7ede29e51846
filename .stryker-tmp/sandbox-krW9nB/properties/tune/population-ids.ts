/** What a family can be put to: classes of host that `compare` draws from, or a lattice. */
export const POPULATIONS = ['all', 'lab', 'azure', 'lattice'] as const;
export type PopulationId = (typeof POPULATIONS)[number];
