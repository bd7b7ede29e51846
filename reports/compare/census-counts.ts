export const CENSUS_COUNTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {};
