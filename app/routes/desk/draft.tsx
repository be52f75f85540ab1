import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findDeskFile } from "~/biographies/desk.server";
import { BegunStatements, DraftNotice, DraftStatements, Wishes } from "~/biographies/DraftStatements";
import { DraftPreview, PastRevisions, WebPreview } from "~/biographies/DraftPreview";
import { readCanned } from "~/biographies/canned.server";
import { readClaim } from "~/biographies/claim.server";
import { ClaimDraft, DraftPresence } from "~/biographies/Presence";
import { readPresence } from "~/biographies/presence.server";
import { draftPage, readWishes, webPages } from "~/biographies/draft-page.server";
import { readLeft } from "~/biographies/left.server";
import { logReading } from "~/biographies/reading-log.server";
import { readRemarks } from "~/biographies/remarks.server";
import { RemarkForm, RemarkList, RemarkWays } from "~/biographies/Remarks";
import { changesSince, readRevisions, readRounds } from "~/biographies/rounds.server";
import { DecisionPanel } from "~/dossiers/DecisionPanel";
import { readPanel } from "~/dossiers/panel.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readKeptUnder } from "~/http/kept.server";
import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { PageTitle } from "~/ui/PageTitle";
import { accountOf } from "~/workflow/roles";
import { isListed } from "~/workflow/stages";

export const handle = {
  access: "desk.read",
  frame: "desk",
  keeps: true,
  previews: true,
  title: (t, data) => t.drafting.draft.titleOf((data as { dossier?: { name: string } } | undefined)?.dossier?.name ?? ""),
} satisfies Handle;

/** The draft of a biography: its statements by section, and beside them the entry as it will be printed. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await findDeskFile(page);
  const { dossier, house, draft, writes, whyNot, duties } = file;
  logReading(page, file);
  const rounds = await readRounds(page.db, dossier.id);
  const changes = draft ? await changesSince(page.db, rounds.at(-1)?.revisionId ?? null, draft) : [];
  const left = draft && duties.includes("drafter") && dossier.stage === "drafting" ? await readLeft(page.db, draft) : null;
  return {
    dossier: {
      id: dossier.id,
      number: dossier.number,
      name: dossier.filedName,
      stage: dossier.stage,
      dueOn: dossier.dueOn,
      listed: isListed(dossier.standing),
    },
    lang: draft?.language ?? dossier.language,
    writes,
    whyNot,
    draft: draft && (await draftPage(page.db, draft, { lang: page.lang, edit: Number(page.url.searchParams.get("edit")) })),
    web: draft && page.url.searchParams.has("web") ? webPages(draft) : [],
    changed: Object.fromEntries(changes.filter((each) => each.op === "changed").map((each) => [each.statementId, each.words])),
    wishes: dossier.stage === "drafting" ? await readWishes(page.db, dossier.id) : [],
    remarks: await readRemarks(page.db, dossier.id, { internal: true }),
    canned: await readCanned(page.db, dossier.language),
    kept: writes ? await readKeptUnder(page.db, page.keys, accountOf(page.actor), `${paths.draft(dossier.id)}/statement?`) : [],
    presence: await readPresence(page.db, dossier.personId, accountOf(page.actor)),
    claim: await readClaim(page.db, page.actor, file),
    revisions: draft ? await readRevisions(page.db, draft.biographyId) : [],
    warnings: left && {
      noChecker: !house.policy.drafterMayCheck && left.checkers === 0,
      certifiers: left.certifiers < house.policy.certifiers ? { left: left.certifiers, needed: house.policy.certifiers } : null,
    },
    onPaper: dossier.stage === "proof" && duties.includes("drafter"),
    panel: await readPanel(page, { dossierId: dossier.id }),
  };
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
  const more = <BesideDraft shown={shown} kindsById={kindsById} />;
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
      <nav className="trays" aria-label={t.dossiers.file.number(dossier.number)}>
        <a href={paths.dossier(dossier.id)}>{t.drafting.draft.fileLink}</a>
        <a href={paths.draft(dossier.id)} aria-current="page">
          {t.drafting.draft.title}
        </a>
        <a href={paths.checks(dossier.id)}>{t.drafting.draft.checksLink}</a>
        {shown.revisions.length > 0 && <a href={paths.compare(dossier.id)}>{t.writing.diff.title}</a>}
        <a href={paths.dossierEvidence(dossier.id)}>{t.files.evidence.title}</a>
        {shown.writes === "editor" && <a href={paths.dossierPortrait(dossier.id)}>{t.toldAnswers.portrait.link}</a>}
        {shown.onPaper && <a href={paths.draftProof(dossier.id)}>{t.drafting.draft.answerOnPaper}</a>}
      </nav>
      <p className="row small">
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

type BesideProps = { shown: ReturnType<typeof useLoaderData<typeof loader>>; kindsById: ReadonlyMap<number, string> };

/** What is not text: remarks, the decisions that may be taken now, and what was frozen before. */
function BesideDraft({ shown, kindsById }: BesideProps) {
  const { t } = useLanguage();
  const { dossier, panel } = shown;
  const about = [...kindsById].map(([id, label]) => ({ value: String(id), label: `${label} (${id})` }));
  return (
    <>
      <section className="flow" aria-labelledby="remarks">
        <h2 id="remarks">{t.drafting.remarks.title}</h2>
        {shown.remarks.length === 0 && <p className="soft">{t.drafting.remarks.none}</p>}
        <RemarkWays dossierId={dossier.id} threads={shown.remarks} nameOf={(id) => kindsById.get(id)} />
        <RemarkList remarks={shown.remarks.filter(({ statementId }) => !kindsById.has(statementId ?? 0))} yours="house" dossierId={dossier.id} />
        <RemarkForm dossierId={dossier.id} about={about} canned={shown.canned} />
        <p className="small">
          <a href={paths.cannedRemarks()}>{t.writing.canned.link}</a>
        </p>
      </section>
      <div className="flow">
        {panel && (
          <section className="flow" aria-labelledby="decisions">
            <h2 id="decisions">{t.dossiers.panelHeading}</h2>
            <DecisionPanel panel={panel} next={paths.draft(dossier.id)} />
          </section>
        )}
        <PastRevisions dossierId={dossier.id} revisions={shown.revisions} />
      </div>
    </>
  );
}
