/** The phrases of accounts; the French ones must have the same keys. */
export const accounts = {};
