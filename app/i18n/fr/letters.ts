import type { letters as english } from "../en/letters";
import type { Phrases } from "../index";

export const letters = {} satisfies Phrases<typeof english>;
