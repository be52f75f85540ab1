import { type Database, type Kysely, sql } from "~/db.server";

/**
 * Erases whoever refused or withdrew a month ago, and whoever was not selected and whose time is over; only the
 * suppression row stays. The database's own function judges each once more (migration 05). Returns how many went.
 */
export async function eraseDue(db: Kysely<Database>): Promise<number> {
  const rows = await db
    .selectFrom("dossier")
    .select("person_id")
    .distinct()
    .where((eb) =>
      eb.or([
        // The thirty days of taking back are counted whole: the thirty-first is the last on which it is possible.
        eb.and([eb("stage", "in", ["refused", "withdrawn", "expired"]), eb("closed_at", "<", sql<Date>`now() - interval '31 days'`)]),
        eb.and([eb("stage", "in", ["declined", "inadmissible"]), eb("closed_at", "<", sql<Date>`now() - interval '3 years'`)]),
      ]),
    )
    .execute();
  let erased = 0;
  const faults: unknown[] = [];
  for (const { person_id } of rows) {
    try {
      const answer = await sql<{ erased: boolean }>`select erase_person(${person_id}::uuid) as erased`.execute(db);
      if (answer.rows[0]?.erased) erased += 1;
    } catch (fault) {
      // One who cannot be erased today keeps nobody else waiting; the calendar logs it and tries again.
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of ${rows.length} could not be erased`);
  return erased;
}
