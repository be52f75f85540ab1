import { type Kysely, sql } from "kysely";
import type { CertificateDocument } from "~/certification/document.server";
import { signDocument } from "~/certification/document.server";
import type { Keys } from "~/keys.server";
import type { Database } from "../schema";

/** Usual days between a decision and the one before it. What is not named takes a day. */
const usualDays: Record<string, number> = {
  settle_identity: 6, admit: 9, select: 34, shortlist: 40, close_ballot: 52, defer: 20, decline: 45, invite: 8, accept: 13, refuse: 17, lapse: 180, hand_in: 24, assign: 1,
  send_proof: 19, request_corrections: 12, sign: 11, pass_checks: 41, certify: 9, publish: 14, object: 60, retire: 200, remember: 240, set_aside: 90, withdraw: 10, close_deceased: 30,
};

const guarded = ["event", "revision", "statement_version", "statement_check", "signature", "certification", "certificate", "publication"];

/**
 * Spreads what a world did in one afternoon over the months that a house takes. Only for invented houses: it needs the
 * owner's role, and puts the guards of the history aside for its one transaction.
 */
export async function backdate(owner: Kysely<Database>, keys: Keys): Promise<void> {
  await owner.transaction().execute(async (trx) => {
    for (const table of guarded) await sql`alter table ${sql.table(table)} disable trigger user`.execute(trx);
    await timeEvents(trx);
    await timeDossiers(trx);
    await timePublications(trx);
    await timeRevisions(trx);
    await timeLetters(trx);
    await timeCertificates(trx, keys);
    for (const table of guarded) await sql`alter table ${sql.table(table)} enable trigger user`.execute(trx);
  });
}

/** The last event of a file lies 1 to 32 days back (by its id), each earlier one its decision's usual days before. */
async function timeEvents(trx: Kysely<Database>): Promise<void> {
  const days = sql.join(Object.entries(usualDays).map(([decision, each]) => sql`(${decision}::text, ${each}::int)`));
  await sql`
    with usual (decision, days) as (values ${days}),
    spaced as (
      select e.seq, p.id as person_id,
        greatest(1, (coalesce(u.days, 1) * (0.6 + (('x' || substr(md5(e.seq::text), 1, 4))::bit(16)::int % 100) / 110.0))::int) as gap
      from event e left join dossier d on d.id = e.dossier_id left join entry n on n.id = e.entry_id
        join person p on p.id = coalesce(d.person_id, n.person_id) left join usual u on u.decision = e.decision),
    placed as (
      select seq, person_id, coalesce(sum(gap) over (partition by person_id order by seq desc rows between unbounded preceding and 1 preceding), 0)
        + 1 + ('x' || substr(md5(person_id::text), 1, 4))::bit(16)::int % 32 as ago
      from spaced)
    update event set at = now() - make_interval(days => placed.ago::int, hours => (event.seq % 7)::int, mins => (event.seq % 53)::int)
    from placed where placed.seq = event.seq`.execute(trx);
}

async function timeDossiers(trx: Kysely<Database>): Promise<void> {
  await sql`
    update dossier set created_at = times.first, stage_since = times.moved,
      due_on = case when dossier.due_on is null then null else dossier.due_on + (times.moved::date - current_date) end,
      closed_at = case when dossier.closed_at is null then null else times.moved end,
      number = to_char(times.first, 'YYYY') || substr(dossier.number, 5)
    from (select dossier_id, min(at) as first, max(at) filter (where from_stage is distinct from to_stage) as moved from event where dossier_id is not null group by dossier_id) times
    where times.dossier_id = dossier.id`.execute(trx);
  await sql`update nomination set created_at = dossier.created_at from dossier where dossier.id = nomination.dossier_id`.execute(trx);
  await sql`update dossier set notice_due_on = created_at::date + 21 where notice_due_on is not null`.execute(trx);
  await sql`update assignment set since = least(assignment.since, dossier.stage_since) from dossier where dossier.id = assignment.dossier_id`.execute(trx);
  await sql`update pending_decision set made_at = now() - interval '2 days', expires_at = expires_at - interval '2 days' where state = 'pending'`.execute(trx);
  await sql`update remark set at = dossier.stage_since + interval '5 hours' from dossier where dossier.id = remark.dossier_id`.execute(trx);
  await sql`update evaluation set handed_in_at = d.at - interval '3 days' from (select dossier_id, min(at) as at from event where decision in ('select', 'shortlist', 'decline') group by 1) d
    where d.dossier_id = evaluation.dossier_id`.execute(trx);
  await sql`update reminder set stage_since = dossier.stage_since from dossier where dossier.id = reminder.dossier_id and dossier.stage = 'unanswered'`.execute(trx);
  await sql`update entry set appeared_at = times.at, changed_at = times.at, first_listed_on = times.at::date, revised_on = times.at::date, promotion = extract(year from times.at)::int
    from (select d.person_id, min(e.at) as at from event e join dossier d on d.id = e.dossier_id where e.decision = 'publish' group by 1) times
    where times.person_id = entry.person_id`.execute(trx);
  await sql`update objection set at = e.at from event e join entry n on n.id = e.entry_id where e.decision = 'object' and n.person_id = objection.person_id`.execute(trx);
}

