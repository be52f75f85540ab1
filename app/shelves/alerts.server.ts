import { actorOf } from "~/accounts/actor.server";
import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import type { Card } from "~/directory/card";
import { type Changed, readChanged } from "~/directory/changed.server";
import { wishOf } from "~/directory/filter";
import { type Reader, readerOf } from "~/directory/visible.server";
import { paths } from "~/http/paths";
import type { Language } from "~/i18n/language";
import type { Alert } from "~/letters/about";
import { aboutFor, houseOccasion } from "~/letters/about.server";
import { type Office, queueLetter } from "~/letters/queue.server";
import { accountAddressee } from "~/letters/recipients.server";
import { findAccess } from "~/subscriptions/access.server";
import { hasPart } from "~/workflow/presets";

/** So many of a search are named; the search itself shows the others. */
const mostNamed = 10;

/**
 * Queues a letter to each account whose saved searches found something new by `today`, an ISO day of the house's zone: one
 * for all its searches, and none where nothing is new. A day is told when it is over, so a clock that runs twice, or that was
 * killed and begins again, tells each change once. Weekly ones are told on Mondays.
 */
export async function writeAlerts(db: Kysely<Database>, office: Office, today: string): Promise<number> {
  const due = isDue(office.house.zone, today);
  const accounts = await db
    .selectFrom("saved_search")
    .innerJoin("account", "account.id", "saved_search.account_id")
    .select("account.id")
    .distinct()
    .where("account.disabled_at", "is", null)
    .where(due)
    .orderBy("account.id")
    .execute();
  let sent = 0;
  for (const { id } of accounts) sent += await db.transaction().execute((trx) => writeAlert(trx, office, { accountId: id, today }));
  return sent;
}

/** An hour before the day began: whoever was publishing at midnight has long been done. */
function endOf(zone: string, today: string) {
  return sql<Date>`((${today}::date::timestamp at time zone ${zone}) - interval '1 hour')`;
}

function isDue(zone: string, today: string) {
  const until = endOf(zone, today);
  return sql<boolean>`(told_until < ${until} and (rhythm = 'daily'
    or rhythm = 'weekly' and (extract(isodow from ${today}::date) = 1 or told_until <= ${until} - interval '7 days')))`;
}

async function writeAlert(trx: Transaction<Database>, office: Office, { accountId, today }: { accountId: string; today: string }): Promise<number> {
  const { house } = office;
  // Locked and judged again: a second clock waits here, and then finds nothing due.
  const searches = await trx
    .selectFrom("saved_search")
    .select(["id", "name", "query", "told_until as since", endOf(house.zone, today).as("until")])
    .where("account_id", "=", accountId)
    .where(isDue(house.zone, today))
    .orderBy(sql`fold(name)`)
    .forUpdate()
    .execute();
  const account = await trx.selectFrom("account").select(["id", "mail", "name", "language"]).where("id", "=", accountId).executeTakeFirst();
  const reader = await readerNow(trx, office, accountId);
  const [first] = searches;
  if (!first || !account || !reader) return 0;
  const to = accountAddressee(house, account, false);
  const news: Alert = [];
  for (const { name, query, since, until } of searches) {
    const { total, rows } = await readChanged(trx, reader, wishOf(new URLSearchParams(query)), { since, until }, mostNamed);
    if (total > 0) news.push({ name, path: paths.directory(query), total, found: rows.map((row) => lineOf(row, to.language)) });
  }
  await trx.updateTable("saved_search").set({ told_until: first.until }).where("id", "in", searches.map(({ id }) => id)).execute();
  if (news.length === 0) return 0;
  const about = aboutFor(houseOccasion(house), to, { alert: news });
  await queueLetter(trx, office, { kind: "alert", idem: `alert:${first.id}:${first.until.toISOString()}`, to, about });
  return 1;
}

/** What this account may read today, wherever it reads: where its access has ended, that is what the public sees. */
async function readerNow(db: Kysely<Database>, { house }: Office, accountId: string): Promise<Reader | null> {
  const actor = await actorOf(db, accountId);
  if (!actor) return null;
  const grant = hasPart(house.policy, "subscribers") ? await findAccess(db, { accountId, address: null }) : null;
  return readerOf(db, house.policy, { ...actor, grant });
}

function lineOf({ publicId, slug, card, fresh }: Changed, lang: Language): Alert[number]["found"][number] {
  return { name: card.name, about: describedIn(card, lang), path: paths.entry(publicId, slug), fresh };
}

function describedIn({ descriptor }: Card, lang: Language): string | null {
  return descriptor[lang] ?? descriptor[lang === "fr" ? "en" : "fr"] ?? null;
}
