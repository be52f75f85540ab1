/** The phrases of certification; the French ones must have the same keys. */
export const certification = {};
