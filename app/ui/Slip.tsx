import type { ReactNode } from "react";

/** A notice, laid into the page like an errata slip. Red only for what is late or theirs to do. */
export function Slip({ title, red, children }: { title?: ReactNode; red?: boolean; children: ReactNode }) {
  return (
    <div className={red ? "slip flow is-red" : "slip flow"}>
      {title && <p className="slip-title">{title}</p>}
      {children}
    </div>
  );
}

/** What the last press did, on the page that follows it. It is read out, and it does not go away by itself. */
export function Flash({ tone = "done", children }: { tone?: "done" | "refused"; children: ReactNode }) {
  return (
    <div className={tone === "refused" ? "flash is-red" : "flash"} role={tone === "refused" ? "alert" : "status"}>
      <p>{children}</p>
    </div>
  );
}

/** A list with nothing in it says so, says why, and where one may go from here. */
export function EmptyState({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state flow">
      <p className="empty-title">{title}</p>
      {children && <div className="soft">{children}</div>}
      {action && <p className="row">{action}</p>}
    </div>
  );
}
