import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { AddStatement, ErratumStatements } from "~/certification/Erratum";
import { findErratum } from "~/certification/erratum.server";
import { readErratumText } from "~/certification/erratum-page.server";
import { ChangeList } from "~/certification/Revision";
import { DecisionPanel } from "~/dossiers/DecisionPanel";
import { readPanel } from "~/dossiers/panel.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { formatDate, useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";
import { Slip } from "~/ui/Slip";
import { holds } from "~/workflow/roles";

export const handle = {
  access: ["editor", "publisher", "administrator"],
  frame: "desk",
  title: (t, data) => t.certification.erratum.title((data as { erratum?: { filedName: string } } | undefined)?.erratum?.filedName ?? ""),
} satisfies Handle;

/** A small correction of what the public reads, on its way. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const id = z.uuid().safeParse(args.params["id"]).data;
  const erratum = id ? await findErratum(page.db, page.actor, id) : null;
  const text = erratum && (await readErratumText(page.db, erratum));
  const panel = erratum && (await readPanel(page, { entryId: erratum.entryId }));
  if (!erratum || !text || !panel) throw notFound();
  const { reading: _, ...shown } = text;
  // What else may be decided on the entry has its place on the file.
  const decisions = panel.decisions.filter(({ decision }) => decision === "check_erratum" || decision === "certify_erratum" || decision === "drop_erratum");
  const writes = erratum.state === "open" && !erratum.overtaken && holds(page.actor, "editor");
  return { erratum, text: shown, panel: { ...panel, decisions }, writes };
}

export default function ErratumPage() {
  const { erratum, text, panel, writes } = useLoaderData<typeof loader>();
  const { t, lang } = useLanguage();
  const words = t.certification.erratum;
  const file = erratum.dossierId ? paths.dossier(erratum.dossierId) : paths.entryDesk(erratum.entryId);
  return (
    <>
      <PageTitle lead={erratum.reason} aside={<a href={file}>{words.fileLink}</a>}>
        {words.title(erratum.filedName)}
      </PageTitle>
      <p className="soft measure">
        {words.openOn(words.states[erratum.state])} {words.openedBy(erratum.openedBy ?? words.somebody, formatDate(lang, erratum.openedAt))}.
      </p>
      {erratum.overtaken && (
        <Slip red title={words.overtakenTitle}>
          <p>{words.overtaken}</p>
        </Slip>
      )}
      <div className="with-margin gap-above-small">
        <div className="flow">
          <h2>{words.changes}</h2>
          {text.changes.length > 0 ? <ChangeList statements={text.changes} textLang={text.language} /> : <p className="soft">{words.none}</p>}
          <h2>{words.statements}</h2>
          {!writes && <p className="soft">{erratum.state === "open" && !erratum.overtaken ? words.onlyEditors : words.closed}</p>}
          <ErratumStatements erratumId={erratum.id} statements={text.statements} textLang={text.language} writes={writes} />
          {writes && <AddStatement erratumId={erratum.id} />}
        </div>
        <aside className="flow">
          <h2 id="decisions">{t.dossiers.panelHeading}</h2>
          <DecisionPanel panel={panel} next={paths.erratum(erratum.id)} about="entry" />
        </aside>
      </div>
    </>
  );
}
