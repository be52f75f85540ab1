import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { decide } from "~/dossiers/decide.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { lines, operationField, readForm } from "~/http/form";
import { once } from "~/http/operation.server";
import { paths } from "~/http/paths";
import { done, sentBack } from "~/http/respond.server";
import { objectEarly } from "~/invitations/object-early.server";
import { answers, decisionOf } from "~/invitations/room";
import { letterActor, readRoom, readRoomView } from "~/invitations/room.server";

export const handle = { access: "public" } satisfies Handle;

const shape = z.object({ operation: operationField, answer: z.enum(answers), words: lines(2000).optional() });

export async function loader(args: LoaderFunctionArgs) {
  await enter(args, handle.access);
  return redirect(paths.room(), 303);
}

/** The answers that a letter's code is enough for, through `decide` like every other decision. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { db, house, keys, settings, t } = page;
  const room = readRoom(settings, keys, page.request);
  const view = room?.codedAt ? await readRoomView(db, { keys, house, site: page.url.origin }, room) : null;
  const form = await readForm(page.request, shape);
  if (!view || !form.ok) return redirect(paths.room(), 303);
  const { answer, words, operation } = form.value;
  if (view.early === "may_object" && view.dossierId && decisionOf(answer) === "refuse") {
    const early = { personId: view.personId, dossierId: view.dossierId, words: answer };
    await once(db, { id: operation, kind: "object_early", accountId: null }, (trx) => objectEarly(trx, keys, early));
    return done(page, paths.room(), t.invitations.answers[answer].done);
  }
  const outcome = await decide(db, {
    house,
    keys,
    subject: { personId: view.personId },
    decision: decisionOf(answer),
    actor: letterActor(view.personId, view.dossierId),
    press: { note: words, reasonCode: answer === "no_thanks" || answer === "never_again" ? answer : undefined },
    operationId: operation,
  });
  return outcome.ok ? done(page, paths.room(), t.invitations.answers[answer].done) : sentBack(page, paths.room(), outcome.reason);
}
