import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { lines, operationField, readForm } from "~/http/form";
import { networkOf } from "~/http/network.server";
import { paths } from "~/http/paths";
import { done, invalid, tooMany } from "~/http/respond.server";
import { takeTurn } from "~/http/throttle.server";
import { useLanguage } from "~/i18n";
import { ask } from "~/invitations/question.server";
import { readRoom, readRoomView } from "~/invitations/room.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "public", frame: "room", title: (t) => t.ownFile.questions.title } satisfies Handle;

const asks = { name: "room question network", points: 10, seconds: 3600 };

/** Whoever has typed the letter's code may ask; what was asked before is not shown to them, since a letter may be passed on. */
async function fileAtTheDoor(page: Page): Promise<string> {
  const room = readRoom(page.settings, page.keys, page.request);
  const view = room?.codedAt ? await readRoomView(page.db, { keys: page.keys, house: page.house, site: page.url.origin }, room) : null;
  if (!view?.dossierId) throw redirect(paths.room(), 303);
  return view.dossierId;
}

export async function loader(args: LoaderFunctionArgs) {
  await fileAtTheDoor(await enter(args, handle.access));
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const dossierId = await fileAtTheDoor(page);
  const form = await readForm(args.request, z.object({ operation: operationField, body: lines(2000) }));
  if (!form.ok) return invalid(page, form);
  const turn = await takeTurn(page, asks, networkOf(page.context.address));
  if (!turn.ok) return tooMany(page, turn.seconds, form.values);
  await ask(page.db, { dossierId, body: form.value.body, author: { accountId: null, kind: "nominee" }, operationId: form.value.operation });
  return done(page, paths.room(), page.t.ownFile.questions.sentByLetter);
}

export default function RoomQuestion() {
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.ownFile.questions;
  const typed = tried?.values["body"];
  return (
    <div className="flow measure">
      <ErrorSummary errors={tried?.errors} />
      <PageTitle>{words.title}</PageTitle>
      <form method="post" className="flow">
        <Operation />
        <Field kind="textarea" name="body" label={words.body} hint={words.letterHint} rows={5} maxLength={2000} error={tried?.errors["body"]} defaultValue={typeof typed === "string" ? typed : ""} required />
        <p className="row">
          <Button>{words.send}</Button> <a href={paths.room()}>{t.invitations.room.title}</a>
        </p>
      </form>
    </div>
  );
}
