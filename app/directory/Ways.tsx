import { paths } from "~/http/paths";
import { formatNumber, useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";
import { SideHead } from "~/ui/Statement";
import { dayOfYear } from "./Birthdays";
import type { Facetted, FacetValue } from "./facets.server";
import { facets, isListed, type Facet } from "./filter";
import type { Letter } from "./lists.server";
import { Letters, SearchForm } from "./Search";

type Props = { ways: Facetted; letters: Letter[]; promotions: { year: number; count: number }[]; memorial: number; today: string; born: number };

/** Every way into the book but the search. */
export function Ways({ ways: { total, counts, distinct }, letters, promotions, memorial, today, born }: Props) {
  const { t, lang } = useLanguage();
  const words = t.browsing;
  return (
    <>
      <PageTitle lead={t.directory.inAll(total)}>{t.directory.browse.title}</PageTitle>
      <SearchForm />
      <div className="gap-above-small">
        <Letters letters={letters} />
      </div>
      <nav className="ways-index gap-above-small" aria-label={t.reading.sections}>
        <ul className="list">
          {facets.map((facet) => isBrowsed(facet) && counts[facet].length > 0 && <li key={facet}><a href={`#way-${facet}`}>{words.ways[facet]}</a></li>)}
          <li><a href="#way-other">{t.directory.browse.other}</a></li>
        </ul>
      </nav>
      <div className="ways gap-above">
        {facets.map((facet) => isBrowsed(facet) && counts[facet].length > 0 && <Way key={facet} facet={facet} values={counts[facet]} all={distinct[facet]} />)}
        <section className="flow" aria-labelledby="way-other">
          <SideHead id="way-other">{t.directory.browse.other}</SideHead>
          <ul className="list related">
            {promotions.slice(0, 5).map(({ year, count }) => (
              <Line key={year} href={paths.promotion(year)} count={count}>
                {t.publicPages.promotions.of(year)}
              </Line>
            ))}
            {promotions.length > 5 && (
              <li>
                <a href={paths.promotions()}>{words.all.promotion(formatNumber(lang, promotions.length))}</a>
              </li>
            )}
            {memorial > 0 && (
              <Line href={paths.inMemoriam()} count={memorial}>
                <i lang="la">{t.directory.browse.inMemoriam}</i>
              </Line>
            )}
            <Line href={paths.browseBy("birthday", today)} count={born}>
              {words.birthdays.dayTitle(dayOfYear(lang, today))}
            </Line>
            <li>
              <a href={paths.browseKind("birthday")}>{words.birthdays.whole}</a>
            </li>
          </ul>
        </section>
      </div>
    </>
  );
}

type Browsed = Exclude<Facet, "living" | "promotion">;
const isBrowsed = (facet: Facet): facet is Browsed => isListed(facet) || facet === "born";

function Way({ facet, values, all }: { facet: Browsed; values: readonly FacetValue[]; all: number }) {
  const { t, lang } = useLanguage();
  const id = `way-${facet}`;
  return (
    <section className="flow" aria-labelledby={id}>
      <SideHead id={id}>{t.browsing.ways[facet]}</SideHead>
      <ul className="list related">
        {values.map((each) => (
          <Line key={each.value} href={paths.browseBy(facet, each.value)} count={each.count} lang={each.lang}>
            {each.label}
          </Line>
        ))}
      </ul>
      {all > values.length && (
        <p>
          <a href={paths.browseKind(facet)}>{t.browsing.all[facet](formatNumber(lang, all))}</a>
        </p>
      )}
    </section>
  );
}

/** A way into the book, and how many entries stand behind it. */
export function Line({ href, count, lang: labelLang, children }: { href: string; count: number; lang?: string | null; children: React.ReactNode }) {
  const { t, lang } = useLanguage();
  return (
    <li className="row row-apart">
      <a href={href} lang={labelLang ?? undefined}>
        {children}
      </a>
      <span className="small sans soft tabular">
        {formatNumber(lang, count)}
        <span className="hidden-text"> {t.browsing.unit(count)}</span>
      </span>
    </li>
  );
}
