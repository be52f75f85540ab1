import type { Page } from "~/http/enter.server";
import type { About } from "./exported";

/** Of which house, in which language, and where it is reached: in a demo by whatever name this computer was called. */
export function aboutOf({ lang, house, settings, url }: Page): About {
  return { lang, house: house.name[lang], origin: settings.demo ? url.origin : settings.publicUrl };
}
