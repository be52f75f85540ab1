import type { ReactNode } from "react";
import { useLanguage } from "~/i18n";

/** Previous and next by keyset: there are no page numbers, because the list may grow while it is read. */
export function Pagination({
  previous,
  next,
  children,
}: {
  previous?: string | null;
  next?: string | null;
  children?: ReactNode;
}) {
  const { t } = useLanguage();
  if (!previous && !next && !children) return null;
  return (
    <nav className="pages" aria-label={t.shell.list.pages}>
      {previous ? (
        <a href={previous} rel="prev">
          {t.shell.list.previous}
        </a>
      ) : (
        <span />
      )}
      {children && <span className="soft">{children}</span>}
      {next ? (
        <a href={next} rel="next">
          {t.shell.list.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
