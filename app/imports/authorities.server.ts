import { type AuthorityRef, knowAuthorities, refKey } from "~/authorities/know.server";
import type { Database, Kysely } from "~/db.server";

/** Ids of authorities by kind and key. Kept for one run: a list of a house holds some ten thousand at most. */
export class Authorities {
  private readonly ids = new Map<string, number>();

  constructor(private readonly db: Kysely<Database>) {}

  idOf(ref: Pick<AuthorityRef, "kind" | "key">): number | null {
    return this.ids.get(refKey(ref)) ?? null;
  }

  /** Finds what is on the house's lists already, under any of its labels, and puts the rest on them. */
  async know(refs: readonly AuthorityRef[]): Promise<void> {
    const missing = refs.filter((ref) => this.idOf(ref) === null);
    for (const [key, id] of await knowAuthorities(this.db, missing)) this.ids.set(key, id);
  }
}
