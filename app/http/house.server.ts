import type { Database, Kysely } from "~/db.server";
import type { Language } from "~/i18n";
import { keepZone } from "~/i18n/dates";
import { presets, type Policy, type Preset } from "~/workflow/presets";

/** The house as every page needs it: how it speaks of itself, and the policy in force today. */
export interface HouseRow {
  name: Record<Language, string>;
  shortName: string;
  colour: string;
  postalAddress: string;
  telephone: string;
  telephoneFoundIn: Record<Language, string>;
  senderMail: string;
  domain: string;
  codePrefix: string;
  headName: string;
  headTitle: Record<Language, string>;
  languages: readonly Language[];
  zone: string;
  colophon: boolean;
  secret: string;
  policyVersionId: number;
  policy: Policy;
}

/** The house's row with today's policy; null where nobody has founded it yet. */
export async function readHouse(db: Kysely<Database>): Promise<HouseRow | null> {
  const row = await db
    .selectFrom("house")
    .innerJoin("policy_version", "policy_version.id", "house.policy_version_id")
    .select([
      "name", "short_name", "colour", "postal_address", "telephone", "telephone_found_in", "sender_mail", "domain", "code_prefix",
      "head_name", "head_title", "languages", "zone", "colophon", "secret", "policy_version_id", "policy_version.preset", "policy_version.switches",
    ])
    .executeTakeFirst();
  if (!row) return null;
  keepZone(row.zone);
  return {
    name: inBoth(row.name),
    shortName: row.short_name,
    colour: row.colour,
    postalAddress: row.postal_address,
    telephone: row.telephone,
    telephoneFoundIn: inBoth(row.telephone_found_in),
    senderMail: row.sender_mail,
    domain: row.domain,
    codePrefix: row.code_prefix,
    headName: row.head_name,
    headTitle: inBoth(row.head_title),
    languages: row.languages.filter((each): each is Language => each === "fr" || each === "en"),
    zone: row.zone,
    colophon: row.colophon,
    secret: row.secret,
    policyVersionId: row.policy_version_id,
    policy: policyOf(row.preset, row.switches),
  };
}

/** A stored policy; a switch that is younger than the version takes the preset's position. */
export function policyOf(preset: string, switches: unknown): Policy {
  return { ...presets[preset as Preset], ...(switches as Partial<Policy>) };
}

function inBoth(value: unknown): Record<Language, string> {
  const { fr, en } = value as Partial<Record<Language, string>>;
  return { fr: fr ?? en ?? "", en: en ?? fr ?? "" };
}

export interface Founding {
  preset: Preset;
  domain: string;
}

/** Founds a house that has none: the preset's policy, and words that its administrator replaces on the house's page. */
export async function foundHouse(db: Kysely<Database>, { preset, domain }: Founding): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const version = await trx
      .insertInto("policy_version")
      .values({ preset, switches: JSON.stringify(presets[preset]), reason: "founding" })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("house")
      .values({
        name: JSON.stringify({ fr: "Maison à nommer", en: "House to be named" }),
        short_name: "Vitae",
        postal_address: "—",
        telephone: "—",
        telephone_found_in: JSON.stringify({ fr: "—", en: "—" }),
        sender_mail: `house@${domain}`,
        domain,
        code_prefix: "VIT",
        head_name: "—",
        head_title: JSON.stringify({ fr: "—", en: "—" }),
        policy_version_id: version.id,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  });
}
