import { type Database, type Kysely, sql } from "~/db.server";

/** What is kept about somebody and stands on no other page of theirs, as they can read it. */
export type OwnLines = {
  names: { text: string; kind: string }[];
  addresses: { text: string; kind: string; origin: string; since: Date; until: Date | null }[];
  /** Why the name was put forward, by criterion; who did so is not told. */
  grounds: { texts: string[]; sources: string[]; at: Date; self: boolean }[];
  consents: { text: string; at: Date; withdrawnAt: Date | null }[];
};

export async function readOwnLines(db: Kysely<Database>, personId: string): Promise<OwnLines> {
  const [names, addresses, nominations, consents] = await Promise.all([
    db.selectFrom("person_name").select(["name as text", "kind"]).where("person_id", "=", personId).orderBy("kind").execute(),
    db.selectFrom("person_address").select(["value as text", "kind", "origin", "created_at as since", "ended_at as until"]).where("person_id", "=", personId).orderBy("created_at", "desc").execute(),
    db
      .selectFrom("nomination")
      .select([sql<Record<string, string>>`grounds`.as("grounds"), sql<string[]>`sources`.as("sources"), "created_at as at", "self"])
      .where("person_id", "=", personId)
      .orderBy("created_at", "desc")
      .execute(),
    db.selectFrom("consent").select(["text_shown as text", "given_at as at", "withdrawn_at as withdrawnAt"]).where("person_id", "=", personId).orderBy("given_at", "desc").execute(),
  ]);
  const grounds = nominations.map(({ grounds: said, sources, at, self }) => ({ texts: Object.values(said).filter((text) => typeof text === "string" && text !== ""), sources, at, self }));
  return { names, addresses, grounds, consents };
}
