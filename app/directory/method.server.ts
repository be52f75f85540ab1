import { type Database, type Kysely, sql } from "~/db.server";
import { policyOf } from "~/http/house.server";
import type { Language } from "~/i18n/language";
import type { Policy } from "~/workflow/presets";

export type Switch = Exclude<keyof Policy, "preset">;
/** One version of the rules: from when, and which lines are not as they were before. Empty for the first. */
export type RulesVersion = { id: number; since: string; changed: Switch[]; first: boolean };

/** Every version of the house's rules, newest first; who changed them is the house's own business. */
export async function readRules(db: Kysely<Database>): Promise<RulesVersion[]> {
  const rows = await db
    .selectFrom("policy_version")
    .select(["id", "preset", "switches", sql<string>`to_char(effective_at at time zone (select zone from house), 'YYYY-MM-DD')`.as("since")])
    .where("effective_at", "<=", sql<Date>`now()`)
    .orderBy("id")
    .execute();
  const versions = rows.map((row, at) => {
    const before = rows[at - 1];
    return { id: row.id, since: row.since, changed: before ? differing(policyOf(before.preset, before.switches), policyOf(row.preset, row.switches)) : [], first: !before };
  });
  return versions.filter(({ first, changed }) => first || changed.length > 0).reverse();
}

function differing(before: Policy, after: Policy): Switch[] {
  return (Object.keys(after) as (keyof Policy)[]).filter((key): key is Switch => key !== "preset" && JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

export type Criterion = { key: string; label: string; explanation: string };

export async function readCriteria(db: Kysely<Database>, lang: Language): Promise<Criterion[]> {
  const rows = await db.selectFrom("criterion").select(["key", "label", "explanation"]).orderBy("position").execute();
  return rows.map(({ key, label, explanation }) => ({ key, label: spoken(label, lang), explanation: spoken(explanation, lang) }));
}

function spoken(words: unknown, lang: Language): string {
  const { fr, en } = (words ?? {}) as Partial<Record<Language, string>>;
  return (lang === "fr" ? (fr ?? en) : (en ?? fr)) ?? "";
}

/** The fields that the house covers. */
export async function readSectorNames(db: Kysely<Database>, lang: Language): Promise<{ key: string; label: string }[]> {
  const rows = await db.selectFrom("authority").select(["key", "label_fr", "label_en"]).where("kind", "=", "sector").where("merged_into", "is", null).execute();
  const named = rows.map((row) => ({ key: row.key, label: (lang === "fr" ? (row.label_fr ?? row.label_en) : (row.label_en ?? row.label_fr)) ?? row.key }));
  return named.sort((a, b) => a.label.localeCompare(b.label, lang));
}

/** Why the house decided not to tell somebody that they were proposed; the reasons alone, without a name or a number. */
export async function readWaivers(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom("dossier").select("notice_waived").distinct().where("notice_waived", "is not", null).orderBy("notice_waived").limit(50).execute();
  return rows.flatMap((row) => row.notice_waived ?? []);
}
