import type { admin as english } from "../en/admin";
import type { Phrases } from "../index";

export const admin = {} satisfies Phrases<typeof english>;
