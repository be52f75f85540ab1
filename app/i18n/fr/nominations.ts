import type { nominations as english } from "../en/nominations";
import type { Phrases } from "../index";

export const nominations = {} satisfies Phrases<typeof english>;
