import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findCertifiable } from "~/certification/queue.server";
import { readRevisionPage } from "~/certification/read.server";
import { Barred, CertifierBoxes, Changes, EvidenceList, Scope, Signatures } from "~/certification/Revision";
import { DecisionPanel } from "~/dossiers/DecisionPanel";
import { policyFor } from "~/dossiers/facts.server";
import { readFile } from "~/dossiers/lock.server";
import { readPanel } from "~/dossiers/panel.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { formatList, useLanguage } from "~/i18n";
import { FiledName } from "~/persons/FiledName";
import { PageTitle } from "~/ui/PageTitle";
import { Turn } from "~/ui/Steps";

export const handle = {
  access: ["certifier"],
  frame: "desk",
  title: (t, data) => t.certification.revision.title((data as { about?: { filedName: string } } | undefined)?.about?.filedName ?? ""),
} satisfies Handle;

/** Only certifiers to whom the file was given; to everybody else there is no such page. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { db, actor } = page;
  const id = z.uuid().safeParse(args.params["revision"]).data;
  const about = id ? await findCertifiable(db, actor, id) : null;
  const revision = id && about ? await readRevisionPage(db, actor, id, about) : null;
  const subject = about?.erratum || !about?.dossierId ? { entryId: about?.entryId ?? "" } : { dossierId: about.dossierId };
  const [panel, file] = about ? [await readPanel(page, subject), await readFile(db, subject)] : [null, null];
  if (!about || !revision || !panel || !file) throw notFound();
  const { policy } = await policyFor(db, file, page.policy);
  const { filedName, number, erratum } = about;
  return { about: { filedName, number, erratum }, revision, panel, needed: policy.certifiers };
}

export default function RevisionPage() {
  const { about, revision, panel, needed } = useLoaderData<typeof loader>();
  const { t, lang } = useLanguage();
  const words = t.certification.revision;
  const may = panel.decisions.some(({ decision, unmet }) => (decision === "certify" || decision === "certify_erratum") && unmet.length === 0);
  const done = revision.certifiers.some(({ mine, at }) => mine && at);
  const lead = [
    about.erratum ? words.erratum(about.erratum.reason) : words.file(about.number ?? ""),
    words.version(revision.number),
    revision.drafters.length > 0 && words.writtenBy(formatList(lang, revision.drafters)),
  ];
  return (
    <>
      <PageTitle lead={lead.filter(Boolean).join(" · ")} aside={<Turn yours={may}>{may ? words.yourTurn : done ? t.certification.queue.done : words.notYours}</Turn>}>
        <FiledName name={about.filedName} />
      </PageTitle>
      <Barred bars={revision.bars} />
      <Scope scope={revision.scope} />
      <h2 className="gap-above">{words.changes}</h2>
      <Changes changes={revision.changes} textLang={revision.language} />
      <h2 className="gap-above">{words.text}</h2>
      <EvidenceList groups={revision.groups} textLang={revision.language} />
      <h2 className="gap-above">{words.signed}</h2>
      <Signatures signatures={revision.signatures} erratum={about.erratum !== null} />
      <h2 className="gap-above">{words.certifiers}</h2>
      <CertifierBoxes certifiers={revision.certifiers} needed={needed} />
      <p className="small soft gap-above-small">
        {words.hash}: <code className="break-anywhere">{revision.hash}</code>
      </p>
      <h2 className="gap-above" id="decisions">
        {words.decide}
      </h2>
      <DecisionPanel panel={panel} next={paths.certify()} about={about.erratum ? "entry" : "dossier"} />
    </>
  );
}
