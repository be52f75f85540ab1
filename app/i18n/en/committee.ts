/** The phrases of committee; the French ones must have the same keys. */
export const committee = {};
