import type { ReactNode } from "react";
import { useLanguage } from "~/i18n";

export type Step = { key: string; title: ReactNode; state: "done" | "now" | "later"; children?: ReactNode };

/** Where things stand, step by step. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const { t } = useLanguage();
  return (
    <ol className="list steps">
      {steps.map(({ key, title, state, children }) => (
        <li
          key={key}
          className={state === "later" ? undefined : `is-${state}`}
          aria-current={state === "now" ? "step" : undefined}
        >
          <h2>
            {title}
            <span className="hidden-text">, {t.shell.steps[state]}</span>
          </h2>
          {children}
        </li>
      ))}
    </ol>
  );
}

/** Whose turn it is: a full red dot for the reader's own, a ring for anybody else's. */
export function Turn({ yours, children }: { yours?: boolean; children: ReactNode }) {
  return <span className={yours ? "turn is-yours" : "turn"}>{children}</span>;
}

/** How far along, in dots, for a column; the words say the same. */
export function StageDots({ at, of, children }: { at: number; of: number; children: ReactNode }) {
  return (
    <span className="stage">
      <i aria-hidden="true">
        {"●".repeat(Math.max(0, at - 1))}
        <b>●</b>
        {"○".repeat(Math.max(0, of - at))}
      </i>{" "}
      {children}
    </span>
  );
}

/** How much is done. The label says it in words. */
export function Progress({ id, value, max, children }: { id: string; value: number; max: number; children: ReactNode }) {
  return (
    <div className="progress">
      <label htmlFor={id}>{children}</label>
      <progress id={id} value={value} max={max} />
    </div>
  );
}

/** Something is under way. */
export function Loading({ children }: { children?: ReactNode }) {
  const { t } = useLanguage();
  return (
    <div className="loading" role="status">
      <p>{children ?? t.shell.busy}</p>
      <span className="withheld" />
      <span className="withheld" />
      <span className="withheld" />
    </div>
  );
}
