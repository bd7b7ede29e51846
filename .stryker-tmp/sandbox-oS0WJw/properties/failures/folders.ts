/** The folder, inside this package, of counterexamples: one a strategy and kind of failure. */
export const COUNTEREXAMPLES = 'properties/counterexamples';
/** Those that no longer violate what they once did: kept, and watched. */
export const FORMER_COUNTEREXAMPLES = `${COUNTEREXAMPLES}/former`;

/** The smallest ordinary ones: one a strategy and property, named STRATEGY.PROPERTY. */
export const ORDINARY_COUNTEREXAMPLES = `${COUNTEREXAMPLES}/ordinary`;
