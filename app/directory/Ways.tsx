import { paths } from "~/http/paths";
import { formatNumber, useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";
import { SideHead } from "~/ui/Statement";
import type { FacetCounts, FacetValue } from "./facets.server";
import { facets, type Facet } from "./filter";
import { type Letter, Letters, SearchForm } from "./Search";

/** Every way into the book but the search. */
export function Ways({ ways: { total, counts }, letters }: { ways: { total: number; counts: FacetCounts }; letters: Letter[] }) {
  const { t } = useLanguage();
  const words = t.directory;
  return (
    <>
      <PageTitle lead={words.inAll(total)}>{words.browse.title}</PageTitle>
      <SearchForm />
      <div className="gap-above-small">
        <Letters letters={letters} />
      </div>
      <div className="two-leaves gap-above">
        {shown.map((facet) => counts[facet].length > 0 && <Way key={facet} facet={facet} values={counts[facet]} />)}
        <section className="flow" aria-labelledby="way-other">
          <SideHead id="way-other">{words.browse.other}</SideHead>
          <ul className="list related">
            <li>
              <a href={paths.promotions()}>{words.browse.promotions}</a>
            </li>
            <li>
              <a href={paths.inMemoriam()}>{words.browse.inMemoriam}</a>
            </li>
          </ul>
        </section>
      </div>
    </>
  );
}

const shown = facets.filter((facet): facet is Shown => facet !== "promotion" && facet !== "living");
type Shown = Exclude<Facet, "promotion">;

function Way({ facet, values }: { facet: Shown; values: readonly FacetValue[] }) {
  const { t, lang } = useLanguage();
  const id = `way-${facet}`;
  return (
    <section className="flow" aria-labelledby={id}>
      <SideHead id={id}>{t.browsing.ways[facet]}</SideHead>
      <ul className="list related">
        {values.map(({ value, label, lang: labelLang, count }) => (
          <li key={value} className="row row-apart">
            <a href={paths.browseBy(facet, value)} lang={labelLang ?? undefined}>
              {label}
            </a>
            <span className="small sans soft tabular">{formatNumber(lang, count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
