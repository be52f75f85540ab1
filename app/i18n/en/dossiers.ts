/** The phrases of dossiers; the French ones must have the same keys. */
export const dossiers = {};
