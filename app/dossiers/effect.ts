import type { Database, Transaction } from "~/db.server";
import type { Keys } from "~/keys.server";
import type { House } from "~/workflow/facts";
import type { Allowed, Reason } from "~/workflow/judge";
import type { Actor } from "~/workflow/roles";
import type { File } from "./lock.server";
import type { PressInput } from "./press";

/** What an effect works with: the file before and after the move, who pressed, and what they brought along. */
export type Deed = {
  trx: Transaction<Database>;
  verdict: Allowed;
  /** After the move. */
  file: File;
  /** As it was locked. */
  before: File;
  actor: Actor;
  /** The first person, where a second one confirmed. */
  author: string | null;
  house: House;
  press: PressInput;
  keys: Keys;
  evidenceId: string | null;
};

/**
 * What a decision writes beside the move: a signature, a proof, an assignment. Runs in decide's transaction, after the
 * move and before the event. A returned reason refuses the whole press, and nothing of it stays.
 */
export type Effect = (deed: Deed) => Promise<Reason | void>;
