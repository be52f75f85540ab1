import { data, redirect } from "@remix-run/node";
import type { Phrases } from "~/i18n";
import type { Page } from "./enter.server";
import { flashCookie } from "./flash.server";
import type { FormValues, InvalidForm } from "./form";
import { sentenceOf, statusOf, type RefusalReason } from "./refusal";
import { safePath } from "./safe-path";

/** What a page shows again after a form that did not go through. */
export interface Unsettled {
  /** By field name; what concerns no field is under "form". */
  errors: Record<string, string>;
  values: FormValues;
}

/** After a write: on to the next page (a path of ours), with a sentence for it. The browser's back button finds no form. */
export function done(page: Page, to: string, text?: string, cookies: readonly string[] = []): Response {
  return onward(page, to, text === undefined ? cookies : [...cookies, flashCookie(page.settings, page.keys, { kind: "done", text })]);
}

/** Like `done`, where the sentence says what stood in the way. */
export function sentBack(page: Page, to: string, reason: RefusalReason): Response {
  return onward(page, to, [flashCookie(page.settings, page.keys, { kind: "problem", text: sentenceOf(page.t, reason) })]);
}

function onward(page: Page, to: string, cookies: readonly string[]): Response {
  const headers = new Headers(cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]));
  return redirect(safePath(to), { status: 303, headers });
}

/** Invalid: the same page with what was typed, and a sentence in the reader's language for each field. */
export function invalid(page: Page, form: InvalidForm) {
  const errors = Object.fromEntries(Object.entries(form.errors).map(([field, key]) => [field, sentenceAt(page.t, key)]));
  return data<Unsettled>({ errors, values: form.values }, { status: 422 });
}

/** Refused: the same page with the reason in the error summary, and the status that the one map gives it. */
export function refuse(page: Page, reason: RefusalReason, values: FormValues = {}) {
  return data<Unsettled>({ errors: { form: sentenceOf(page.t, reason) }, values }, { status: statusOf(reason) });
}

/** What one may not see, and what was never there, look the same. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** The phrase under a dotted key of the phrases; a key that is none reads as "not like this". */
export function sentenceAt(t: Phrases, key: string): string {
  const found = key.split(".").reduce<unknown>((node, part) => (isBranch(node) && Object.hasOwn(node, part) ? node[part] : undefined), t);
  return typeof found === "string" ? found : t.http.invalid.wrong;
}

function isBranch(node: unknown): node is Record<string, unknown> {
  return typeof node === "object" && node !== null;
}

/** Refused because of one field: its sentence stands at the field too. */
export function refuseField(page: Page, field: string, reason: RefusalReason, values: FormValues = {}) {
  return data<Unsettled>({ errors: { [field]: sentenceOf(page.t, reason) }, values }, { status: statusOf(reason) });
}

/** Too often: when to come back is said in words, and to machines. */
export function tooMany(page: Page, seconds: number, values: FormValues = {}) {
  const form = `${sentenceOf(page.t, "too_many")} ${page.t.accounts.code.slow(Math.ceil(seconds / 60))}`;
  page.context.retryAfter = seconds;
  return data<Unsettled>({ errors: { form }, values }, { status: statusOf("too_many") });
}