/** What was published appeared on the day of its decision. */
async function timePublications(trx: Kysely<Database>): Promise<void> {
  await sql`update publication p set at = times.at
    from (select n.id as entry_id, min(e.at) as at from event e join dossier d on d.id = e.dossier_id join entry n on n.person_id = d.person_id where e.decision = 'publish' group by 1) times
    where times.entry_id = p.entry_id and p.number = 1`.execute(trx);
}

async function timeRevisions(trx: Kysely<Database>): Promise<void> {
  const moment = (decision: string) => sql`(select max(e.at) from event e join dossier d on d.id = e.dossier_id where e.decision = ${decision} and d.person_id = b.person_id)`;
  await sql`update revision r set made_at = coalesce(case r.origin when 'hand_in' then ${moment("hand_in")} else ${moment("send_proof")} end, r.made_at)
    from biography b where b.id = r.biography_id`.execute(trx);
  await sql`update statement_version v set made_at = coalesce(${moment("hand_in")}, v.made_at) from statement s join biography b on b.id = s.biography_id where s.id = v.statement_id`.execute(trx);
  await sql`update statement_check c set at = e.at - interval '4 days' from event e where e.dossier_id = c.dossier_id and e.decision = 'pass_checks'`.execute(trx);
  await sql`update proof p set sent_at = e.at from event e where e.dossier_id = p.dossier_id and e.decision = 'send_proof'`.execute(trx);
  await sql`update proof p set answered_at = e.at from event e where e.dossier_id = p.dossier_id and e.decision = 'sign' and p.answered_at is not null`.execute(trx);
  await sql`update signature s set at = e.at from event e where e.dossier_id = s.dossier_id and e.decision = 'sign'`.execute(trx);
  await sql`update certification c set at = e.at from event e where e.dossier_id = c.dossier_id and e.decision = 'certify' and e.actor_account = c.certifier`.execute(trx);
}

/** A letter is as old as the event that it tells of: the number of the event is part of its occasion. */
async function timeLetters(trx: Kysely<Database>): Promise<void> {
  await sql`
    update letter set made_at = e.at, next_attempt_at = e.at, released_at = case when letter.released_at is null then null else e.at end,
      sent_at = case when letter.sent_at is null then null else e.at + interval '2 minutes' end
    from event e where letter.dossier_id is not null and letter.idem like letter.kind || ':' || e.dossier_id || ':' || e.number || ':%' and e.dossier_id = letter.dossier_id`.execute(trx);
}

/** A certificate bears the day of the last certification, so it is signed again with that day. */
async function timeCertificates(trx: Kysely<Database>, keys: Keys): Promise<void> {
  const rows = await trx
    .selectFrom("certificate")
    .select((eb) => [
      "certificate.id", "certificate.document",
      eb.selectFrom("certification").whereRef("certification.revision_id", "=", "certificate.revision_id").select(({ fn }) => fn.max("at").as("at")).as("at"),
      sql<string>`(select to_char(max(at), 'YYYY-MM-DD') from signature where signature.revision_id = certificate.revision_id)`.as("signedOn"),
    ])
    .orderBy("at")
    .execute();
  // Numbers are unique at every moment, and those of this month are given anew.
  await trx.updateTable("certificate").set({ number: sql<string>`id::text` }).execute();
  for (const [index, { id, document, at, signedOn }] of rows.entries()) {
    if (!at) continue;
    const day = new Date(at).toISOString().slice(0, 10);
    const validUntil = `${Number(day.slice(0, 4)) + 5}${day.slice(4)}`;
    const number = `${day.slice(0, 7)}-${String(index + 1).padStart(4, "0")}`;
    const before = document as CertificateDocument;
    const signatures = before.signatures.map((each) => ({ ...each, on: signedOn }));
    const dated: CertificateDocument = { ...before, number, issuedOn: day, validUntil, signatures };
    await trx
      .updateTable("certificate")
      .set({ number, issued_at: new Date(at), valid_until: validUntil, document: JSON.stringify(dated), signature: signDocument(dated, keys.signing) })
      .where("id", "=", id)
      .execute();
  }
}
