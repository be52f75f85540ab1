import type { Kysely } from "kysely";
import { presets, type Preset } from "~/workflow/presets";
import type { Database } from "../schema";
import type { SectorKey } from "./specs";

const names: Record<Preset, { fr: string; en: string; short: string; prefix: string }> = {
  national: { fr: "Les Contemporains", en: "The Contemporaries", short: "Contemporains", prefix: "CTP" },
  academy: { fr: "Académie de Montreval", en: "Academy of Montreval", short: "Montreval", prefix: "ADM" },
  alumni: { fr: "Anciens de l'École des Deux-Ponts", en: "Alumni of the Deux-Ponts School", short: "Deux-Ponts", prefix: "ADP" },
};

const criteria = [
  { key: "notability", fr: "Notoriété", en: "Notability", why: { fr: "La personne est connue pour ce qu'elle a fait, au-delà de ses proches et de son employeur.", en: "The person is known for what they did, beyond their kin and their employer." } },
  { key: "integrity", fr: "Probité", en: "Integrity", why: { fr: "Ce qu'elle dit et fait résiste à l'examen.", en: "What they say and do bears examination." } },
  { key: "merit", fr: "Mérite", en: "Merit", why: { fr: "D'autres qu'elle en ont bénéficié.", en: "Others than themselves have had the benefit." } },
  { key: "talent", fr: "Talent", en: "Talent", why: { fr: "Peu d'autres auraient su le faire.", en: "Few others could have done it." } },
];

export const sectors: Record<SectorKey, { fr: string; en: string }> = {
  arts: { fr: "Arts et spectacle", en: "Arts and stage" },
  letters: { fr: "Lettres", en: "Letters" },
  science: { fr: "Sciences", en: "Science" },
  medicine: { fr: "Médecine", en: "Medicine" },
  law: { fr: "Droit", en: "Law" },
  business: { fr: "Entreprise", en: "Business" },
  politics: { fr: "Vie publique", en: "Public life" },
  crafts: { fr: "Métiers d'art", en: "Crafts" },
  sports: { fr: "Sports", en: "Sports" },
  media: { fr: "Presse et médias", en: "Press and media" },
  religion: { fr: "Cultes", en: "Religion" },
  military: { fr: "Armée", en: "Armed forces" },
  teaching: { fr: "Enseignement", en: "Teaching" },
  engineering: { fr: "Ingénierie", en: "Engineering" },
};

/** Founds an invented house: policy, words, criteria, sectors, and the cycles that its policy wants. Does nothing twice. */
export async function foundInventedHouse(db: Kysely<Database>, preset: Preset, today: string): Promise<void> {
  if (await db.selectFrom("house").select("id").executeTakeFirst()) return;
  const { fr, en, short, prefix } = names[preset];
  const policy = await db.insertInto("policy_version").values({ preset, switches: JSON.stringify(presets[preset]), reason: "founding" }).returning("id").executeTakeFirstOrThrow();
  for (const [position, { key, why, ...label }] of criteria.entries()) {
    await db.insertInto("criterion").values({ key, label: JSON.stringify(label), explanation: JSON.stringify(why), position }).execute();
  }
  for (const [key, label] of Object.entries(sectors)) {
    await db.insertInto("authority").values({ kind: "sector", key, label_fr: label.fr, label_en: label.en }).execute();
  }
  const year = Number(today.slice(0, 4));
  const yearly = presets[preset].cycles === "yearly";
  for (const each of yearly ? [year - 2, year - 1, year] : [year]) {
    const open = each === year;
    await db
      .insertInto("cycle")
      .values({ name: String(each), starts_on: `${each}-01-01`, ends_on: yearly ? `${each}-12-31` : null, open, phases: JSON.stringify(yearly ? phases(each) : []) })
      .execute();
  }
  await db
    .insertInto("house")
    .values({
      name: JSON.stringify({ fr, en }),
      short_name: short,
      postal_address: `${fr}, 14, rue des Cordeliers, 21200 Montreval`,
      telephone: "+33 3 00 00 12 40",
      telephone_found_in: JSON.stringify({ fr: "l'annuaire des sociétés savantes de Montreval", en: "the Montreval register of learned societies" }),
      sender_mail: `maison@${short.toLowerCase()}.example`,
      domain: `${short.toLowerCase()}.example`,
      code_prefix: prefix,
      head_name: "Édouard Lanthenay",
      head_title: JSON.stringify({ fr: "éditeur responsable", en: "publisher" }),
      policy_version_id: policy.id,
    })
    .execute();
}

function phases(year: number) {
  return [
    { key: "proposals", from: `${year}-01-01`, to: `${year}-04-30` },
    { key: "assessment", from: `${year}-05-01`, to: `${year}-07-31` },
    { key: "invitations", from: `${year}-09-01`, to: `${year}-12-31` },
  ];
}
