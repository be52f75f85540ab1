import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { administer, type Administered, type AdministrationRequest, NotAdministered } from "~/house/event.server";
import type { HouseRow } from "~/http/house.server";
import { type Actor, accountOf } from "~/workflow/roles";
import { type LintFault, lint } from "./lint";
import { isTemplateName, templateNamed, type TemplateName } from "./templates";
import type { LetterTemplate, Wordings } from "./wording";

/** Which words a letter goes out with: a version of the house's own, or the built-in ones (null). */
export type OwnWording = { id: number; wordings: Wordings };

/** Faults with which a text cannot be filled in; a later list of words does not undo what the house has in force. */
const broken: readonly LintFault["fault"][] = ["unknown", "foreign", "needed", "placed", "subjectPlaced", "brace", "empty"];

/** The house's own words for a letter; null where it has none, or where they no longer fit what the letter may name. */
export async function ownWording(db: Kysely<Database>, house: Pick<HouseRow, "languages">, name: TemplateName): Promise<OwnWording | null> {
  const row = await db.selectFrom("letter_template").select(["id", "subject", "body"]).where("name", "=", name).where("state", "=", "in_force").executeTakeFirst();
  const wordings = row && wordingsOf(row, templateNamed(name));
  if (!row || !wordings) return null;
  return lint(templateNamed(name), wordings, house.languages).some(({ fault }) => broken.includes(fault)) ? null : { id: row.id, wordings };
}

type StoredWording = { subject: unknown; body: unknown };

/** A language that the version lacks keeps the built-in words. */
function wordingsOf({ subject, body }: StoredWording, builtIn: LetterTemplate): Wordings | null {
  if (!subject || !body) return null;
  const subjects = subject as Record<string, string>;
  const bodies = body as Record<string, string>;
  const inLanguage = (lang: "fr" | "en") => (subjects[lang] && bodies[lang] ? { subject: subjects[lang], body: bodies[lang] } : builtIn[lang]);
  return { fr: inLanguage("fr"), en: inLanguage("en") };
}

export type WordingChange = { name: TemplateName; /** Null: the built-in words again. */ wordings: Wordings | null; reason: string };
export type WordingOutcome = { outcome: "in_force" | "waits" | "unchanged" | "another_waits" };

/**
 * Words a letter anew. Where seconding is on, the version waits for another person; else it is in force for every letter
 * that is written from then on. Letters already written keep their text.
 */
export function changeWording(db: Kysely<Database>, request: AdministrationRequest, house: HouseRow, change: WordingChange): Promise<Administered<WordingOutcome>> {
  const { name, wordings, reason } = change;
  return administer(db, request, "word_letter", async ({ trx, by, record }) => {
    await lockName(trx, name);
    if (await pendingOf(trx, name)) return { outcome: "another_waits" };
    if (sameWords(wordings, (await inForce(trx, name))?.wordings ?? null)) return { outcome: "unchanged" };
    const values = {
      name,
      subject: wordings && JSON.stringify({ fr: wordings.fr.subject, en: wordings.en.subject }),
      body: wordings && JSON.stringify({ fr: wordings.fr.body, en: wordings.en.body }),
      reason,
      author: by,
    };
    const { id } = await trx.insertInto("letter_template").values(values).returning("id").executeTakeFirstOrThrow();
    if (house.policy.seconding) return { outcome: "waits" };
    await enact(trx, name, id, by);
    await record({ kind: "house_changed", note: `${name}: ${reason}`, detail: { fields: ["letterWords"] } });
    return { outcome: "in_force" };
  });
}

/** The second person's word: another than the author confirms; another rejects, or the author takes it back. */
export function settleWording(db: Kysely<Database>, request: AdministrationRequest, name: TemplateName, { id, word }: { id: number; word: "confirm" | "reject" }): Promise<Administered<object>> {
  return administer(db, request, `${word}_wording`, async ({ trx, by, record }) => {
    await lockName(trx, name);
    const pending = await pendingOf(trx, name);
    if (!pending || pending.id !== id) throw new NotAdministered("superseded");
    if (word === "reject") {
      await settle(trx, id, "rejected", by);
      return {};
    }
    if (await sameEyes(trx, pending.author, by)) throw new NotAdministered("same_person");
    await enact(trx, name, id, by);
    await record({ kind: "house_changed", author: pending.author, note: `${name}: ${pending.reason}`, detail: { fields: ["letterWords"] } });
    return {};
  });
}

