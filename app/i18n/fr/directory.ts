import type { directory as english } from "../en/directory";
import type { Phrases } from "../index";

export const directory = {} satisfies Phrases<typeof english>;
