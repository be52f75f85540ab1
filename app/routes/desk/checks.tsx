import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CheckRow } from "~/biographies/CheckRow";
import { checksPage, recordOnPage } from "~/biographies/checks-page.server";
import { DeclaredList } from "~/biographies/DeclaredList";
import { findDeskFile } from "~/biographies/desk.server";
import { FileTabs } from "~/biographies/FileTabs";
import { logReading } from "~/biographies/reading-log.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { DecisionPanel } from "~/dossiers/DecisionPanel";
import { readPanel } from "~/dossiers/panel.server";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { InkKey } from "~/ui/Mark";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState, Slip } from "~/ui/Slip";

export const handle = {
  access: "desk.read",
  frame: "desk",
  title: (t, data) => t.drafting.checks.titleOf((data as { dossier?: { name: string } } | undefined)?.dossier?.name ?? ""),
} satisfies Handle;

/** What is checked and what is declared, statement by statement: of the revision under way, or of the draft before there is one. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await findDeskFile(page);
  const { dossier, house, checks, writes } = file;
  logReading(page, file);
  return {
    dossier: { id: dossier.id, number: dossier.number, name: dossier.filedName, stage: dossier.stage },
    writes,
    may: checks,
    drafterToo: house.policy.drafterMayCheck,
    inBulk: house.policy.mustBeChecked.includes("class") || house.policy.mustBeChecked.includes("degree"),
    page: await checksPage(page.db, file, page.actor),
    panel: await readPanel(page, { dossierId: dossier.id }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  return recordOnPage(page, await findDeskFile(page));
}

export default function ChecksPage() {
  const { dossier, writes, may, drafterToo, inBulk, page, panel } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.drafting.checks;
  return (
    <>
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={`${t.dossiers.file.number(dossier.number)} · ${t.workflow.stages[dossier.stage]}`}>
        {dossier.name}
      </PageTitle>
      <FileTabs dossier={dossier} current="checks" also={{ portrait: writes === "editor", inBulk: inBulk && may === true }} />
      {page.rows.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <>
          <p>
            {words.lead(page.checked, page.rows.length - page.checked)} {words.wanted(page.missing)}
          </p>
          <InkKey />
          {may !== true && <Slip>{may === "wrong_stage" ? words.closed : drafterToo ? words.drafterToo : words.readOnly}</Slip>}
          <ol className="list gap-above-small">
            {page.rows.map((row) => (
              <CheckRow
                key={row.versionId}
                row={row}
                lang={page.lang}
                dossierId={dossier.id}
                may={may === true}
                opens={page.opens}
                tried={tried?.version === String(row.versionId) ? tried : null}
              />
            ))}
          </ol>
          <div className="two-leaves gap-above">
            <DeclaredList page={page} />
            {panel && (
              <section className="flow" aria-labelledby="decisions">
                <h2 id="decisions">{t.dossiers.panelHeading}</h2>
                <DecisionPanel panel={panel} next={paths.checks(dossier.id)} />
              </section>
            )}
          </div>
        </>
      )}
    </>
  );
}
