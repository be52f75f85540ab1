import type { ReactNode } from "react";
import type { WhoWay } from "~/authorities/asked-who.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { insideQuotes } from "~/i18n/quotes";
import { Button } from "~/ui/Button";
import { EmptyState } from "~/ui/Slip";
import { addressOf, isNarrowed, nothingChosen, type Wish } from "./filter";
import { List } from "./List";
import type { Letter } from "./lists.server";
import { Misread } from "./Misread";
import { Narrowings, Order, Refine } from "./Refine";
import { Letters, SearchForm } from "./Search";
import type { Found } from "./search.server";
import { SearchHelp } from "./SearchHelp";
import { SimilarNames } from "./SimilarNames";
import { Subjects } from "./Subjects";
import type { Subject } from "./suggest.server";
import { WaysOn } from "./WaysOn";
import { WaysToWho } from "./WaysToWho";

type Props = {
  found: Found;
  wish: Wish;
  letters: Letter[];
  subjects: Subject[];
  who: WhoWay[];
  /** The reader finds by what everybody may read, and could read more: where that is told. */
  teasersOnly: boolean;
  /** Under the list: what may be kept of it. */
  keep?: ReactNode;
};
type At = (change: Partial<Wish>) => string;

/** The directory: the search, the thumb index, the ways to narrow it, and what was found. */
export function Results({ found, wish, letters, subjects, who, teasersOnly, keep }: Props) {
  const { t, lang } = useLanguage();
  const words = t.directory;
  const at: At = (change) => paths.directory(addressOf({ ...wish, q: found.text }, change));
  return (
    <>
      <h1 className="hidden-text">{found.text ? words.resultsFor(insideQuotes(lang, found.text)) : words.title}</h1>
      <SearchForm text={found.text} hint={found.text ? undefined : words.searchHint} />
      <Misread unknown={found.unknown} cut={found.cut} />
      {found.total > 0 && (
        <a className="skip is-inner" href="#list">
          {t.reading.toList}
        </a>
      )}
      <SearchHelp />
      <div className="gap-above-small">
        <Letters letters={letters} />
      </div>
      <WaysToWho ways={who} />
      <Subjects subjects={subjects} />
      {found.total === 0 ? (
        <>
          <Narrowings wish={wish} counts={found.counts} at={at} />
          <Nothing found={found} narrowed={isNarrowed(wish)} answered={who.length > 0} all={at({ chosen: nothingChosen })} />
          <WaysOn ways={found.waysOn} wish={wish} />
          {teasersOnly && found.text && (
            <p className="small sans soft measure gap-above-small">
              {t.reading.teasersOnly} <a href={paths.subscribe()}>{t.reading.readWhole}</a>
            </p>
          )}
          <SimilarNames similar={found.similar} />
        </>
      ) : (
        <div className="with-facets gap-above">
          <Refine wish={wish} counts={found.counts} distinct={found.distinct} text={found.text} />
          <div id="list" tabIndex={-1}>
            <List
              listing={found}
              middle={found.text ? (found.estimated ? words.foundAbout : words.found)(found.total, insideQuotes(lang, found.text)) : words.inAll(found.total)}
              note={<Note found={found} wish={wish} at={at} />}
              dated={found.sort === "newest"}
              pageAt={(from) => at({ from })}
            />
            <SimilarNames similar={found.similar} />
            {keep}
          </div>
        </div>
      )}
    </>
  );
}

/** What should be known of the list before it is read: that nobody bears the name, how far it is narrowed, its order. */
function Note({ found, wish, at }: { found: Found; wish: Wish; at: At }) {
  const { t, lang } = useLanguage();
  const words = t.directory;
  const says = { yes: null, begun: words.begunOnly, alike: words.alikeOnly, near: words.nobodyExactly, no: words.nobodyButText, words: null }[found.named];
  const mayBeNear = found.text !== "" && (found.named === "yes" || found.named === "begun") && !wish.near;
  return (
    <div className="list-note">
      {found.text && says && (
        <p role="status">
          <b>{says(insideQuotes(lang, found.text))}</b>
        </p>
      )}
      {found.estimated && <p className="small sans soft">{words.estimated}</p>}
      <Narrowings wish={wish} counts={found.counts} at={at} />
      <Order current={found.sort} asked={found.text !== ""} at={(sort) => at({ sort })} />
      {mayBeNear && (
        <p className="small sans">
          <a href={at({ near: true })}>{words.nearToo}</a>
        </p>
      )}
    </div>
  );
}

function Nothing({ found, narrowed, answered, all }: { found: Found; narrowed: boolean; /** By a page that says who was somewhere, and when. */ answered: boolean; all: string }) {
  const { t, lang } = useLanguage();
  const words = t.directory;
  if (answered) return <p className="soft gap-above-small">{t.inTime.noWords}</p>;
  if (narrowed) return <EmptyState title={words.nothingNarrowed} action={<a href={all}>{t.browsing.takeAllAway}</a>} />;
  if (!found.text) return <EmptyState title={words.nobodyYet}>{words.nobodyYetText}</EmptyState>;
  return (
    <EmptyState
      title={words.nothing(insideQuotes(lang, found.text))}
      action={
        <Button plain href={paths.nominate()}>
          {words.nominateThem}
        </Button>
      }
    >
      {words.nothingText}
    </EmptyState>
  );
}
