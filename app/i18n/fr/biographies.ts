import type { biographies as english } from "../en/biographies";
import type { Phrases } from "../index";

export const biographies = {} satisfies Phrases<typeof english>;
