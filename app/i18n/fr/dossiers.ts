import type { dossiers as english } from "../en/dossiers";
import type { Phrases } from "../index";

export const dossiers = {} satisfies Phrases<typeof english>;
