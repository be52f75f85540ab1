import type { ReactNode } from "react";
import { useLanguage } from "~/i18n";
import { Button } from "./Button";

/** A to Z along the edge of the book. A letter without `href` has no entries. */
export function ThumbIndex({
  letters,
  label,
}: {
  letters: readonly { letter: string; href?: string | null; current?: boolean }[];
  label?: string;
}) {
  const { t } = useLanguage();
  return (
    <nav className="thumb-index" aria-label={label ?? t.shell.list.index}>
      <ol className="list">
        {letters.map(({ letter, href, current }) => (
          <li key={letter}>
            {href ? (
              <a href={href} aria-current={current ? "true" : undefined}>
                {letter}
              </a>
            ) : (
              <span>{letter}</span>
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

export type FacetGroup = {
  name: string;
  legend: ReactNode;
  choices: readonly { value: string; label: ReactNode; count: ReactNode; checked?: boolean }[];
};

type FacetsProps = {
  id?: string;
  action: string;
  groups: readonly FacetGroup[];
  /** What the search keeps besides: the words, the order. */
  kept?: Readonly<Record<string, string | undefined>>;
};

/** Ways to narrow a list, each with its count: one form, sent by GET, so that every choice is an address. */
export function Facets({ id = "facets", action, groups, kept = {} }: FacetsProps) {
  const { t } = useLanguage();
  return (
    <form className="facets" id={id} method="get" action={action} aria-label={t.shell.list.refine}>
      {Object.entries(kept).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      {groups.map(({ name, legend, choices }) => (
        <fieldset key={name}>
          <legend>{legend}</legend>
          {choices.map(({ value, label, count, checked }, at) => (
            <div className="choice" key={value}>
              <input type="checkbox" id={`${id}-${name}-${at}`} name={name} value={value} defaultChecked={checked} />
              <label htmlFor={`${id}-${name}-${at}`}>{label}</label>
              <span className="count">{count}</span>
            </div>
          ))}
        </fieldset>
      ))}
      <Button plain small>
        {t.shell.list.refine}
      </Button>
    </form>
  );
}
