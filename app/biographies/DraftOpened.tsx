import { KeepsItself, KeptNotice } from "~/http/Kept";
import type { Kept } from "~/http/kept.server";
import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { WordDiff } from "~/ui/WordDiff";
import type { DraftRow as Row, OpenRow } from "./draft-page.server";
import type { RowProps } from "./DraftRow";
import { LineText } from "./LineText";
import { SeesItself } from "./LivePreview";
import { StatementPresence } from "./Presence";
import { StatementRemarks } from "./Remarks";
import { StatementFields } from "./StatementFields";
import { ToldFields } from "./ToldFields";
import { WordingForm } from "./WordingForm";

/** The open statement: its form, the house's words for it, its sources and what was said about it. */
export function DraftOpened({ row, open, dossierId, lang, writes, mayMove, next, wishes, parts, beside }: RowProps & { open: OpenRow }) {
  const { t } = useLanguage();
  const prefix = `s${row.statementId}-`;
  return (
    <div className="decision-body flow">
      <Meta row={row} open={open} />
      <StatementPresence presence={beside.presence} />
      <Findings row={row} />
      {wishes.map((wish) => (
        <p key={wish.round}>
          <b>{t.drafting.draft.correctionOf(wish.round)}</b> {wish.verdict === "veto" ? t.drafting.draft.vetoOf : ""}{" "}
          {wish.correction}
        </p>
      ))}
      {parts && (
        <WordDiff parts={parts.map(({ op, text }) => ({ kind: op, text }))} lang={lang}>
          {t.drafting.draft.changedSinceProof}
        </WordDiff>
      )}
      {(row.line.html !== undefined || row.line.picture !== undefined) && <LineText line={row.line} />}
      {writes && row.kind !== "portrait" && <EditForm row={row} open={open} dossierId={dossierId} prefix={prefix} kept={beside.kept} next={next} />}
      {writes && row.kind !== "life" && row.kind !== "portrait" && (
        <details className="flow">
          <summary>{t.drafting.draft.wording}</summary>
          <WordingForm
            dossierId={dossierId}
            statementId={row.statementId}
            base={open.wordingBase}
            values={Object.fromEntries(open.words.map((each) => [`${each.lang}.${each.form}`, each.text]))}
            prefix={prefix}
          />
        </details>
      )}
      <StatementRemarks threads={beside.threads} dossierId={dossierId} canned={beside.canned} on={row} />
      <Sources row={row} dossierId={dossierId} prefix={prefix} />
      {writes && <Steps row={row} dossierId={dossierId} mayMove={mayMove} />}
    </div>
  );
}

function Meta({ row, open }: { row: Row; open: OpenRow }) {
  const { t, lang } = useLanguage();
  const words = t.drafting;
  const as = words.madeAs[open.madeAs];
  const when = formatDate(lang, open.madeAt);
  const parts = [
    words.kinds[row.kind],
    words.audiences[open.audience],
    ...(open.told ? [t.toldAnswers.asTold(t.toldAnswers.way[open.told.by], formatDate(lang, open.told.on)), t.toldAnswers.enteredBy(open.madeBy ?? as, when)] : [open.madeBy ? words.draft.by(open.madeBy, as, when) : words.draft.byOnly(as, when)]),
    ...row.marks.map((mark) => words.marks[mark]),
    ...(row.overflows ? [words.draft.overflow] : []),
  ];
  return <p className="soft">{parts.join(" · ")}</p>;
}

const collected: ReadonlySet<string> = new Set(["praise", "advert"]);

function Findings({ row: { findings } }: { row: Row }) {
  const { t } = useLanguage();
  if (findings.length === 0) return null;
  return (
    <div>
      <p className="red">{t.drafting.flagged}</p>
      <ul>
        {findings.map((flag) => (
          <li key={`${flag.kind}${flag.start}`}>{t.drafting.flagStyle(flag.words, t.drafting.flags[flag.kind])}</li>
        ))}
      </ul>
      {findings.some((flag) => !collected.has(flag.kind)) && <p className="soft">{t.drafting.sensitive}</p>}
    </div>
  );
}

/** With a text that is not saved yet the form goes on from it, and from the version that it began with. */
function EditForm({ row, open, dossierId, prefix, kept, next }: { row: Row; open: OpenRow; dossierId: string; prefix: string; kept: Kept | null; next: number | null }) {
  const { t } = useLanguage();
  const address = paths.draftStatement(dossierId, { kind: row.kind, statement: row.statementId });
  const base = kept?.base ?? row.versionId;
  return (
    <form method="post" action={address} className="flow">
      <Operation />
      <input type="hidden" name="expected" value={base} />
      {kept && <KeptNotice keptAt={kept.keptAt} older={kept.base !== String(row.versionId)} />}
      <StatementFields kind={row.kind} room="desk" values={kept?.values ?? open.values} prefix={prefix} lookUpAt={address} />
      <ToldFields values={kept?.values ?? {}} prefix={prefix} />
      <p className="row">
        <Button plain small data-saves={next ? undefined : true}>
          {t.drafting.draft.save}
        </Button>
        {next && (
          <Button plain small formAction={paths.draftAndNext(dossierId, { kind: row.kind, statement: row.statementId, next })} data-saves>
            {t.liveEntry.saveAndNext}
          </Button>
        )}
        <SeesItself address={paths.draftPreview(dossierId, { kind: row.kind, statement: row.statementId })} small />
      </p>
      <KeepsItself address={address} base={base} back={paths.draftOpen(dossierId, row.statementId)} kept={kept !== null} />
    </form>
  );
}

function Sources({ row, dossierId, prefix }: { row: Row; dossierId: string; prefix: string }) {
  const { t } = useLanguage();
  const words = t.drafting.draft;
  return (
    <details className="flow">
      <summary>
        {words.sources} ({row.sources.length})
      </summary>
      {row.sources.length === 0 && <p className="soft">{words.noSource}</p>}
      <ul>
        {row.sources.map((source) => (
          <li key={source.id}>
            {source.title}
            {source.note && <span className="soft"> {source.note}</span>}
          </li>
        ))}
      </ul>
      <form method="post" action={paths.draftStep(dossierId, "source")} className="flow">
        <Operation />
        <input type="hidden" name="statement" value={row.statementId} />
        <Field name="title" id={`${prefix}source`} label={words.sourceTitle} required />
        <Field name="text" id={`${prefix}source-note`} label={words.sourceNote} optional />
        <p>
          <Button plain small>
            {words.addSource}
          </Button>
        </p>
      </form>
    </details>
  );
}

function Steps({ row, dossierId, mayMove }: { row: Row; dossierId: string; mayMove: boolean }) {
  const { t } = useLanguage();
  const words = t.drafting.draft;
  return (
    <div className="row">
      {mayMove && <Step step="up" label={words.up} row={row} dossierId={dossierId} />}
      {mayMove && <Step step="down" label={words.down} row={row} dossierId={dossierId} />}
      <Step step="remove" label={words.leaveOut} row={row} dossierId={dossierId} />
    </div>
  );
}

type StepProps = {
  step: "up" | "down" | "remove" | "restore";
  label: string;
  row: Pick<Row, "statementId"> & { versionId?: number };
  dossierId: string;
};

/** A press of one button on one statement. */
export function Step({ step, label, row, dossierId }: StepProps) {
  return (
    <form method="post" action={paths.draftStep(dossierId, step)}>
      <Operation />
      <input type="hidden" name="statement" value={row.statementId} />
      {row.versionId && <input type="hidden" name="expected" value={row.versionId} />}
      <Button plain small>
        {label}
      </Button>
    </form>
  );
}
