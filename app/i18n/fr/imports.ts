import type { imports as english } from "../en/imports";
import type { Phrases } from "../index";

export const imports = {} satisfies Phrases<typeof english>;
