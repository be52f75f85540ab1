import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The column that names the row. */
  name?: boolean;
  numeric?: boolean;
  /** Holds a sentence or a list, which may take several lines. */
  wraps?: boolean;
  /** Left out where the table is folded. */
  folds?: boolean;
  /** Stands before the value where the table is folded and has no head; none where a row has no value. */
  label?: string | ((row: Row) => string | undefined);
  sorted?: "ascending" | "descending";
  /** A late date, in red. */
  overdue?: (row: Row) => boolean;
};

type LedgerProps<Row> = {
  caption: ReactNode;
  /** Shows the caption; otherwise only screen readers hear it. */
  captioned?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** On a narrow screen each row becomes a block of labelled values. */
  folding?: boolean;
  current?: (row: Row) => boolean;
};

/** A table of the desk. The roles are written out, because a browser forgets them where CSS folds a table. */
export function Ledger<Row>({ caption, captioned, columns, rows, rowKey, folding, current }: LedgerProps<Row>) {
  return (
    <table className={folding ? "ledger is-folding" : "ledger"} role="table">
      <caption className={captioned ? undefined : "hidden-text"}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, head, numeric, sorted }) => (
            <th key={key} scope="col" role="columnheader" className={numeric ? "numeric" : undefined} aria-sort={sorted}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className={current?.(row) ? "is-current" : undefined}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const late = column.overdue?.(row);
  const className = [column.name && "name", column.numeric && "numeric", column.folds && "folds", column.wraps && "wraps", late && "is-overdue"]
    .filter(Boolean)
    .join(" ");
  const content = column.cell(row);
  const label = typeof column.label === "function" ? column.label(row) : column.label;
  if (column.name) {
    return (
      <th scope="row" role="rowheader" className={className}>
        {content}
      </th>
    );
  }
  return (
    <td role="cell" className={className || undefined} data-label={label}>
      {content}
    </td>
  );
}

/** A short register: what is asked on the left, what the books say on the right. */
export function Register({ caption, rows }: { caption: string; rows: readonly { term: ReactNode; value: ReactNode }[] }) {
  return (
    <table className="ledger is-register">
      <caption className="hidden-text">{caption}</caption>
      <tbody>
        {rows.map(({ term, value }, at) => (
          <tr key={at}>
            <th scope="row">{term}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
