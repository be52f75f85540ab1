import { paths } from "~/http/paths";
import { formatShortDate, useLanguage } from "~/i18n";
import { FiledName } from "~/persons/FiledName";
import { type Column, Ledger } from "~/ui/Ledger";
import { EmptyState } from "~/ui/Slip";
import type { ReportLine } from "./read.server";

export function SignalTabs({ settled, open }: { settled: boolean; open: number }) {
  const { t } = useLanguage();
  const { tabs, title } = t.entryPages.signals;
  return (
    <nav className="trays" aria-label={title}>
      <a href={paths.signals()} aria-current={settled ? undefined : "page"}>
        {tabs.open} <span className="count">{open}</span>
      </a>
      <a href={`${paths.signals()}?tab=settled`} aria-current={settled ? "page" : undefined}>
        {tabs.settled}
      </a>
    </nav>
  );
}

export function SignalList({ rows, settled }: { rows: readonly ReportLine[]; settled: boolean }) {
  const { t, lang } = useLanguage();
  const words = t.entryPages.signals;
  if (rows.length === 0) return <EmptyState title={words.empty}>{!settled && words.emptyText}</EmptyState>;
  const columns: Column<ReportLine>[] = [
    {
      key: "person",
      head: words.person,
      name: true,
      cell: ({ id, filedName }) => (
        <a href={paths.signal(id)}>
          <FiledName name={filedName} />
        </a>
      ),
    },
    { key: "wrong", head: words.wrong, label: words.wrong, cell: ({ wrong }) => (wrong.length > 160 ? `${wrong.slice(0, 159)}…` : wrong) },
    { key: "state", head: words.state, label: words.state, cell: ({ outcome, wanted }) => (outcome ? words.outcomeShort[outcome] : wanted ? words.wants : "–") },
    { key: "since", head: words.since, label: words.since, numeric: true, cell: ({ madeAt }) => formatShortDate(lang, madeAt) },
  ];
  return <Ledger caption={words.caption} columns={columns} rows={rows} rowKey={({ id }) => id} folding />;
}
