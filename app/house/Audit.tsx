import { paths } from "~/http/paths";
import { formatDateTime, useLanguage } from "~/i18n";
import { FiledName } from "~/persons/FiledName";
import { type Column, Ledger } from "~/ui/Ledger";
import { EmptyState } from "~/ui/Slip";
import type { Policy } from "~/workflow/presets";
import type { Role } from "~/workflow/roles";
import type { AuditEvent } from "./audit.server";
import type { PastHouseEvent } from "./event.server";
import { lineName } from "./Policy";

/** Decisions on files, latest first. */
export function FileEvents({ rows, zone }: { rows: readonly AuditEvent[]; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.admin.audit;
  if (rows.length === 0) return <EmptyState title={words.none} />;
  const columns: Column<AuditEvent>[] = [
    { key: "number", head: words.number, numeric: true, folds: true, cell: (row) => row.seq },
    { key: "what", head: words.what, name: true, cell: (row) => <Decision row={row} /> },
    { key: "who", head: words.who, label: words.who, cell: (row) => <Subject row={row} /> },
    { key: "by", head: words.by, label: words.by, cell: (row) => <By row={row} /> },
    { key: "how", head: words.how, folds: true, cell: (row) => viaOf(words.via, row.via) },
    { key: "at", head: words.at, label: words.at, numeric: true, cell: (row) => formatDateTime(lang, row.at, zone) },
  ];
  return <Ledger caption={words.captionFiles} folding columns={columns} rows={rows} rowKey={(row) => row.seq} />;
}

function viaOf(words: Readonly<Record<string, string>>, via: string): string {
  return words[via] ?? via;
}

function Decision({ row }: { row: AuditEvent }) {
  const { t } = useLanguage();
  const stage = row.to && row.from !== row.to ? `→ ${t.workflow.stages[row.to]}` : null;
  const standing = row.toStanding && row.fromStanding !== row.toStanding ? `→ ${t.workflow.standings[row.toStanding]}` : null;
  return (
    <>
      {t.workflow.decisions[row.decision].past} <span className="small soft">{[stage, standing, row.note].filter(Boolean).join(" · ")}</span>
    </>
  );
}

function Subject({ row }: { row: AuditEvent }) {
  const name = <FiledName name={row.filedName} />;
  const href = row.dossierId ? paths.dossier(row.dossierId) : row.entryId ? paths.entryDesk(row.entryId) : null;
  return (
    <>
      {href ? <a href={href}>{name}</a> : name} {row.number && <span className="small soft tabular">{row.number}</span>}
    </>
  );
}

function By({ row }: { row: AuditEvent }) {
  const { t } = useLanguage();
  const words = t.admin.audit;
  const kinds = { account: words.person, letter: words.letter, clock: words.clock, command: words.command };
  return <>{[row.by ?? kinds[row.byKind], row.second && words.secondedBy(row.second)].filter(Boolean).join(", ")}</>;
}

/** What the house changed about itself, latest first. */
export function HouseEvents({ rows, zone }: { rows: readonly PastHouseEvent[]; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.admin.audit;
  if (rows.length === 0) return <EmptyState title={words.none} />;
  const columns: Column<PastHouseEvent>[] = [
    { key: "number", head: words.number, numeric: true, folds: true, cell: (row) => row.seq },
    { key: "what", head: words.what, name: true, cell: (row) => <HouseChange row={row} /> },
    { key: "who", head: words.who, label: (row) => (row.account ? words.who : undefined), cell: (row) => row.account ?? "" },
    { key: "by", head: words.by, label: words.by, cell: (row) => [row.by ?? words.command, row.second && words.secondedBy(row.second)].filter(Boolean).join(", ") },
    { key: "at", head: words.at, label: words.at, numeric: true, cell: (row) => formatDateTime(lang, row.at, zone) },
  ];
  return <Ledger caption={words.captionHouse} folding columns={columns} rows={rows} rowKey={(row) => row.seq} />;
}

function HouseChange({ row }: { row: PastHouseEvent }) {
  const { t } = useLanguage();
  const { role, fields, lines, file, to, dates } = row.detail ?? {};
  const labels: Readonly<Record<string, unknown>> = t.admin.house;
  const detail = [
    typeof role === "string" && t.accounts.roles[role as Role],
    Array.isArray(fields) && fields.map((field) => (typeof labels[field] === "string" ? labels[field] : field)).join(" · "),
    Array.isArray(lines) && lines.map((line) => lineName(t, line as keyof Policy)).join(" · "),
    file,
    to,
    dates,
    row.note,
  ];
  return (
    <>
      {t.admin.events[row.kind]} <span className="small soft">{detail.filter(Boolean).join(" · ")}</span>
    </>
  );
}
