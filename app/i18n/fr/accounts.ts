import type { accounts as english } from "../en/accounts";
import type { Phrases } from "../index";

export const accounts = {} satisfies Phrases<typeof english>;
