/** The phrases of admin; the French ones must have the same keys. */
export const admin = {};
