/** What an explanation can be written as, the usual first. */
export const EXPLAIN_FORMATS = ['text', 'json', 'markdown', 'mail'] as const;
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number];
