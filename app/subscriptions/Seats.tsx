import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { type Column, Ledger } from "~/ui/Ledger";
import { Operation } from "~/ui/Operation";
import { EmptyState } from "~/ui/Slip";
import type { SeatLine } from "./seats.server";

/** The addresses that have a seat. */
export function SeatTable({ institutionId, rows, zone }: { institutionId: string; rows: readonly SeatLine[]; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.subscriptions.seats;
  if (rows.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  const columns: Column<SeatLine>[] = [
    { key: "mail", head: words.mail, name: true, cell: (row) => <span className="break-anywhere">{row.mail}</span> },
    { key: "origin", head: words.origin, label: words.origin, cell: (row) => words.origins[row.origin] },
    { key: "since", head: words.since, label: words.since, cell: (row) => formatDate(lang, row.takenAt, zone) },
    { key: "end", head: <span className="hidden-text">{words.end}</span>, cell: (row) => <EndSeat institutionId={institutionId} mail={row.mail} /> },
  ];
  return <Ledger caption={words.caption} columns={columns} rows={rows} rowKey={(row) => row.mail} folding />;
}

function EndSeat({ institutionId, mail }: { institutionId: string; mail: string }) {
  const { t } = useLanguage();
  const words = t.subscriptions.seats;
  return (
    <form method="post" action={paths.institutionSeatEnd(institutionId)}>
      <Operation />
      <input type="hidden" name="mail" value={mail} />
      <Button plain small aria-label={words.endOf(mail)}>
        {words.end}
      </Button>
    </form>
  );
}