/** Two who word the same letter at once come one after the other. */
async function lockName(trx: Transaction<Database>, name: TemplateName): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`letter_template ${name}`}))`.execute(trx);
}

async function enact(trx: Transaction<Database>, name: TemplateName, id: number, by: string): Promise<void> {
  await trx.updateTable("letter_template").set({ state: "replaced" }).where("name", "=", name).where("state", "=", "in_force").execute();
  await settle(trx, id, "in_force", by);
}

async function settle(trx: Transaction<Database>, id: number, state: "in_force" | "rejected", by: string): Promise<void> {
  await trx.updateTable("letter_template").set({ state, settled_by: by, settled_at: sql<Date>`now()` }).where("id", "=", id).execute();
}

async function sameEyes(db: Kysely<Database>, one: string, other: string | null): Promise<boolean> {
  const row = await db.selectNoFrom(sql<boolean>`same_eyes(${one}::uuid, ${other}::uuid)`.as("same")).executeTakeFirstOrThrow();
  return row.same;
}

function sameWords(one: Wordings | null, other: Wordings | null): boolean {
  const text = (wordings: Wordings | null) => wordings && [wordings.fr, wordings.en].map(({ subject, body }) => `${subject}\n\n${body}`).join("\f");
  return text(one) === text(other);
}

export type PendingWording = { id: number; author: string; authorName: string; madeAt: Date; reason: string; wordings: Wordings | null };

async function pendingOf(db: Kysely<Database>, name: TemplateName): Promise<PendingWording | null> {
  const row = await versions(db).where("v.name", "=", name).where("v.state", "=", "pending").executeTakeFirst();
  return row ? { id: row.id, author: row.author, authorName: row.by, madeAt: row.madeAt, reason: row.reason, wordings: wordingsOf(row, templateNamed(name)) } : null;
}

async function inForce(db: Kysely<Database>, name: TemplateName) {
  const row = await versions(db).where("v.name", "=", name).where("v.state", "=", "in_force").executeTakeFirst();
  return row ? { id: row.id, since: row.settledAt, wordings: wordingsOf(row, templateNamed(name)) } : null;
}

function versions(db: Kysely<Database>) {
  return db
    .selectFrom("letter_template as v")
    .innerJoin("account as author", "author.id", "v.author")
    .leftJoin("account as second", "second.id", "v.settled_by")
    .select(["v.id", "v.name", "v.subject", "v.body", "v.reason", "v.author", "author.name as by", "second.name as second", "v.made_at as madeAt", "v.settled_at as settledAt", "v.state"]);
}

export type TemplateLine = { name: TemplateName; own: boolean; since: Date | null; waits: boolean };

/** How every letter is worded today: by the house, or as built in. */
export async function readTemplateLines(db: Kysely<Database>, names: readonly TemplateName[]): Promise<TemplateLine[]> {
  const rows = await versions(db).where("v.state", "in", ["pending", "in_force"]).execute();
  const known = rows.filter((row) => isTemplateName(row.name));
  return names.map((name) => {
    const version = known.find((row) => row.name === name && row.state === "in_force");
    return { name, own: Boolean(version?.body), since: version?.settledAt ?? null, waits: known.some((row) => row.name === name && row.state === "pending") };
  });
}

export type WordingVersion = { id: number; by: string; second: string | null; madeAt: Date; reason: string; state: "pending" | "in_force" | "replaced" | "rejected"; builtIn: boolean };
export type WordingPage = { today: Wordings; own: boolean; pending: (PendingWording & { mine: boolean; mayConfirm: boolean }) | null; versions: WordingVersion[] };

/** One letter as its page shows it: today's words, what waits, and every version that there was. */
export async function readWording(db: Kysely<Database>, actor: Actor, name: TemplateName): Promise<WordingPage> {
  const builtIn = templateNamed(name);
  const [now, pending, all] = await Promise.all([
    inForce(db, name),
    pendingOf(db, name),
    versions(db).where("v.name", "=", name).orderBy("v.id", "desc").limit(50).execute(),
  ]);
  const by = accountOf(actor);
  const mayConfirm = pending !== null && by !== null && !(await sameEyes(db, pending.author, by));
  return {
    today: now?.wordings ?? { fr: builtIn.fr, en: builtIn.en },
    own: now?.wordings != null,
    pending: pending && { ...pending, mine: pending.author === by, mayConfirm },
    versions: all.map(({ id, by: author, second, madeAt, reason, state, body }) => ({
      id, by: author, second: second === author ? null : second, madeAt, reason, state: state as WordingVersion["state"], builtIn: body === null,
    })),
  };
}
