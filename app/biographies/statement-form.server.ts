import { z } from "zod";
import type { Picks } from "~/authorities/picks";
import { pickFields, readPicked, readPicks } from "~/authorities/picks.server";
import type { Page } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { sentenceAt } from "~/http/respond.server";
import { dayOf } from "~/i18n/dates";
import type { Language } from "~/i18n/language";
import { fieldOfFinding, namesOf, type Room } from "./fields";
import { readFields } from "./form-values";
import type { Finding, Kind } from "./statement";
import { readTold, toldShape } from "./told";
import type { Told, Version } from "./versions.server";

export type Typed = {
  ok: true;
  operation: string;
  expected: number | null;
  /** The second button of the form: leave the statement out. */
  remove: boolean;
  /** Where an editor writes down what the person said. */
  told: Told | null;
  read: (before: Version | null) => ReturnType<typeof readFields>;
  values: Record<string, string>;
  /** "Look up" was pressed, not "save": what the house's list has for the words of that field. */
  looked: Picks | null;
};
export type NotTyped = { ok: false; errors: Record<string, string>; values: Record<string, string>; looked: Picks | null };

/**
 * Reads a posted statement form: its fields as typed, the version that it was filled from, and the operation. What was
 * picked from the house's lists has its label, in the language of record, for words.
 */
export async function readStatementForm(page: Page, kind: Kind, room: Room, record: Language = page.lang): Promise<Typed | NotTyped> {
  const picks = pickFields(kind);
  const fields = Object.fromEntries([...namesOf(kind, room), ...picks].map((name) => [name, z.string().optional()]));
  const expected = z.coerce.number().int().positive().optional();
  const form = await readForm(
    page.request,
    z.object({ ...fields, ...(room === "desk" ? toldShape : {}), operation: operationField, expected, then: z.enum(["save", "remove"]).optional() })
  );
  const sent = Object.fromEntries(Object.entries(form.values).map(([name, value]) => [name, typeof value === "string" ? value : ""]));
  const [looked, picked] = [await readPicks(page, kind, sent), await readPicked(page, kind, sent, record)];
  const words = Object.fromEntries(picked.map(({ slot, text }) => [`value.${slot}.text`, text]));
  const values = { ...Object.fromEntries(Object.entries(sent).filter(([name]) => !picks.includes(name))), ...words };
  if (!form.ok)
    return {
      ok: false,
      values,
      looked,
      errors: Object.fromEntries(Object.entries(form.errors).map(([name, key]) => [name, sentenceAt(page.t, key)])),
    };
  const { operation, expected: version, then } = form.value;
  const told = room === "desk" ? readTold(form.value as Parameters<typeof readTold>[0], page.lang, dayOf(new Date(), page.house.zone)) : { ok: true as const, told: null };
  if (!told.ok) return { ok: false, values, looked, errors: { "told.on": toldProblem(page.t, told.problem) } };
  return {
    ok: true,
    operation: String(operation),
    expected: typeof version === "number" ? version : null,
    remove: then === "remove",
    told: told.told,
    read: (before) => withPicked(readFields(kind, { ...form.value, ...words }, room, page.lang, before), picked),
    values,
    looked,
  };
}

/** What is wrong with the day on which something was told. */
export function toldProblem({ toldAnswers }: Page["t"], problem: "no_day" | "not_yet"): string {
  return problem === "no_day" ? toldAnswers.noDay : toldAnswers.notYet;
}

/** Ties the picked slots; what else belongs to their words stays with them. */
function withPicked(read: ReturnType<typeof readFields>, picked: Awaited<ReturnType<typeof readPicked>>): ReturnType<typeof readFields> {
  const value = read.value as Readonly<Record<string, object>>;
  const tied = Object.fromEntries(picked.map(({ slot, id }) => [slot, { ...value[slot], authority: id }]));
  return { ...read, value: { ...value, ...tied } };
}

/** What `readStatement` found, as sentences by the field that they concern. */
export function errorsOf({ t }: Page, kind: Kind, findings: readonly Finding[], room: Room): Record<string, string> {
  return Object.fromEntries(
    findings.map(({ path, problem }) => [fieldOfFinding(kind, path, room), t.drafting.problems[problem]])
  );
}
