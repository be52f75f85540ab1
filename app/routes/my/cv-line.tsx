import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { cvSteps, dropCv, stepCvLine } from "~/biographies/cv.server";
import { oneMyFile } from "~/biographies/my-file.server";
import { isKind } from "~/biographies/statement";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { lines, operationField, readForm } from "~/http/form";
import { flashCookie } from "~/http/flash.server";
import { paths } from "~/http/paths";
import { done, notFound, sentBack } from "~/http/respond.server";

export const handle = { access: "signed-in" } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const { query } = await oneMyFile(await enter(args, handle.access));
  return redirect(paths.myCv(query), 303);
}

const shape = z.object({ operation: operationField, then: z.enum(cvSteps).optional(), text: lines(2000).optional(), kind: z.string().max(40).optional() });
const said = { take: "taken", again: "changed", cut: "changed", drop: "dropped" } as const;

/** What becomes of one line of a CV, or, at `all`, the end of all that wait. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await oneMyFile(page);
  const form = await readForm(args.request, shape);
  const back = paths.myCv(file.query);
  if (!form.ok) return redirect(back, 303);
  const { operation: operationId, then: step = "again", text = "", kind } = form.value;
  const words = page.t.ownFile.cv;
  const request = { page, file, operationId };
  if (page.params["line"] === "all") {
    const dropped = await dropCv(request);
    return dropped.ok ? done(page, back, words.dropped) : sentBack(page, back, dropped.reason);
  }
  const id = z.uuid().safeParse(page.params["line"]).data;
  if (!id) throw notFound();
  const outcome = await stepCvLine(request, { id, step, text: text || " ", kind: isKind(kind) ? kind : null });
  if (outcome.ok) return done(page, back, words[said[outcome.done]]);
  if (outcome.problem === "refused") return sentBack(page, back, outcome.reason);
  if (outcome.problem === "not_found") throw notFound();
  const problem = flashCookie(page.settings, page.keys, { kind: "problem", text: `${words.cannot}. ${words.unread}` });
  return redirect(back, { status: 303, headers: { "Set-Cookie": problem } });
}
