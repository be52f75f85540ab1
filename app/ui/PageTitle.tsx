import type { ReactNode } from "react";

/** The heading of a page, a line under it, and at its side whose turn it is or what may be done. */
export function PageTitle({ children, lead, aside }: { children: ReactNode; lead?: ReactNode; aside?: ReactNode }) {
  return (
    <div className="page-title row row-apart">
      <div>
        <h1>{children}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {aside && <div className="row">{aside}</div>}
    </div>
  );
}

/** The page for when there is no page: what happened, what to do next, and the number to quote. */
export function ErrorPage({
  title,
  text,
  requestId,
  search,
  children,
}: {
  title: string;
  text: string;
  requestId?: ReactNode;
  /** Where what was looked for may be found. */
  search?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <section className="error-page flow" aria-labelledby="error-title">
      <h1 id="error-title">{title}</h1>
      <p className="measure">{text}</p>
      {search}
      {children && <div className="row">{children}</div>}
      {requestId && <p className="small sans soft">{requestId}</p>}
    </section>
  );
}
