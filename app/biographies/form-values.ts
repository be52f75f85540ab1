import { formatPartialDate } from "~/i18n/dates";
import type { Language } from "~/i18n/language";
import { asked, type FieldDef, fields, type Room } from "./fields";
import { parsePartialDate } from "./partial-date";
import { type Kind, kinds } from "./statement";
import type { Version } from "./versions.server";

type Values = Readonly<Record<string, unknown>>;

/** What a form shows of a version: each field by its name, dates as one would write them. */
export function formValues(
  version: Pick<Version, "kind" | "value" | "period" | "audience"> | null,
  kind: Kind,
  lang: Language
): Record<string, string> {
  if (!version) return { audience: kinds[kind].audience };
  const shown = fields[kind].map(({ path }) => [`value.${path}`, shownAs(at(version.value, path))] as const);
  const dates = (["from", "to"] as const).map(
    (end) => [`period.${end}`, version.period?.[end] ? formatPartialDate(lang, version.period[end] ?? "") : ""] as const
  );
  return { ...Object.fromEntries([...shown, ...dates]), audience: version.audience };
}

function shownAs(value: unknown): string {
  if (value === true) return "on";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The value, period and audience that a form says; `before` gives what the form did not ask and the words still carry. */
export function readFields(
  kind: Kind,
  typed: Values,
  room: Room,
  lang: Language,
  before: Pick<Version, "value"> | null
): { kind: Kind; value: unknown; period: unknown; audience: unknown } {
  const value: Record<string, unknown> = {};
  const shown = asked(kind, room);
  for (const def of shown) put(value, def.path, typedAs(def, typed[`value.${def.path}`]));
  for (const { path, of } of fields[kind].filter((def) => !shown.includes(def))) {
    if (of && before && at(value, of) !== undefined && at(value, of) === at(before.value, of))
      put(value, path, at(before.value, path));
  }
  const date = (end: "from" | "to") => {
    const text = String(typed[`period.${end}`] ?? "").trim();
    return text === "" ? undefined : parsePartialDate(text, lang) ?? text;
  };
  const period = kinds[kind].dates === "none" ? undefined : { from: date("from"), to: date("to") };
  return { kind, value: kind === "parents" ? withoutEmpty(value) : value, period, audience: typed["audience"] || undefined };
}

function typedAs({ type }: FieldDef, text: unknown): unknown {
  const written = typeof text === "string" ? text : "";
  if (type === "flag") return written === "" ? undefined : true;
  if (written === "") return undefined;
  return type === "number" && /^\d{1,6}$/.test(written) ? Number(written) : written;
}

/** A parent of whom only the role is there was not given. */
function withoutEmpty(value: Record<string, unknown>): unknown {
  const parents = Object.values((value["parents"] ?? {}) as Record<string, Record<string, unknown>>);
  return { parents: parents.filter((each) => Object.keys(each).some((key) => key !== "role")) };
}

function at(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((node, part) => (isBranch(node) && Object.hasOwn(node, part) ? node[part] : undefined), value);
}

/** Sets what is given and leaves no empty branch. */
function put(value: Record<string, unknown>, path: string, given: unknown): void {
  if (given === undefined) return;
  const parts = path.split(".");
  const last = parts.pop() ?? "";
  let node = value;
  for (const part of parts) {
    const inner = node[part];
    if (isBranch(inner)) node = inner;
    else node = node[part] = {};
  }
  node[last] = given;
}

function isBranch(node: unknown): node is Record<string, unknown> {
  return typeof node === "object" && node !== null;
}
