import type { workflow as english } from "../en/workflow";
import type { Phrases } from "../index";

export const workflow = {} satisfies Phrases<typeof english>;
