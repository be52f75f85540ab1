import type { certification as english } from "../en/certification";
import type { Phrases } from "../index";

export const certification = {} satisfies Phrases<typeof english>;
