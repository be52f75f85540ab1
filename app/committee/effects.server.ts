import { giveDuty } from "~/dossiers/assign.server";
import type { Effect } from "~/dossiers/effect";
import { sql } from "~/db.server";
import { accountOf } from "~/workflow/roles";

/** Admission gives the file to the members that policy names: those with the fewest open files first, none in known conflict. */
export const admit: Effect = async ({ trx, file, house, actor }) => {
  if (!file.dossier) return "not_found";
  const { membersAssigned } = house.policy;
  if (membersAssigned === 0) return;
  const members = await trx
    .selectFrom("account")
    .innerJoin("account_role", "account_role.account_id", "account.id")
    .select("account.id")
    .where("role", "=", "member")
    .where("disabled_at", "is", null)
    .where((eb) => eb.or([eb("account.person_id", "is", null), eb("account.person_id", "<>", file.personId)]))
    .where(sql<boolean>`not exists (select from conflict c join dossier d on d.id = c.dossier_id where d.person_id = ${file.personId}
      and c.kind <> 'none' and c.lifted_at is null and same_eyes(c.account_id, account.id))`)
    .where(sql<boolean>`not exists (select from nomination n where n.person_id = ${file.personId} and same_eyes(n.nominator_account, account.id))`)
    .orderBy(sql`(select count(*) from assignment a join dossier d on d.id = a.dossier_id and d.stage = 'assessment'
      where a.account_id = account.id and a.duty = 'member' and a.until is null)`)
    .orderBy("account.id")
    .$if(membersAssigned !== "all", (query) => query.limit(Number(membersAssigned)))
    .execute();
  for (const member of members) await giveDuty(trx, { dossierId: file.dossier.id, duty: "member", accountId: member.id, by: accountOf(actor) });
};

/** A recorded ballot: the minutes as evidence, the figures beside the outcome. Members never see it before it is confirmed. */
export const closeBallot: Effect = async ({ trx, file, press, actor, author, evidenceId }) => {
  if (!file.dossier) return "not_found";
  const ballot = await trx
    .insertInto("ballot")
    .values({
      kind: "recorded",
      title: press.evidenceTitle ?? file.dossier.number,
      held_on: press.heldOn ?? null,
      minutes_evidence: evidenceId,
      entitled: press.entitled ?? null,
      present: press.present ?? null,
      made_by: author ?? accountOf(actor),
      closed_at: sql<Date>`now()`,
      ...(press.batch ? { batch: press.batch } : {}),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("ballot_candidate")
    .values({ ballot_id: ballot.id, dossier_id: file.dossier.id, yes: press.yes ?? null, no: press.no ?? null, blank: press.blank ?? null, outcome: press.outcome ?? null })
    .execute();
};
