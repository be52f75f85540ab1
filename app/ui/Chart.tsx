import type { ReactNode } from "react";

/** Figures that say something: large, over a rule, with what they count below them. */
export function Tally({ figures }: { figures: readonly { value: ReactNode; label: ReactNode }[] }) {
  return (
    <dl className="tally">
      {figures.map(({ value, label }, at) => (
        <div key={at}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export type Bar = { label: ReactNode; value: number; shown?: ReactNode; note?: ReactNode; red?: boolean };

type BarsProps = {
  finding: ReactNode;
  caption: ReactNode;
  label: string;
  valueHead: string;
  noteHead?: string;
  bars: readonly Bar[];
};

/** A chart that is its own table: one row a bar, so that it reads at every width and aloud. The caption states the finding. */
export function Bars({ finding, caption, label, valueHead, noteHead, bars }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <figure className="chart">
      <figcaption>
        <b>{finding}</b>
        {caption}
      </figcaption>
      <table className="bars" role="table">
        <thead className="hidden-text" role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {label}
            </th>
            <th scope="col" role="columnheader">
              {valueHead}
            </th>
            {noteHead && (
              <th scope="col" role="columnheader">
                {noteHead}
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {bars.map(({ label: name, value, shown = value, note, red }, at) => (
            <tr key={at} role="row" className={red ? "red" : undefined}>
              <th scope="row" role="rowheader">
                {name}
              </th>
              <td role="cell">
                <div className="drawn">
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect className={red ? "bar-red" : "bar"} width={((value / most) * 100).toFixed(2)} height="10" />
                  </svg>
                  <span className="numeric">{shown}</span>
                </div>
              </td>
              {noteHead && (
                <td role="cell" className="numeric">
                  {note}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
