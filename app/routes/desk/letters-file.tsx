import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readDossier } from "~/dossiers/read.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { OutboxLedger } from "~/letters/OutboxLedger";
import { readFileLetters } from "~/letters/read.server";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: "letters.read", frame: "desk", title: (t) => t.letters.outbox.title } satisfies Handle;

/** The correspondence of one file. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const id = z.uuid().safeParse(page.params["id"]).data;
  const dossier = id ? await readDossier(page.db, page.actor, id) : null;
  if (!dossier) throw notFound();
  return { id: dossier.id, number: dossier.number, letters: await readFileLetters(page.db, page.actor, dossier.id), zone: page.house.zone };
}

export default function FileLetters() {
  const { t } = useLanguage();
  const { id, number, letters, zone } = useLoaderData<typeof loader>();
  const words = t.letters.outbox;
  return (
    <>
      <PageTitle aside={<a href={paths.dossier(id)}>{words.backToFile}</a>}>{words.ofFile(number)}</PageTitle>
      {letters.length === 0 ? <EmptyState title={words.empty}>{words.emptyText}</EmptyState> : <OutboxLedger letters={letters} caption={words.ofFile(number)} zone={zone} />}
    </>
  );
}
