import type { ReactNode } from "react";

/** What may be done here: a list of lines, each of which opens on its form. */
export function Panel({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="decision-panel" aria-label={label}>
      {children}
    </section>
  );
}

type PanelItemProps = {
  /** Unique on the page; an address may end in `#id`. */
  id: string;
  title: ReactNode;
  /** Where it leads, on the right of the line. */
  goal?: ReactNode;
  /** Open from the start: its form came back with errors. */
  open?: boolean;
  children: ReactNode;
};

/** One thing that may be done. Its children are the effects and the form. */
export function PanelItem({ id, title, goal, open, children }: PanelItemProps) {
  return (
    <details className="decision" id={id} open={open}>
      <summary>
        <span className="decision-name">{title}</span>
        {goal && <span className="decision-goal">{goal}</span>}
      </summary>
      <div className="decision-body flow">{children}</div>
    </details>
  );
}

/** What a press will do, who must second it, who will be told. */
export function Effects({ lines }: { lines: readonly { term: ReactNode; text: ReactNode }[] }) {
  return (
    <dl className="effects">
      {lines.map(({ term, text }, at) => (
        <Line key={at} term={term} text={text} />
      ))}
    </dl>
  );
}

function Line({ term, text }: { term: ReactNode; text: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </>
  );
}

/** Pressed by one person and waiting for another: who, what, when, and what the reader may do about it. */
export function PendingSlip({
  id,
  title,
  yours,
  children,
}: {
  id?: string;
  title: ReactNode;
  yours?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={yours ? "pending flow is-yours" : "pending flow"} id={id}>
      <p className="pending-title">{title}</p>
      {children}
    </div>
  );
}

export type HistoryEvent = {
  key: string | number;
  /** Machine-readable, for `time`. */
  at: string;
  when: ReactNode;
  what: ReactNode;
  by?: ReactNode;
  note?: ReactNode;
  /** It moved something; the others are marginal. */
  move?: boolean;
};

/** What happened, a line an event. */
export function History({ events, label }: { events: readonly HistoryEvent[]; label: string }) {
  return (
    <section aria-label={label}>
      <ol className="list history">
        {events.map(({ key, at, when, what, by, note, move }) => (
          <li key={key} className={move ? "is-move" : undefined}>
            <time dateTime={at}>{when}</time>
            <div className="event">
              <p>
                {move ? <b>{what}</b> : what}
                {by && <span className="by"> · {by}</span>}
              </p>
              {note && <p className="note">{note}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
