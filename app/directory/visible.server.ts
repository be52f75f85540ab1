import { type Database, type Kysely, sql } from "~/db.server";
import { type Audience, audiencesOf } from "~/workflow/capabilities";
import type { Policy } from "~/workflow/presets";
import { type Actor, holds } from "~/workflow/roles";
import type { Standing } from "~/workflow/stages";
import { bitOf, groupOf, type ReaderGroup } from "./readers";

/** Who reads: what their searches go through, and what they see of an entry that is not their own. */
export type Reader = {
  group: ReaderGroup;
  audiences: readonly Audience[];
  /** The person whom the reader is: they read their own entry whole. */
  personId: string | null;
  /** Staff who look after entries see those that the public does not. */
  staff: boolean;
};

/** Standings whose entries anybody may open. */
export const shownStandings: readonly Standing[] = ["public", "retired", "memorial"];

/** Asked once a request: a listed person is one whose own entry is public. */
export async function readerOf(db: Kysely<Database>, policy: Policy, actor: Actor): Promise<Reader> {
  const personId = actor.kind === "account" ? actor.personId : null;
  const listed = personId !== null && (await isListedNow(db, personId));
  const audiences = audiencesOf(policy, actor, listed);
  return { group: groupOf(audiences), audiences, personId, staff: holds(actor, "editor", "publisher", "administrator") };
}

/** The same reader without what only subscribers read. */
export function asTeaser(reader: Reader): Reader {
  const audiences = reader.audiences.filter((audience) => audience !== "subscribers");
  return { ...reader, audiences, group: groupOf(audiences) };
}

async function isListedNow(db: Kysely<Database>, personId: string): Promise<boolean> {
  const row = await db.selectFrom("entry").select("id").where("person_id", "=", personId).where("standing", "in", shownStandings).executeTakeFirst();
  return row !== undefined;
}

/** The rows of `entry_search` that were made for this reader: the one condition of searches, facets, counts and lists. */
export function madeFor(reader: Reader, table = "entry_search") {
  return sql<boolean>`(${sql.ref(`${table}.readers`)} & ${bitOf[reader.group]}) <> 0`;
}

/** What of this person's entry the reader sees: everything, where it is their own or theirs to look after. */
export function audiencesFor(reader: Reader, personId: string): readonly Audience[] {
  return reader.personId === personId ? ["public", "listed", "subscribers", "house"] : reader.audiences;
}

/** May the reader open an entry of this standing? Their own in any; others' where the public may, or by duty. */
export function mayOpen(reader: Reader, { personId, standing }: { personId: string; standing: Standing }): boolean {
  if (shownStandings.includes(standing)) return true;
  return standing === "suspended" && (reader.staff || reader.personId === personId);
}
