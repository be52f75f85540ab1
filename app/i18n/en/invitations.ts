/** The phrases of invitations; the French ones must have the same keys. */
export const invitations = {};
