import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { cleanForm } from "~/http/form";
import { type Keeping, keepText, ownAddress } from "~/http/kept.server";
import { paths } from "~/http/paths";
import { done, notFound } from "~/http/respond.server";
import { safePath } from "~/http/safe-path";
import { formatTime } from "~/i18n/dates";

// Not "signed-in": the script of somebody who was signed out is told so in words, and their form goes on.
export const handle = { access: "public" } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  await enter(args, handle.access);
  throw notFound();
}

/** Keeps what a form holds: for its script, which reads a sentence, or for its button, which leads back to the form. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const asked = page.request.headers.get("Accept") === "application/json";
  const form = await cleanForm(page.request);
  const words = page.t.writing.kept;
  const address = ownAddress(form.get("keep.address") ?? "");
  if (!address) throw notFound();
  if (page.actor.kind !== "account") return asked ? say(words.signedOut, 401) : done(page, "/sign-in");
  const kept = await keepText(page.db, page.keys, keepingOf(page, address, form));
  const time = formatTime(page.lang, new Date(), page.house.zone);
  const own = address.startsWith(paths.proof("")) ? page.t.ownAnswers.savedProof(time) : address.startsWith("/my/") ? page.t.ownAnswers.saved(time) : words.status(time);
  const said = kept === null ? "" : kept.ok ? (asked ? own : words.keptDone(time)) : words.tooMuch;
  if (asked) return say(said, kept && !kept.ok ? 409 : 200);
  return done(page, safePath(form.get("keep.back") ?? "", address), said || undefined);
}

function keepingOf({ actor }: Page, address: string, form: ReadonlyMap<string, string>): Keeping {
  const fields = [...form].filter(([name]) => name !== "operation" && !name.startsWith("keep."));
  return { actor, address, base: form.get("keep.base") ?? "", fields, operationId: form.get("operation") ?? null };
}

function say(text: string, status: number): Response {
  return Response.json({ text }, { status });
}
