import { DecisionPanel } from "~/dossiers/DecisionPanel";
import type { PanelData } from "~/dossiers/panel.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import type { CannedRemark } from "./canned.server";
import { PastRevisions } from "./DraftPreview";
import { RemarkForm, RemarkList, RemarkWays } from "./Remarks";
import type { Thread } from "./remarks.server";
import type { PastRevision } from "./rounds.server";

type Props = {
  dossierId: string;
  /** The statements of the text, and what kind each is. */
  kindsById: ReadonlyMap<number, string>;
  remarks: readonly Thread[];
  canned: readonly CannedRemark[];
  revisions: readonly PastRevision[];
  panel: PanelData | null;
};

/** What is not text: remarks, the decisions that may be taken now, and what was frozen before. */
export function BesideDraft({ dossierId, kindsById, remarks, canned, revisions, panel }: Props) {
  const { t } = useLanguage();
  const about = [...kindsById].map(([id, label]) => ({ value: String(id), label: `${label} (${id})` }));
  return (
    <>
      <section className="flow" aria-labelledby="remarks">
        <h2 id="remarks">{t.drafting.remarks.title}</h2>
        {remarks.length === 0 && <p className="soft">{t.drafting.remarks.none}</p>}
        <RemarkWays dossierId={dossierId} threads={remarks} nameOf={(id) => kindsById.get(id)} />
        <RemarkList remarks={remarks.filter(({ statementId }) => !kindsById.has(statementId ?? 0))} yours="house" dossierId={dossierId} />
        <RemarkForm dossierId={dossierId} about={about} canned={canned} />
        <p className="small">
          <a href={paths.cannedRemarks()}>{t.writing.canned.link}</a>
        </p>
      </section>
      <div className="flow">
        {panel && (
          <section className="flow" aria-labelledby="decisions">
            <h2 id="decisions">{t.dossiers.panelHeading}</h2>
            <DecisionPanel panel={panel} next={paths.draft(dossierId)} />
          </section>
        )}
        <PastRevisions dossierId={dossierId} revisions={revisions} />
      </div>
    </>
  );
}
