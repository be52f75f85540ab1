/** The phrases of persons; the French ones must have the same keys. */
export const persons = {};
