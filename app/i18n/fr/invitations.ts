import type { invitations as english } from "../en/invitations";
import type { Phrases } from "../index";

export const invitations = {} satisfies Phrases<typeof english>;
