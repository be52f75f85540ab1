import type { committee as english } from "../en/committee";
import type { Phrases } from "../index";

export const committee = {} satisfies Phrases<typeof english>;
