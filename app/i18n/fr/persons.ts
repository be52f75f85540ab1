import type { persons as english } from "../en/persons";
import type { Phrases } from "../index";

export const persons = {} satisfies Phrases<typeof english>;
