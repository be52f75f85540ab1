import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { type Decided, decideIn, type Outcome, refusable } from "~/dossiers/decide.server";
import type { HouseRow } from "~/http/house.server";
import { dayOf } from "~/i18n/dates";
import { once } from "~/http/operation.server";
import { suppressionMatches } from "~/invitations/suppression.server";
import type { Keys } from "~/keys.server";
import { displayName, normaliseName, type PersonName, personName } from "~/persons/name";
import { filedName, filingKey } from "~/persons/filing";
import { addDays, noticeDays } from "~/workflow/calendar";
import { type Actor, accountOf } from "~/workflow/roles";
import { type Criterion, criteria, type NominationInput, sourceLines } from "./nomination";

export type Proposal = { house: HouseRow; keys: Keys; actor: Actor; input: NominationInput };

/**
 * `propose`: a provisional person, their nomination and a new dossier, in one transaction. Self-nomination is the
 * policy's to allow. A person of this name who asked never to be asked is a warning for the reviewer, not a refusal: only
 * a person can tell a namesake (PRODUCT.md section 6). Returns the dossier, or why not.
 */
export async function propose(db: Kysely<Database>, proposal: Proposal): Promise<Outcome> {
  const { input, actor } = proposal;
  const operation = { id: input.operation, kind: "propose", accountId: accountOf(actor) };
  return refusable(async () => (await once(db, operation, (trx) => proposeIn(trx, proposal))).outcome);
}

async function proposeIn(trx: Transaction<Database>, proposal: Proposal): Promise<Decided> {
  const { input, actor, house, keys } = proposal;
  const personId = await makePerson(trx, input);
  const grounds = groundsOf(input);
  const sources = sourceLines(input.sources);
  const self = input.self === "yes";
  return decideIn(trx, {
    house,
    keys,
    subject: { personId },
    decision: "propose",
    actor,
    press: { note: grounds.notability, relation: input.relation, sources: sources.length, self, language: input.language },
    operationId: input.operation,
    alongside: async ({ file }) => {
      if (!file.dossier) return "not_found";
      await recordNomination(trx, proposal, { personId, dossierId: file.dossier.id, grounds, sources, self });
      await warnOfSuppression(trx, proposal, personId, file.dossier.id);
    },
  });
}

async function makePerson(trx: Transaction<Database>, input: NominationInput): Promise<string> {
  const name: PersonName = personName.parse({ given: input.given, family: input.family });
  const person = await trx
    .insertInto("person")
    .values({
      given_name: name.given,
      family_name: name.family,
      particle: name.particle,
      display_name: displayName(name),
      filed_name: filedName(name),
      filing_key: filingKey(name, input.born ?? null),
      name_norm: normaliseName(displayName(name)),
      gender: input.gender ?? null,
      born: input.born ?? null,
      language: input.language,
      descriptor: JSON.stringify({ [input.language]: input.descriptor }),
      sector_id: input.sector ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (input.mail) await trx.insertInto("person_address").values({ person_id: person.id, kind: "mail", value: input.mail, origin: "nominator" }).execute();
  return person.id;
}

function groundsOf(input: NominationInput): Partial<Record<Criterion, string>> {
  return Object.fromEntries(criteria.flatMap((criterion) => (input[criterion] ? [[criterion, input[criterion]]] : [])));
}

type Made = { personId: string; dossierId: string; grounds: object; sources: string[]; self: boolean };

async function recordNomination(trx: Transaction<Database>, { actor, input }: Proposal, made: Made): Promise<void> {
  await trx
    .insertInto("nomination")
    .values({
      dossier_id: made.dossierId,
      person_id: made.personId,
      nominator_account: accountOf(actor),
      relation: input.relation,
      grounds: JSON.stringify(made.grounds),
      sources: JSON.stringify(made.sources),
      self: made.self,
      cycle_id: sql<number | null>`(select id from cycle where open)`,
    })
    .execute();
  await trx
    .updateTable("dossier")
    .set({ notice_due_on: addDays(dayOf(new Date()), noticeDays) })
    .where("id", "=", made.dossierId)
    .execute();
  const nominator = accountOf(actor);
  if (nominator) {
    await trx.insertInto("account_role").values({ account_id: nominator, role: "nominator" }).onConflict((conflict) => conflict.doNothing()).execute();
  }
}

async function warnOfSuppression(trx: Transaction<Database>, { keys, house, input }: Proposal, personId: string, dossierId: string): Promise<void> {
  const person = await trx.selectFrom("person").select("name_norm").where("id", "=", personId).executeTakeFirstOrThrow();
  if (!(await suppressionMatches(trx, keys, person.name_norm, input.born ? Number(input.born) : null))) return;
  await trx.insertInto("task").values({ kind: "suppression_match", dossier_id: dossierId, role: house.policy.reviewer }).execute();
}
