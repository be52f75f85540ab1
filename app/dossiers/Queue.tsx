import { paths } from "~/http/paths";
import { formatShortDate, ordinal, typeset, useLanguage } from "~/i18n";
import { FiledName } from "~/persons/FiledName";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { type Column, Ledger } from "~/ui/Ledger";
import { EmptyState } from "~/ui/Slip";
import { StageDots, Turn } from "~/ui/Steps";
import type { DecisionName } from "~/workflow/decisions";
import { openStages, type Stage } from "~/workflow/stages";
import type { QueueFilter, QueueRow, readPendingQueue, Tray } from "./queue.server";

export function Trays({ counts, current }: { counts: Record<Tray, number>; current: Tray }) {
  const { t } = useLanguage();
  const words = t.dossiers.queue;
  return (
    <nav className="trays" aria-label={words.traysLabel}>
      {(Object.keys(words.trays) as Tray[]).map((tray) => (
        <a key={tray} href={`?tray=${tray}`} aria-current={tray === current ? "page" : undefined}>
          {words.trays[tray]} <span className="count">{counts[tray]}</span>
        </a>
      ))}
    </nav>
  );
}

export function QueueFilters({ filter }: { filter: QueueFilter }) {
  const { t } = useLanguage();
  const words = t.dossiers.queue;
  return (
    <form className="filters" method="get" aria-label={words.filterLabel}>
      <input type="hidden" name="tray" value={filter.tray} />
      <Field kind="search" name="words" label={words.words} width="wide" defaultValue={filter.words} />
      <Field kind="select" name="stage" label={words.stage} empty={words.everyStage} defaultValue={filter.stage}
        choices={openStages.map((stage) => ({ value: stage, label: t.workflow.stages[stage] }))} />
      <Field kind="select" name="sort" label={words.sort} defaultValue={filter.sort}
        choices={(["due", "name", "since"] as const).map((sort) => ({ value: sort, label: words.sorts[sort] }))} />
      <Button plain>{t.shell.form.filter}</Button>
    </form>
  );
}

/** The way from proposal to publication in seven dots; a stage off the way shows none. */
const way: readonly (readonly Stage[])[] = [
  ["proposed"], ["assessment", "ballot", "waiting"], ["elected", "invited", "unanswered"], ["questionnaire"], ["drafting", "proof"], ["verification"], ["certification", "certified"],
];

export function QueueTable({ rows, tray }: { rows: readonly QueueRow[]; tray: Tray }) {
  const { t, lang } = useLanguage();
  const words = t.dossiers.queue;
  if (rows.length === 0) return <EmptyState title={words.empty}>{tray === "mine" && words.emptyMine}</EmptyState>;
  const columns: Column<QueueRow>[] = [
    { key: "person", head: words.person, name: true, cell: (row) => <Person row={row} /> },
    { key: "file", head: words.file, folds: true, cell: (row) => <span className="tabular">{row.number}</span> },
    { key: "stage", head: words.stage, label: words.stage, cell: (row) => <StageCell row={row} /> },
    { key: "turn", head: words.turn, label: words.turn, cell: (row) => <TurnCell row={row} /> },
    { key: "proof", head: words.proof, folds: true, cell: (row) => (row.round > 0 ? ordinal(lang, row.round) : words.nobody) },
    { key: "due", head: words.due, label: words.due, numeric: true, overdue: (row) => row.late > 0, cell: (row) => (row.dueOn ? formatShortDate(lang, row.dueOn) : words.nobody) },
    { key: "late", head: words.lateBy, folds: true, numeric: true, overdue: () => true, cell: (row) => (row.late > 0 ? words.daysLate(row.late) : "") },
    { key: "by", head: words.by, label: words.by, cell: (row) => row.drafter ?? words.nobody },
  ];
  return <Ledger caption={words.caption} columns={columns} rows={rows} rowKey={(row) => row.id} folding current={(row) => row.mine && row.late > 0} />;
}

function Person({ row }: { row: QueueRow }) {
  const { lang } = useLanguage();
  const descriptor = row.descriptor[lang] ?? row.descriptor[lang === "fr" ? "en" : "fr"];
  return (
    <>
      <a href={paths.dossier(row.id)}>
        <FiledName name={row.filedName} />
      </a>{" "}
      {descriptor && <small>{typeset(lang, descriptor)}</small>}
    </>
  );
}

function StageCell({ row }: { row: QueueRow }) {
  const { t } = useLanguage();
  const at = way.findIndex((each) => each.includes(row.stage)) + 1;
  const name = t.workflow.stages[row.stage];
  return (
    <>
      {at > 0 ? <StageDots at={at} of={way.length}>{name}</StageDots> : name}
      {row.pending && (
        <span className="small red">
          <br />
          {t.dossiers.queue.waits}
        </span>
      )}
    </>
  );
}

function TurnCell({ row }: { row: QueueRow }) {
  const { t } = useLanguage();
  const words = t.dossiers.queue;
  if (row.turn === "nobody") return <>{words.nobody}</>;
  if (row.mine) return <Turn yours>{words.me}</Turn>;
  return <Turn>{row.turn === "person" ? words.thePerson : words.house}</Turn>;
}

type Second = Awaited<ReturnType<typeof readPendingQueue>>[number];

/** What colleagues began and somebody else must confirm; nothing is shown when nothing waits. */
export function PendingQueue({ rows }: { rows: readonly Second[] }) {
  const { t, lang } = useLanguage();
  const words = t.dossiers.queue;
  if (rows.length === 0) return null;
  return (
    <section className="pending flow is-yours" aria-labelledby="seconds">
      <h2 id="seconds">{words.pendingTitle}</h2>
      <ul className="list">
        {rows.map((row) => (
          <li key={row.id}>
            <a href={`${row.dossierId ? paths.dossier(row.dossierId) : paths.entryDesk(row.entryId ?? "")}#pending-${row.id}`}>
              {row.filedName}: {t.workflow.decisions[row.decision as DecisionName].verb}
            </a>{" "}
            <span className="small soft">{words.pendingLine(row.author ?? t.dossiers.theClock, formatShortDate(lang, row.madeAt))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
