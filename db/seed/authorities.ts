import type { Kysely } from "kysely";
import { slotsOf } from "~/biographies/statement";
import { normaliseName } from "~/persons/name";
import type { Database } from "../schema";
import type { PersonSpec } from "./specs";

/** French names of the countries that the invented people come from; English is what their records say. */
const countries: Record<string, string> = {
  France: "France", "United Kingdom": "Royaume-Uni", Ireland: "Irlande", Belgium: "Belgique", Switzerland: "Suisse", Germany: "Allemagne", Austria: "Autriche",
  Italy: "Italie", Spain: "Espagne", Portugal: "Portugal", Netherlands: "Pays-Bas", Denmark: "Danemark", Sweden: "Suède", Norway: "Norvège", Finland: "Finlande",
  Poland: "Pologne", Hungary: "Hongrie", Romania: "Roumanie", Greece: "Grèce", Turkey: "Turquie", Morocco: "Maroc", Algeria: "Algérie", Tunisia: "Tunisie",
  Senegal: "Sénégal", "Ivory Coast": "Côte d'Ivoire", Lebanon: "Liban", India: "Inde", Japan: "Japon", Vietnam: "Viêt Nam", Canada: "Canada", "United States": "États-Unis",
  Brazil: "Brésil", Argentina: "Argentine", Chile: "Chili", Haiti: "Haïti", Luxembourg: "Luxembourg", "South Korea": "Corée du Sud", China: "Chine", Iceland: "Islande",
};

/** Puts what these people name (countries, occupations, organisations, schools, honours, places) on the authority lists, so that it can be counted. */
export async function authoritiesOf(db: Kysely<Database>, persons: readonly PersonSpec[]): Promise<void> {
  const rows = persons.flatMap((person) => [
    { kind: "country", key: keyOf(person.country), label_fr: countries[person.country] ?? person.country, label_en: person.country },
    ...(person.statements ?? []).flatMap((statement) =>
      slotsOf(statement).filter(({ kind }) => kind !== "country").map(({ kind, words: { text, translation } }) => {
        const [fr, en] = person.language === "fr" ? [text, translation] : [translation, text];
        return { kind, key: keyOf(en ?? fr ?? text), label_fr: fr ?? null, label_en: en ?? null };
      }),
    ),
  ]);
  const unique = [...new Map(rows.map((row) => [`${row.kind} ${row.key}`, row])).values()];
  if (unique.length > 0) await db.insertInto("authority").values(unique).onConflict((conflict) => conflict.columns(["kind", "key"]).doNothing()).execute();
}

const keyOf = (text: string) => normaliseName(text).replaceAll(" ", "-");
