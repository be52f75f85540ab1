/** As whom one looks at one's own entry before it appears. */
export const lookers = ["visitor", "subscriber", "listed"] as const;
export type Looker = (typeof lookers)[number];
