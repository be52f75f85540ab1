import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findPendingSubject } from "~/dossiers/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { LetterPreviews } from "~/letters/LetterPreviews";
import { previewPending } from "~/letters/preview.server";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";
import type { DecisionName } from "~/workflow/decisions";

export const handle = { access: "pending.read", frame: "desk", title: (t) => t.letters.preview.title } satisfies Handle;

/** The letters that leave when a waiting decision is confirmed: what the second person lets out of the house. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const id = z.uuid().safeParse(page.params["pending"]).data;
  const found = id ? await previewPending(page.db, { keys: page.keys, house: page.house, site: page.settings.publicUrl }, id) : null;
  if (!id || !found || !(await findPendingSubject(page, id))) throw notFound();
  return { ...found, decision: found.decision as DecisionName };
}

export default function PreviewPage() {
  const { t } = useLanguage();
  const { decision, dossierId, entryId, letters } = useLoaderData<typeof loader>();
  const words = t.letters.preview;
  const back = dossierId ? paths.dossier(dossierId) : entryId ? paths.entryDesk(entryId) : paths.letters();
  return (
    <>
      <PageTitle lead={words.lead(t.workflow.decisions[decision].verb)} aside={<a href={back}>{t.letters.outbox.backToFile}</a>}>
        {words.title}
      </PageTitle>
      {letters.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : <LetterPreviews letters={letters} />}
    </>
  );
}
