import { KeepsItself, KeptNotice } from "~/http/Kept";
import type { Kept } from "~/http/kept.server";
import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Mark } from "~/ui/Mark";
import { Operation } from "~/ui/Operation";
import { WordDiff } from "~/ui/WordDiff";
import type { CannedRemark } from "./canned.server";
import type { DraftRow as Row, Wish } from "./draft-page.server";
import { Inlines } from "./Inlines";
import { LineText } from "./LineText";
import { StatementPresence } from "./Presence";
import type { Presence } from "./presence.server";
import { StatementRemarks } from "./Remarks";
import type { Thread } from "./remarks.server";
import { StatementFields } from "./StatementFields";
import { WordingForm } from "./WordingForm";

type Props = {
  row: Row;
  dossierId: string;
  lang: string;
  writes: boolean;
  mayMove: boolean;
  wishes: readonly Wish[];
  parts: readonly { op: "same" | "added" | "removed"; text: string }[] | null;
  beside: BesideRow;
};

/** What goes on around a statement: remarks, a text of the reader's that is not saved, colleagues who write here. */
export type BesideRow = { threads: readonly Thread[]; canned: readonly CannedRemark[]; kept: Kept | null; presence: readonly Presence[] };

/** One statement of the draft: a line that opens on its form, its words, its sources and what was said about it. */
export function DraftRow({ row, dossierId, lang, writes, mayMove, wishes, parts, beside }: Props) {
  const { t } = useLanguage();
  const prefix = `s${row.statementId}-`;
  return (
    <details className="decision" id={`s${row.statementId}`}>
      <summary>
        <span className={row.ink === "declared" ? "decision-name is-declared" : "decision-name"} lang={lang}>
          <Summary row={row} />
        </span>
        <span className="decision-goal">
          <Besides beside={beside} />
          <Mark state={row.ink} />
        </span>
      </summary>
      <div className="decision-body flow">
        <Meta row={row} />
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
        {writes && row.kind !== "portrait" && <EditForm row={row} dossierId={dossierId} prefix={prefix} kept={beside.kept} />}
        {writes && row.kind !== "life" && row.kind !== "portrait" && (
          <details className="flow">
            <summary>{t.drafting.draft.wording}</summary>
            <WordingForm
              dossierId={dossierId}
              statementId={row.statementId}
              base={row.wordingBase}
              values={Object.fromEntries(row.words.map((each) => [`${each.lang}.${each.form}`, each.text]))}
              prefix={prefix}
            />
          </details>
        )}
        <StatementRemarks threads={beside.threads} dossierId={dossierId} canned={beside.canned} on={row} />
        <Sources row={row} dossierId={dossierId} prefix={prefix} />
        {writes && <Steps row={row} dossierId={dossierId} mayMove={mayMove} />}
      </div>
    </details>
  );
}

/** What the folded line says of it. */
function Besides({ beside: { threads, kept, presence } }: { beside: BesideRow }) {
  const { t } = useLanguage();
  const open = threads.filter(({ settled }) => !settled).length;
  const notes = [open > 0 && t.writing.threads.open(open), kept && t.writing.kept.waiting, ...presence.map(({ name }) => name)].filter(Boolean);
  return notes.length > 0 ? <span className="small sans">{notes.join(" · ")} </span> : null;
}

function Summary({ row: { line, kind } }: { row: Row }) {
  const { t, lang } = useLanguage();
  if (line.html !== undefined) return <>{firstWords(line.html) || t.drafting.kinds[kind]}</>;
  return (
    <>
      {line.when.length > 0 && (
        <span className="soft">
          <Inlines of={line.when} />{" "}
        </span>
      )}
      {line.what.length > 0 ? <Inlines of={line.what} /> : <span lang={lang}>{t.drafting.kinds[kind]}</span>}
    </>
  );
}

/** The beginning of a paragraph, without its tags: enough to know it by. */
function firstWords(html: string): string {
  const text = html
    .replace(/<\/?(?:em|strong|code|a)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => entities[sign] ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return text.length > 90 ? `${text.slice(0, 90).replace(/[^\p{L}\p{N}]*\s\S*$/u, "")}…` : text;
}
const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

function Meta({ row }: { row: Row }) {
  const { t, lang } = useLanguage();
  const words = t.drafting;
  const as = words.madeAs[row.madeAs];
  const when = formatDate(lang, row.madeAt);
  const parts = [
    words.kinds[row.kind],
    words.audiences[row.audience],
    row.madeBy ? words.draft.by(row.madeBy, as, when) : words.draft.byOnly(as, when),
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
function EditForm({ row, dossierId, prefix, kept }: { row: Row; dossierId: string; prefix: string; kept: Kept | null }) {
  const { t } = useLanguage();
  const address = paths.draftStatement(dossierId, { kind: row.kind, statement: row.statementId });
  const base = kept?.base ?? row.versionId;
  return (
    <form method="post" action={address} className="flow">
      <Operation />
      <input type="hidden" name="expected" value={base} />
      {kept && <KeptNotice keptAt={kept.keptAt} older={kept.base !== String(row.versionId)} />}
      <StatementFields kind={row.kind} room="desk" values={kept?.values ?? row.values} prefix={prefix} />
      <p>
        <Button plain small>
          {t.drafting.draft.save}
        </Button>
      </p>
      <KeepsItself address={address} base={base} back={`${paths.draft(dossierId)}#s${row.statementId}`} kept={kept !== null} />
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
