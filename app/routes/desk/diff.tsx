import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ChooseTexts, ComparisonText } from "~/biographies/Comparison";
import { compareTexts } from "~/biographies/compare.server";
import { findDeskFile } from "~/biographies/desk.server";
import { FileTabs } from "~/biographies/FileTabs";
import { logReading } from "~/biographies/reading-log.server";
import { readRevisions } from "~/biographies/rounds.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = {
  access: "desk.read",
  frame: "desk",
  title: (t, data) => t.writing.diff.titleOf((data as { dossier?: { name: string } } | undefined)?.dossier?.name ?? ""),
} satisfies Handle;

/** /diff/3/draft: two texts word by word. Without them, the last one that was kept beside the draft. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await findDeskFile(page);
  const { dossier, draft, writes } = file;
  const chosen = (name: string) => page.params[name] ?? page.url.searchParams.get(name);
  const [a, b] = [chosen("a"), chosen("b")];
  if (a && b && !page.params["b"] && /^(\d{1,6}|draft)$/.test(a) && /^(\d{1,6}|draft)$/.test(b)) throw redirect(paths.compare(dossier.id, a, b), 303);
  const revisions = draft ? await readRevisions(page.db, draft.biographyId) : [];
  const from = a ?? String(revisions[0]?.number ?? "");
  const comparison = draft && from ? await compareTexts(page.db, draft, from, b ?? "draft") : null;
  if (!comparison && (a || b)) throw notFound();
  logReading(page, file);
  return { dossier: { id: dossier.id, number: dossier.number, name: dossier.filedName, stage: dossier.stage }, writes, revisions, comparison };
}

export default function ComparePage() {
  const { dossier, writes, revisions, comparison } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.writing.diff;
  return (
    <>
      <PageTitle lead={`${t.dossiers.file.number(dossier.number)} · ${t.workflow.stages[dossier.stage]}`}>{dossier.name}</PageTitle>
      <FileTabs dossier={dossier} current="diff" also={{ portrait: writes === "editor" }} />
      {comparison ? (
        <div className="measure flow">
          <ChooseTexts dossierId={dossier.id} revisions={revisions} from={comparison.from.key} to={comparison.to.key} />
          <ComparisonText comparison={comparison} />
        </div>
      ) : (
        <EmptyState title={words.tooFew}>{words.tooFewText}</EmptyState>
      )}
    </>
  );
}
