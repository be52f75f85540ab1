import { readOthersThere } from "~/authorities/others.server";
import type { Page } from "~/http/enter.server";
import { dayOf } from "~/i18n/dates";
import { filingLetter } from "~/persons/filing";
import { shownOf } from "./entry.server";
import type { EntryPageProps } from "./EntryPage";
import { aboutOf } from "./export/about.server";
import { exportedOf } from "./export/exported";
import { filedAs } from "./filed";
import { readNeighbours } from "./neighbours.server";
import type { Opened } from "./open-entry.server";
import { romanised } from "./romanised";
import { readRelated } from "./related.server";

/** Everything that the entry's own page shows to this reader, and that its printed form shows. */
export async function entryPageOf(page: Page, { reader, entry }: Opened): Promise<EntryPageProps> {
  const shown = shownOf(entry);
  const today = dayOf(new Date(), page.house.zone);
  return {
    ...shown,
    neighbours: await readNeighbours(page.db, reader, entry.entryId),
    related: await readRelated(page.db, reader, entry.entryId, entry.seen),
    others: await readOthersThere(page.db, reader, entry, today),
    filed: filedAs(entry),
    latin: romanised(entry.name),
    initial: filingLetter({ given: null, family: entry.card?.surname ?? entry.name, particle: null, suffix: null, prefix: null }),
    house: page.house.name[page.lang],
    letter: page.house.shortName.charAt(0),
    address: exportedOf(entry, aboutOf(page)).url,
    today,
    reader: page.policy.reader,
    signedIn: page.session !== null,
  };
}
