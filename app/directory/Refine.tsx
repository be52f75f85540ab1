import { paths } from "~/http/paths";
import { formatNumber, type Phrases, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import type { FacetCounts, FacetValue } from "./facets.server";
import { addressOf, type Facet, facets, isNarrowed, listSorts, nothingChosen, type Sort, type Wish, without } from "./filter";

type Counts = { counts: FacetCounts; distinct: Readonly<Record<Facet, number>> };

/** Facets that are looked at first, and stand open; the others open where something in them is chosen. */
const open: readonly Facet[] = ["sector", "occupation", "country", "born", "living"];

/** What a value of a facet is called on the page. */
export function FacetLabel({ facet, value }: { facet: Facet; value: Pick<FacetValue, "value" | "label" | "lang"> }) {
  const { t } = useLanguage();
  const text = facetText(t, facet, value);
  return value.lang ? <span lang={value.lang}>{text}</span> : <>{text}</>;
}

export function facetText(t: Phrases, facet: Facet, { value, label }: Pick<FacetValue, "value" | "label">): string {
  return facet === "living" ? t.browsing.living[value as keyof Phrases["browsing"]["living"]] : label;
}

/** Every facet with its values and their counts: one form, sent by GET, so that every choice is an address. On a phone it is folded away. */
export function Refine({ wish, counts, distinct, text }: Counts & { wish: Wish; text: string }) {
  const { t } = useLanguage();
  const words = t.browsing;
  // What the house does not know narrows nothing, and is not counted either.
  const chosen = facets.reduce((sum, facet) => sum + counts[facet].filter((value) => value.chosen).length, 0);
  return (
    <details className="facets-fold">
      <summary>{chosen > 0 ? words.refineChosen(chosen) : words.refine}</summary>
      <form className="facets" id="facets" method="get" action={paths.directory()} aria-label={words.refine}>
        <Kept wish={wish} text={text} />
        {facets.map((facet) => counts[facet].length > 0 && <Group key={facet} facet={facet} values={counts[facet]} all={distinct[facet]} wish={{ ...wish, q: text }} />)}
        <p className="facets-foot">
          <Button plain small>
            {words.apply}
          </Button>
        </p>
      </form>
    </details>
  );
}

/** What a search keeps while it is narrowed: the words, the order. */
export function Kept({ wish, text }: { wish: Wish; text: string }) {
  return (
    <>
      {text && <input type="hidden" name="q" value={text} />}
      {wish.sort !== "relevance" && <input type="hidden" name="sort" value={wish.sort} />}
      {wish.near && <input type="hidden" name="near" value="1" />}
    </>
  );
}

function Group({ facet, values, all, wish }: { facet: Facet; values: readonly FacetValue[]; all: number; wish: Wish }) {
  const { t, lang } = useLanguage();
  const legend = t.browsing.facets[facet];
  return (
    <details className="facet" open={open.includes(facet) || wish.chosen[facet].length > 0}>
      <summary>{legend}</summary>
      <fieldset>
        <legend className="hidden-text">{legend}</legend>
        {values.map((each, at) => (
          <FacetChoice key={each.value} id={`facet-${facet}-${at}`} facet={facet} value={each} />
        ))}
      </fieldset>
      {all > values.length && (
        <p className="facet-more">
          <a href={paths.directoryFacet(facet, addressOf(wish))}>{t.browsing.all[facet](formatNumber(lang, all))}</a>
        </p>
      )}
    </details>
  );
}

export function FacetChoice({ id, facet, value }: { id: string; facet: Facet; value: FacetValue }) {
  const { t, lang } = useLanguage();
  return (
    <div className="choice">
      <input type="checkbox" id={id} name={facet} value={value.value} defaultChecked={value.chosen} aria-describedby={`${id}-count`} />
      <label htmlFor={id}>
        <FacetLabel facet={facet} value={value} />
      </label>
      <span className="count" id={`${id}-count`}>
        {formatNumber(lang, value.count)}
        <span className="hidden-text"> {t.browsing.unit(value.count)}</span>
      </span>
    </div>
  );
}

/** What the list is narrowed to; each condition may be taken away, and all of them at once. */
export function Narrowings({ wish, counts, at }: { wish: Wish; counts: FacetCounts; at: (change: Partial<Wish>) => string }) {
  const { t } = useLanguage();
  const words = t.browsing;
  if (!isNarrowed(wish)) return null;
  const chosen = facets.flatMap((facet) => counts[facet].filter((value) => value.chosen).map((value) => ({ facet, value })));
  return (
    <div className="narrowings" role="group" aria-labelledby="narrowed-to">
      <p className="hidden-text" id="narrowed-to">
        {words.narrowedBy}
      </p>
      <ul className="list">
        {chosen.map(({ facet, value }) => (
          <li key={`${facet} ${value.value}`}>
            <a href={at({ chosen: without(wish.chosen, facet, value.value) })}>
              <span className="hidden-text">{words.takeAway} </span>
              {words.condition(words.facets[facet])} <b>
                <FacetLabel facet={facet} value={value} />
              </b>{" "}
              <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        <li>
          <a className="is-all" href={at({ chosen: nothingChosen })}>
            {words.takeAllAway}
          </a>
        </li>
      </ul>
    </div>
  );
}

/** The orders that a list may be put in. Relevance is one only where something was asked, the death where people are remembered. */
export function Order({ current, asked, remembered = false, at }: { current: Sort; asked: boolean; remembered?: boolean; at: (sort: Sort) => string }) {
  const { t } = useLanguage();
  const words = t.browsing;
  return (
    <nav className="order" aria-label={words.orderLabel}>
      <span aria-hidden="true">{words.order} </span>
      <ul className="list">
        {listSorts.map(
          (sort) =>
            (asked || sort !== "relevance") && (remembered || sort !== "death") && (
              <li key={sort}>{sort === current ? <b aria-current="true">{words.sorts[sort]}</b> : <a href={at(sort)}>{words.sorts[sort]}</a>}</li>
            ),
        )}
      </ul>
    </nav>
  );
}
