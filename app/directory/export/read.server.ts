import type { Database, Kysely } from "~/db.server";
import { readEntry } from "../entry.server";
import type { Reader } from "../visible.server";
import { type About, type Exported, exportedOf } from "./exported";

/** These entries as this reader may take them along, in the order asked for. What the reader may not open is left out; one that has moved comes from where it is now. */
export async function readExported(db: Kysely<Database>, reader: Reader, publicIds: readonly string[], about: About): Promise<Exported[]> {
  const taken: Exported[] = [];
  for (const publicId of publicIds) {
    const found = await readEntry(db, reader, publicId, about.lang);
    const at = found?.kind === "moved" ? await readEntry(db, reader, found.publicId, about.lang) : found;
    if (at?.kind === "entry" && !taken.some((each) => each.publicId === at.entry.publicId)) taken.push(exportedOf(at.entry, about));
  }
  return taken;
}
