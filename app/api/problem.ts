import type { Phrases } from "~/i18n";
import type { Page } from "~/http/enter.server";
import { paths } from "~/http/paths";

/** Everything that can be wrong with a request, with its status. The words are in the phrases, under `api.problems`. */
export const problems = {
  no_key: 401,
  unknown_key: 401,
  unknown_parameter: 400,
  bad_parameter: 400,
  bad_cursor: 400,
  bad_address: 400,
  not_found: 404,
  wrong_method: 405,
  not_acceptable: 406,
  too_long: 414,
  merged: 301,
  gone: 410,
  suspended: 410,
  too_many: 429,
  day_over: 429,
  broken: 500,
  unavailable: 503,
} as const;
export type ProblemKind = keyof typeof problems;

/** What is wrong with one parameter; said in the reader's words, under `api.wrong`. */
export type ParameterError = { parameter: string } & Wrong;
export type Wrong =
  | { wrong: "unknown" | "twice" | "alone" | "cursor" | "value" | "empty" }
  | { wrong: "number"; from: number; to: number }
  | { wrong: "long" | "many"; most: number }
  | { wrong: "choice"; of: readonly string[] };

function wordsOf({ api: { wrong: words } }: Phrases, error: ParameterError): string {
  if (error.wrong === "number") return words.number(error.from, error.to);
  if (error.wrong === "long" || error.wrong === "many") return words[error.wrong](error.most);
  return error.wrong === "choice" ? words.choice(error.of.join(", ")) : words[error.wrong];
}

/** What was wrong, in a form for machines (RFC 9457). Its `type` leads to the page that explains it. */
export function problemText(t: Phrases, origin: string, kind: ProblemKind, errors?: readonly ParameterError[]): string {
  const { title, detail } = t.api.problems[kind];
  const told = errors && { errors: errors.map((error) => ({ parameter: error.parameter, detail: wordsOf(t, error) })) };
  return `${JSON.stringify({ type: `${origin}${paths.api()}#${kind.replaceAll("_", "-")}`, title, status: problems[kind], detail, ...told }, null, 2)}\n`;
}

/** The same as a reply. */
export function problem({ t, lang, url, settings }: Page, kind: ProblemKind, { errors, headers = {} }: { errors?: readonly ParameterError[]; headers?: Record<string, string> } = {}): Response {
  return new Response(problemText(t, settings.demo ? url.origin : settings.publicUrl, kind, errors), {
    status: problems[kind],
    headers: { "Content-Type": "application/problem+json; charset=utf-8", "Content-Language": lang, "Cache-Control": "private, no-store", ...headers },
  });
}
