import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { Panel, PanelItem, PendingSlip } from "~/ui/Panel";
import { DecisionForm } from "./DecisionForm";
import type { PanelData, PanelDecision, PanelPending } from "./panel.server";

/**
 * The one panel of decisions, on every page that shows a file: what waits for a second person, then what the reader may
 * press now, each with what it will do, who must second it and who will be told.
 */
export function DecisionPanel({ panel, next, about }: { panel: PanelData; next: string; about?: "dossier" | "entry" }) {
  const { t } = useLanguage();
  // While one waits for its second person, no other that would have to wait can be begun.
  const shown = panel.decisions.filter((each) => (!about || each.about === about) && (panel.pending.length === 0 || each.waits === null));
  const ready = shown.filter((each) => each.unmet.length === 0);
  const later = shown.filter((each) => each.unmet.length > 0);
  return (
    <div className="flow">
      {panel.pending.map((pending) => (
        <Waiting key={pending.id} pending={pending} next={next} />
      ))}
      {shown.length > 0 ? (
        <Panel label={t.dossiers.panel}>
          {[...ready, ...later].map((offered) => (
            <Item key={`${offered.decision}-${offered.onPaper}`} offered={offered} panel={panel} next={next} />
          ))}
        </Panel>
      ) : (
        <p className="soft">{t.dossiers.nothingToDecide}</p>
      )}
    </div>
  );
}

function Item({ offered, panel, next }: { offered: PanelDecision; panel: PanelData; next: string }) {
  const { t } = useLanguage();
  const goal = [...offered.to.map((stage) => t.workflow.stages[stage]), ...offered.toStanding.map((standing) => t.workflow.standings[standing])];
  const id = `decide-${offered.decision}`;
  const name = t.workflow.decisions[offered.decision].verb;
  return (
    <PanelItem id={id} title={offered.onPaper ? t.dossiers.recordFor(name) : name} goal={offered.unmet.length > 0 ? t.dossiers.notYet : goal.join(" · ")}>
      <DecisionForm offered={offered} panel={panel} next={next} prefix={`${offered.decision}-`} />
    </PanelItem>
  );
}

function Waiting({ pending, next }: { pending: PanelPending; next: string }) {
  const { t, lang } = useLanguage();
  const name = t.workflow.decisions[pending.decision].verb;
  const outcome = pending.outcome && Object.hasOwn(t.workflow.stages, pending.outcome) ? t.workflow.stages[pending.outcome as "elected"] : null;
  return (
    <PendingSlip id={`pending-${pending.id}`} title={t.dossiers.pendingTitle(name)} yours={pending.mayConfirm}>
      <p>{t.dossiers.pendingBy(pending.author ?? t.dossiers.theClock, formatDate(lang, pending.madeAt))}</p>
      {outcome && <p>{t.dossiers.pendingOutcome(outcome)}</p>}
      {pending.batchSize > 1 && <p>{t.dossiers.pendingBatch(pending.batchSize)}</p>}
      {pending.note && <blockquote>{pending.note}</blockquote>}
      {pending.evidence && (
        <p>
          {t.dossiers.evidenceTitle}: {pending.evidence.title}
          {pending.evidence.note && ` — ${pending.evidence.note}`}
        </p>
      )}
      {pending.expiresAt && <p className="small soft">{t.dossiers.pendingUntil(formatDate(lang, pending.expiresAt))}</p>}
      {(pending.mayConfirm || pending.mine) && (
        <p className="small">
          <a href={paths.letterPreview(pending.id)}>{t.letters.preview.title}</a>
        </p>
      )}
      {pending.mayConfirm && <SecondForms pending={pending} next={next} />}
      {pending.mine && <TakeBack pending={pending} next={next} />}
      {!pending.mayConfirm && !pending.mine && pending.whyNot && <p className="small soft">{t.http.refused[pending.whyNot]}</p>}
    </PendingSlip>
  );
}

function SecondForms({ pending, next }: { pending: PanelPending; next: string }) {
  const { t } = useLanguage();
  return (
    <>
      <form method="post" action={paths.confirmPending(pending.id)} className="flow">
        <Operation />
        <input type="hidden" name="next" value={next} />
        <Button>{t.dossiers.confirm}</Button>
      </form>
      <details>
        <summary>{t.dossiers.reject}</summary>
        <form method="post" action={paths.rejectPending(pending.id)} className="flow">
          <Operation />
          <input type="hidden" name="next" value={next} />
          <Field kind="textarea" name="note" id={`reject-${pending.id}`} label={t.dossiers.why} />
          <Button plain>{t.dossiers.reject}</Button>
        </form>
      </details>
    </>
  );
}

function TakeBack({ pending, next }: { pending: PanelPending; next: string }) {
  const { t } = useLanguage();
  return (
    <form method="post" action={paths.rejectPending(pending.id)} className="row">
      <Operation />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="note" value="" />
      <Button plain small>
        {t.dossiers.takeBackPress}
      </Button>
    </form>
  );
}
