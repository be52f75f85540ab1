import type { Database, Kysely } from "~/db.server";
import { administer, type Administered, type AdministrationRequest } from "./event.server";

/** The days on which the house rests, as rules. */
export async function readHolidays(db: Kysely<Database>): Promise<string[]> {
  return (await db.selectFrom("house").select("holidays").executeTakeFirstOrThrow()).holidays;
}

/** Writes them; reminders and telephone calls that fall due from now on go by them. */
export function saveHolidays(db: Kysely<Database>, request: AdministrationRequest, holidays: readonly string[]): Promise<Administered<{ changed: boolean }>> {
  return administer(db, request, "save_holidays", async ({ trx, record }) => {
    const before = await readHolidays(trx);
    if (JSON.stringify(before) === JSON.stringify(holidays)) return { changed: false };
    await trx.updateTable("house").set({ holidays: [...holidays] }).execute();
    await record({ kind: "house_changed", detail: { fields: ["holidays"] } });
    return { changed: true };
  });
}
