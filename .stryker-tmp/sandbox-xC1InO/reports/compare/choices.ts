/** What a comparison can be written as, the usual first. */
export const COMPARE_FORMATS = ['text', 'markdown', 'mail', 'json', 'csv'] as const;
export type CompareFormat = (typeof COMPARE_FORMATS)[number];

/** How many scenarios are compared, and by which seed, where nothing else is asked. */
export const USUAL_POPULATION = { scenarios: 2000, seed: '1' } as const;
