import { z } from "zod";
import type { Language } from "~/i18n/language";
import { parsePartialDate } from "./partial-date";
import type { Told } from "./versions.server";

/** Ways in which a person tells the house something that an editor writes down. */
export const tellings = ["paper", "telephone"] as const;

/** The two fields of a form for what came on paper or by telephone. */
export const toldShape = { "told.by": z.enum(tellings).optional(), "told.on": z.string().max(40).optional() };

export type ReadTold = { ok: true; told: Told | null } | { ok: false; problem: "no_day" | "not_yet" };

/** Reads them; a day is needed, and it must have been. */
export function readTold(typed: { "told.by"?: Told["by"]; "told.on"?: string }, lang: Language, today: string): ReadTold {
  const by = typed["told.by"];
  if (!by) return { ok: true, told: null };
  const on = parsePartialDate(typed["told.on"] ?? "", lang);
  if (!on || on.length !== 10) return { ok: false, problem: "no_day" };
  return on > today ? { ok: false, problem: "not_yet" } : { ok: true, told: { by, on } };
}
