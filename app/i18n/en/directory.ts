/** The phrases of directory; the French ones must have the same keys. */
export const directory = {};
