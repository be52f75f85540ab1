import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BesideDraft } from "~/biographies/BesideDraft";
import { findDeskFile } from "~/biographies/desk.server";
import { readDraftingPage } from "~/biographies/drafting-page.server";
import { DraftPreview, WebPreview } from "~/biographies/DraftPreview";
import { BegunStatements, DraftNotice, DraftStatements, Wishes } from "~/biographies/DraftStatements";
import { FileTabs } from "~/biographies/FileTabs";
import { ClaimDraft, DraftPresence } from "~/biographies/Presence";
import { logReading } from "~/biographies/reading-log.server";
import { readPanel } from "~/dossiers/panel.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { PageTitle } from "~/ui/PageTitle";

export const handle = {
  access: "desk.read",
  frame: "desk",
  keeps: true,
  previews: true,
  keys: true,
  title: (t, data) => t.drafting.draft.titleOf((data as { dossier?: { name: string } } | undefined)?.dossier?.name ?? ""),
} satisfies Handle;

/** The draft of a biography: its statements by section, and beside them the entry as it will be printed. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await findDeskFile(page);
  logReading(page, file);
  return { ...(await readDraftingPage(page, file)), panel: await readPanel(page, { dossierId: file.dossier.id }) };
}

export default function DraftingPage() {
  const shown = useLoaderData<typeof loader>();
  const { t, lang } = useLanguage();
  const { dossier, draft } = shown;
  const kindsById = new Map(
    draft?.groups.flatMap((group) => group.rows.map((row) => [row.statementId, t.drafting.kinds[row.kind]]))
  );
  const onward = shown.panel?.decisions.find(
    (each) => (each.decision === "send_proof" || each.decision === "resubmit") && each.unmet.length === 0 && !each.onPaper
  );
  const more = (
    <BesideDraft dossierId={dossier.id} kindsById={kindsById} remarks={shown.remarks} canned={shown.canned} revisions={shown.revisions} panel={shown.panel} />
  );
  return (
    <>
      <PageTitle
        aside={
          onward &&
          shown.panel && (
            <Button small href={paths.decide(shown.panel, onward)}>
              {t.workflow.decisions[onward.decision].verb}
            </Button>
          )
        }
        lead={[
          t.dossiers.file.number(dossier.number),
          t.workflow.stages[dossier.stage],
          dossier.dueOn && t.dossiers.file.due(formatDate(lang, dossier.dueOn)),
        ]
          .filter(Boolean)
          .join(" · ")}
      >
        {dossier.name}
      </PageTitle>
      <FileTabs dossier={dossier} current="draft" also={{ diff: shown.revisions.length > 0, portrait: shown.writes === "editor", onPaper: shown.onPaper }} />
      <p className="row small draft-ways">
        {draft && <a href="#preview">{t.writing.skip.preview}</a>}
        <a href="#remarks">{t.writing.skip.remarks}</a>
      </p>
      <DraftNotice writes={shown.writes} whyNot={shown.whyNot} warnings={shown.warnings} />
      {shown.claim && <ClaimDraft claim={shown.claim} dossierId={dossier.id} />}
      <DraftPresence dossierId={dossier.id} presence={shown.presence} nameOf={(id) => kindsById.get(id)} />
      <BegunStatements dossierId={dossier.id} kept={shown.kept} />
      <Wishes dossierId={dossier.id} wishes={shown.wishes} draft={draft} />
      <div className="two-leaves draft-and-proof gap-above-small">
        <DraftStatements
          dossierId={dossier.id}
          lang={shown.lang}
          draft={draft}
          writes={shown.writes !== null}
          wishes={shown.wishes}
          changed={shown.changed}
          beside={{ threads: shown.remarks, canned: shown.canned, kept: shown.kept, presence: shown.presence }}
        />
        <div className="flow">
          {draft && <DraftPreview galley={draft.galley} />}
          {!draft?.open && more}
        </div>
      </div>
      {/* Beside an open form the entry stays in sight, so what else there is comes after both. */}
      {draft?.open && <div className="two-leaves gap-above">{more}</div>}
      {draft && <WebPreview dossierId={dossier.id} entries={shown.web} />}
    </>
  );
}
