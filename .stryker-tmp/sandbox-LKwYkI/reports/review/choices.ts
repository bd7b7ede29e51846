/** What a review can be written as, the usual first. */
export const REVIEW_FORMATS = ['text', 'markdown', 'mail', 'json'] as const;
export type ReviewFormat = (typeof REVIEW_FORMATS)[number];
