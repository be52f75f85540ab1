import type { ReactNode } from "react";
import { useLocation } from "@remix-run/react";
import { useLanguage } from "~/i18n";
import { EmptyState } from "~/ui/Slip";
import type { Sort } from "./filter";
import { List } from "./List";
import type { Letter } from "./lists.server";
import { Order } from "./Refine";
import { Letters } from "./Search";
import type { Listing } from "./search.server";

/** What the address of a list says besides which list it is. */
export type Turn = { sort: Sort; letter: string | null };
/** The same from a place on. */
type Turned = Turn & { from?: string };

type Props = {
  listing: Listing;
  turn: Turn;
  /** The order that the list has when its address says nothing. */
  usual: Sort;
  /** Letters of the whole book, where the list is one of them. */
  book?: { letters: readonly Letter[]; current: string };
  /** The same list in the directory itself, to be narrowed. */
  refine?: string;
  empty?: ReactNode;
};

/** A part of the book as a list: by its letters where it is long, in the order that the reader wants. */
export function Browsed({ listing, turn, usual, book, refine, empty }: Props) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const at = (change: Partial<Turned>) => pathname + queryOf({ ...turn, ...change }, usual);
  const isLong = listing.next !== null || listing.previous !== null || turn.letter !== null;
  return (
    <>
      {book && <Letters letters={book.letters} current={book.current} />}
      {!book && isLong && <Letters letters={listing.letters} current={turn.letter} at={(letter) => at({ letter })} />}
      {listing.total === 0 ? (
        <EmptyState title={empty ?? t.shell.list.nothing} action={turn.letter && <a href={at({ letter: null })}>{t.browsing.everyLetter}</a>} />
      ) : (
        <div className="gap-above">
          <List
            listing={listing}
            middle={t.directory.entries(listing.total)}
            dated={listing.sort === "newest"}
            note={
              <div className="list-note">
                {listing.total > 1 && <Order current={listing.sort} asked={false} remembered={usual === "death"} at={(sort) => at({ sort })} />}
                {(refine ?? turn.letter) && (
                  <p className="small sans">
                    {turn.letter && <a href={at({ letter: null })}>{t.browsing.everyLetter}</a>}
                    {turn.letter && refine && " · "}
                    {refine && listing.total > 1 && <a href={refine}>{t.browsing.refineList}</a>}
                  </p>
                )}
              </div>
            }
            pageAt={(from) => at({ from })}
          />
        </div>
      )}
    </>
  );
}

function queryOf({ sort, letter, from }: Turned, usual: Sort): string {
  const query = new URLSearchParams({ ...(letter && { letter }), ...(sort !== usual && { sort }), ...(from && { from }) });
  return query.size > 0 ? `?${query}` : "";
}
