import type { ReactNode } from "react";
import { typeset, useLanguage } from "~/i18n";
import { RunningHead } from "~/ui/Index";
import { Pagination } from "~/ui/Pagination";
import type { Card } from "./card";
import { FiledName, Finds } from "./Finds";
import type { Hit } from "./search.server";

export type ListPage = { hits: Hit[]; total: number; previous: string | null; next: string | null; catchword: Card | null; tooDeep: boolean };
type Props = { listing: ListPage; middle: ReactNode; note?: ReactNode; /** Shows when each was listed or revised. */ dated?: boolean; pageAt: (from: string) => string };

/** A page of the directory: first and last name at its head, the people, the first name of the next page at its foot. */
export function List({ listing, middle, note, dated, pageAt }: Props) {
  const { t, lang } = useLanguage();
  const { hits, previous, next, catchword, tooDeep } = listing;
  const head = (card: Card | undefined) => (card ? typeset(lang, card.surname) : "");
  return (
    <>
      <RunningHead first={head(hits[0]?.card)} middle={middle} last={hits.length > 1 ? head(hits.at(-1)?.card) : ""} />
      {note}
      <Finds hits={hits} dated={dated} />
      {catchword && next && (
        <p className="catchword">
          <span className="hidden-text">{t.directory.nextName} </span>
          <FiledName card={{ surname: catchword.surname, forenames: "" }} />
        </p>
      )}
      <Pagination previous={previous && pageAt(previous)} next={next && pageAt(next)} />
      {tooDeep && <p className="small sans soft">{t.directory.tooDeep}</p>}
    </>
  );
}
