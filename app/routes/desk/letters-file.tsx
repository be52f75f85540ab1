import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readDossier } from "~/dossiers/read.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { callBack } from "~/invitations/call-back.server";
import { CallBack } from "~/letters/CallBack";
import { OutboxLedger } from "~/letters/OutboxLedger";
import { readFileLetters } from "~/letters/read.server";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";
import { may } from "~/workflow/capabilities";

export const handle = { access: "letters.read", frame: "desk", title: (t) => t.letters.outbox.title } satisfies Handle;

async function dossierOf(page: Page) {
  const id = z.uuid().safeParse(page.params["id"]).data;
  const dossier = id ? await readDossier(page.db, page.actor, id) : null;
  if (!dossier) throw notFound();
  return dossier;
}

/** The correspondence of one file. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { id, number } = await dossierOf(page);
  return { id, number, letters: await readFileLetters(page.db, page.actor, id), mayCallBack: may(page.policy, page.actor, "desk.record"), zone: page.house.zone };
}

/** Six digits to read out on the telephone. They are shown once, and who asked for the number is noted. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, "desk.record");
  const dossier = await dossierOf(page);
  return data(await callBack(page.db, page.keys, page.actor, dossier));
}

export default function FileLetters() {
  const { t } = useLanguage();
  const { id, number, letters, mayCallBack, zone } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const words = t.letters.outbox;
  return (
    <>
      <PageTitle aside={<a href={paths.dossier(id)}>{words.backToFile}</a>}>{words.ofFile(number)}</PageTitle>
      {letters.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <OutboxLedger letters={letters} caption={words.ofFile(number)} zone={zone} />
      )}
      {mayCallBack && <CallBack made={made ?? null} />}
    </>
  );
}
