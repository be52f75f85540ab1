import { saveStatement } from "~/biographies/draft.server";
import type { NewStatement } from "~/biographies/statement";
import { lockFile } from "~/dossiers/lock.server";
import { drawPortrait, keepPortrait } from "./portraits";
import type { PersonSpec } from "./specs";
import type { Ground } from "./walk";
import type { Traveller } from "./journey";

/** What the record of an invented person says by itself, before the statements that were written out. */
function ownStatements(spec: PersonSpec): NewStatement[] {
  const { fr, en } = spec.descriptor;
  const place = spec.birthPlace ? { place: { text: spec.birthPlace } } : {};
  const name = { given: spec.given, family: spec.family, particle: spec.particle ?? null, prefix: null, suffix: null, otherForenames: spec.otherForenames ?? null, birthFamily: spec.birthFamily ?? null };
  return [
    { kind: "name", value: name, period: null, audience: "public" },
    { kind: "descriptor", value: spec.language === "fr" ? { text: fr, translation: en } : { text: en, translation: fr }, period: null, audience: "public" },
    { kind: "birth", value: place, period: { from: spec.born, to: null }, audience: "subscribers" },
    { kind: "country", value: { country: { text: spec.country } }, period: null, audience: "public" },
  ] as NewStatement[];
}

/** Writes the person's statements into the draft as their own answers, in one transaction under the file's lock. */
export async function writeBiography({ db, home, house }: Ground, { spec, dossierId }: Traveller): Promise<void> {
  const drawn = home && spec.portrait ? await drawPortrait(home, spec) : null;
  const life = (spec.life ?? []).map((markdown) => ({ kind: "life", value: { markdown, lang: spec.language }, period: null, audience: "subscribers" }) as unknown as NewStatement);
  await db.transaction().execute(async (trx) => {
    const file = await lockFile(trx, { dossierId });
    const biography = await trx.selectFrom("biography").select("id").where("person_id", "=", file?.personId ?? "").executeTakeFirstOrThrow();
    const account = await trx.selectFrom("account").select("id").where("person_id", "=", file?.personId ?? "").executeTakeFirst();
    const there = await trx
      .selectFrom("draft_statement as d")
      .innerJoin("statement as s", "s.id", "d.statement_id")
      .select(["s.kind", "d.statement_id", "d.version_id"])
      .where("d.biography_id", "=", biography.id)
      .execute();
    for (const statement of [...ownStatements(spec), ...(spec.statements ?? []), ...life]) {
      const present = ["name", "descriptor", "birth"].includes(statement.kind) ? there.find((each) => each.kind === statement.kind) : undefined;
      const saved = await saveStatement(trx, {
        biographyId: biography.id,
        statementId: present?.statement_id ?? null,
        expected: present?.version_id ?? null,
        kind: statement.kind,
        value: statement.value,
        period: statement.period,
        audience: statement.audience,
        author: { accountId: account?.id ?? null, as: "nominee" },
      });
      if (!saved.ok) throw new Error(`${spec.key}: ${statement.kind} was not saved: ${JSON.stringify(saved)}`);
    }
    if (drawn) await keepPortrait(trx, { drawn, spec, house, personId: file?.personId ?? "", biographyId: biography.id, accountId: account?.id ?? null });
  });
}
