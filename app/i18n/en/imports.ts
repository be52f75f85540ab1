/** The phrases of imports; the French ones must have the same keys. */
export const imports = {};
