import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { type Column, Ledger } from "~/ui/Ledger";
import { Operation } from "~/ui/Operation";
import { EmptyState } from "~/ui/Slip";
import type { AccessTask, GrantLine } from "./read.server";

export function GrantFilters({ words: sought, past }: { words: string; past: boolean }) {
  const { t } = useLanguage();
  const words = t.subscriptions.admin;
  return (
    <form className="filters" method="get" aria-label={t.dossiers.queue.filterLabel}>
      <Field kind="search" name="words" label={words.words} width="wide" defaultValue={sought} />
      <Field kind="select" name="which" label={words.which} empty={words.current} defaultValue={past ? "past" : ""} choices={[{ value: "past", label: words.past }]} />
      <Button plain>{t.shell.form.filter}</Button>
    </form>
  );
}

export function GrantTable({ rows }: { rows: readonly GrantLine[] }) {
  const { t, lang } = useLanguage();
  const words = t.subscriptions.admin;
  if (rows.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  const columns: Column<GrantLine>[] = [
    { key: "name", head: words.name, name: true, cell: (row) => <a href={paths.adminGrant(row.id)}>{row.name}</a> },
    { key: "how", head: words.how, label: words.how, cell: (row) => <span className="break-anywhere">{row.mail ?? words.institution}</span> },
    { key: "term", head: words.term, label: words.term, cell: (row) => `${formatDate(lang, row.from)} – ${row.to ? formatDate(lang, row.to) : words.open}` },
    { key: "seats", head: words.seats, label: (row) => (row.institutionId ? words.seats : undefined), numeric: true, cell: (row) => (row.institutionId ? words.seated(row.seated, row.seats) : "") },
    { key: "state", head: words.state, label: words.state, cell: (row) => [t.subscriptions.states[row.state], row.trial && words.trial, row.endsSoon && t.grants.endsSoon].filter(Boolean).join(", "), overdue: (row) => row.endsSoon },
  ];
  return <Ledger caption={words.caption} folding rows={rows} rowKey={(row) => row.id} columns={columns} />;
}

/** Requests, and readers whose day's measure was reached: each is done when somebody says so. */
export function AccessTasks({ tasks, zone }: { tasks: readonly AccessTask[]; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.subscriptions.admin;
  const names: Readonly<Record<string, string>> = words.task;
  return (
    <section className="flow gap-above" aria-labelledby="access-tasks">
      <h2 id="access-tasks">{words.tasks}</h2>
      {tasks.length === 0 && <p className="soft">{words.tasksNone}</p>}
      {tasks.map((task) => (
        <form key={task.id} method="post" action={paths.task(task.id)} className="slip flow">
          <Operation />
          <input type="hidden" name="next" value={paths.adminSubscriptions()} />
          <p className="slip-title">
            {names[task.kind] ?? task.kind}, {words.taskOn(formatDate(lang, task.madeAt, zone))}
          </p>
          {task.detail && <p className="as-written">{task.detail}</p>}
          <p>
            <Button plain small>
              {words.done}
            </Button>
          </p>
        </form>
      ))}
    </section>
  );
}
