/** A mistake in a rule of model.md: what one file says, and what it says with the mistake in it. */
export interface Plant {
  /** The section of model.md that has the rule. */
  readonly section: string;
  readonly rule: string;
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

export function plant(
  section: string,
  rule: string,
  file: string,
  right: string,
  wrong: string,
): Plant {
  return { section, rule, file, right, wrong };
}
