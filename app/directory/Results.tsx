import { paths } from "~/http/paths";
import { type Phrases, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Facets } from "~/ui/Index";
import { EmptyState } from "~/ui/Slip";
import { SimilarNames } from "./SimilarNames";
import { addressOf, facets, nothingChosen, type Wish } from "./filter";
import { List } from "./List";
import { Misread } from "./Misread";
import { type Letter, Letters, SearchForm } from "./Search";
import { SearchHelp } from "./SearchHelp";
import { WaysOn } from "./WaysOn";
import type { Found } from "./search.server";
import { Subjects } from "./Subjects";
import type { Subject } from "./suggest.server";

type Props = { found: Found; wish: Wish; letters: Letter[]; subjects: Subject[] };

/** The directory: the search, the thumb index, what was found, and the ways to narrow it. */
export function Results({ found, wish, letters, subjects }: Props) {
  const { t } = useLanguage();
  const words = t.directory;
  const narrowed = facets.some((facet) => wish.chosen[facet].length > 0);
  const at = (change: Partial<Wish>) => paths.directory(addressOf(wish, change));
  return (
    <>
      <h1 className="hidden-text">{found.text ? words.resultsFor(found.text) : words.title}</h1>
      <SearchForm text={found.text} hint={found.text ? undefined : words.searchHint} />
      <Misread unknown={found.unknown} cut={found.cut} />
      <SearchHelp />
      <div className="gap-above-small">
        <Letters letters={letters} />
      </div>
      <Subjects subjects={subjects} />
      {found.total === 0 ? (
        <>
          <Nothing found={found} narrowed={narrowed} all={at({ chosen: nothingChosen })} />
          <WaysOn ways={found.waysOn} wish={wish} />
          <SimilarNames similar={found.similar} />
        </>
      ) : (
        <div className="with-facets gap-above">
          <div>
            <List
              listing={found}
              middle={found.text ? words.found(found.total, found.text) : words.inAll(found.total)}
              note={<Note found={found} wish={wish} narrowed={narrowed} at={at} />}
              pageAt={(from) => at({ from })}
            />
            <SimilarNames similar={found.similar} />
          </div>
          <Facets action={paths.directory()} groups={groupsOf(found, t.browsing)} kept={{ q: found.text, sort: wish.sort === "relevance" ? undefined : wish.sort, near: wish.near ? "1" : undefined }} />
        </div>
      )}
    </>
  );
}

/** What should be known of the list before it is read: that nobody bears the name, how far it is narrowed, its order. */
function Note({ found, wish, narrowed, at }: { found: Found; wish: Wish; narrowed: boolean; at: (change: Partial<Wish>) => string }) {
  const { t } = useLanguage();
  const words = t.directory;
  const says = { yes: null, begun: words.begunOnly, alike: words.alikeOnly, near: words.nobodyExactly, no: words.nobodyButText, words: null }[found.named];
  return (
    <div className="flow gap-above-small">
      {found.text && says && (
        <p role="status">
          <b>{says(found.text)}</b>
        </p>
      )}
      <p className="row row-apart small sans soft">
        <span>
          <a className="to-facets button is-plain is-small" href="#facets">
            {words.refine}
          </a>{" "}
          {narrowed && (
            <>
              {words.narrowedTo(found.total)} <a href={at({ chosen: nothingChosen })}>{words.showAll}</a>
            </>
          )}{" "}
          {found.text && (found.named === "yes" || found.named === "begun") && !wish.near && <a href={at({ near: true })}>{words.nearToo}</a>}
        </span>
        {found.text && <Order wish={wish} at={at} />}
      </p>
    </div>
  );
}

function Order({ wish, at }: { wish: Wish; at: (change: Partial<Wish>) => string }) {
  const { t } = useLanguage();
  const { order, byRelevance, byName } = t.directory;
  const byBook = wish.sort === "name";
  return (
    <span>
      {order} {byBook ? <a href={at({ sort: "relevance" })}>{byRelevance}</a> : <b>{byRelevance}</b>} · {byBook ? <b>{byName}</b> : <a href={at({ sort: "name" })}>{byName}</a>}
    </span>
  );
}

function Nothing({ found, narrowed, all }: { found: Found; narrowed: boolean; all: string }) {
  const { t } = useLanguage();
  const words = t.directory;
  if (narrowed) return <EmptyState title={words.nothingNarrowed} action={<a href={all}>{words.showAll}</a>} />;
  if (!found.text) return <EmptyState title={words.nobodyYet}>{words.nobodyYetText}</EmptyState>;
  return (
    <EmptyState
      title={words.nothing(found.text)}
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

function groupsOf({ counts }: Found, { facets: legends, living }: Phrases["browsing"]) {
  return facets
    .map((facet) => ({
      name: facet,
      legend: legends[facet],
      choices: counts[facet].map(({ value, label, lang, count, chosen }) => ({
        value,
        label: facet === "living" ? living[value as keyof typeof living] : lang ? <span lang={lang}>{label}</span> : label,
        count,
        checked: chosen,
      })),
    }))
    .filter(({ choices }) => choices.length > 0);
}
