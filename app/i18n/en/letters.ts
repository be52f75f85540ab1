/** The phrases of letters; the French ones must have the same keys. */
export const letters = {};
