/** The phrases of workflow; the French ones must have the same keys. */
export const workflow = {};
