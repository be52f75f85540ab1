import type { ReactNode } from "react";
import { useLanguage } from "~/i18n";

/** A to Z along the edge of the book. A letter without `href` has nothing under it; `about` says in full what it holds. */
export function ThumbIndex({
  letters,
  label,
}: {
  letters: readonly { letter: string; about?: string; href?: string | null; current?: boolean }[];
  label?: string;
}) {
  const { t } = useLanguage();
  return (
    <nav className="thumb-index" aria-label={label ?? t.shell.list.index}>
      <ol className="list">
        {letters.map(({ letter, about, href, current }) => (
          <li key={letter}>
            {href ? (
              <a href={href} aria-current={current ? "true" : undefined} aria-label={about} title={about}>
                {letter}
              </a>
            ) : (
              <span aria-hidden="true">{letter}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** First and last name of a page, and what the page is. */
export function RunningHead({ first, middle, last }: { first: ReactNode; middle?: ReactNode; last?: ReactNode }) {
  return (
    <div className="running-head">
      <span className="all-sc">{first}</span>
      <span>{middle}</span>
      <span className="all-sc">{last}</span>
    </div>
  );
}
