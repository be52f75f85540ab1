import type { Page } from "~/http/enter.server";
import type { Beside } from "./BesideEntry";
import type { EntryView } from "./entry.server";
import { filedAs } from "./filed";

/** Whose entry a page stands beside. */
export function besideOf({ house, lang }: Page, entry: EntryView): Beside {
  return { publicId: entry.publicId, slug: entry.slug, name: entry.name, filed: filedAs(entry), house: house.name[lang] };
}
