import { sign } from "node:crypto";
import { canonicalJson } from "~/biographies/canonical";
import { keyId } from "~/certification/document.server";
import { type Database, type Kysely, sql } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import { paths } from "~/http/paths";
import { phrases } from "~/i18n";
import { dayOf } from "~/i18n/dates";
import type { Keys } from "~/keys.server";
import type { SentKind } from "./sent";
import { kindOfTemplate, templateNames } from "./templates";

const days = 90;
const kinds = [...new Set(templateNames.map(kindOfTemplate))];

/** The kinds of letters that left the house in the last three months, as the public page lists them. */
export async function readSentKinds(db: Kysely<Database>, zone: string): Promise<SentKind[]> {
  const rows = await db
    .selectFrom("letter")
    .select([
      "kind",
      sql<string[]>`array_agg(distinct to_char(sent_at at time zone ${zone}, 'YYYY-MM'))`.as("months"),
      sql<("fr" | "en")[]>`array_agg(distinct language)`.as("languages"),
      sql<string[]>`coalesce(array_agg(distinct signed_by) filter (where signed_by is not null), '{}')`.as("signedBy"),
    ])
    .where("state", "=", "sent")
    .where("kind", "in", kinds)
    // A reminder to a member of the committee stays inside the house.
    .where((eb) => eb.or([eb("person_id", "is not", null), eb("kind", "in", ["received", "thanks", "outcome", "sign_in_code", "alert", "report_answered", "access_opened"])]))
    .where("sent_at", ">", sql<Date>`now() - make_interval(days => ${sql.lit(days)})`)
    .groupBy("kind")
    .execute();
  const found = rows as SentKind[];
  return kinds.flatMap((kind) => found.filter((row) => row.kind === kind)).map((row) => ({ ...row, months: row.months.sort(), languages: row.languages.sort(), signedBy: row.signedBy.sort() }));
}

/** The same list for machines, signed with the key of the house's certificates (docs/check-our-letters.md). */
export function signedList(house: HouseRow, keys: Keys, publicUrl: string, letters: readonly SentKind[], today = new Date()) {
  const words = { fr: phrases("fr"), en: phrases("en") };
  const document = {
    format: "vitae-letters/1",
    house: house.name,
    domain: house.domain,
    mailFrom: house.senderMail,
    telephone: house.telephone,
    codePrefix: house.codePrefix,
    asOf: dayOf(today, house.zone),
    days,
    letters: letters.map(({ kind, months, languages, signedBy }) => ({
      kind,
      title: { fr: words.fr.workflow.letters[kind], en: words.en.workflow.letters[kind] },
      asks: { fr: words.fr.letters.asks[kind], en: words.en.letters.asks[kind] },
      months,
      languages,
      signedBy,
    })),
  };
  const signature = sign(null, Buffer.from(canonicalJson(document)), keys.signing).toString("base64");
  return { document, signature, algorithm: "Ed25519", keyId: keyId(keys.signing), key: publicUrl + paths.certificateKey() };
}
