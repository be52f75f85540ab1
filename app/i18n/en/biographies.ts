/** The phrases of biographies; the French ones must have the same keys. */
export const biographies = {};
