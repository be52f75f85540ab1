/** The phrases of nominations; the French ones must have the same keys. */
export const nominations = {};
