import { paths } from "~/http/paths";
import { formatNumber, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { PageTitle } from "~/ui/PageTitle";
import { addressOf, type Facet, facets, type Wish } from "./filter";
import { FacetChoice } from "./Refine";
import type { Look, Values } from "./values.server";
import { FindForm, FindResult, PageLinks } from "./ValueIndex";

type Props = { facet: Facet; wish: Wish; look: Look; values: Values; back: string };

/** All values of one facet under a search: choose some, and see the entries. What was chosen before stays chosen. */
export function OneFacet({ facet, wish, look, values, back }: Props) {
  const { t, lang } = useLanguage();
  const words = t.browsing;
  const here = (change: Partial<Look>) => {
    const next = { ...look, page: 1, ...change };
    const query = new URLSearchParams(addressOf(wish));
    if (next.find) query.set("find", next.find);
    if (next.page > 1) query.set("page", String(next.page));
    return paths.directoryFacet(facet, query.size > 0 ? `?${query}` : "");
  };
  const shown = new Set(values.values.map(({ value }) => value));
  const besides = keptOf(wish).filter(([name, value]) => name !== facet || !shown.has(value));
  return (
    <>
      <PageTitle lead={words.oneFacet.lead(wish.q)} aside={<a href={back}>{words.oneFacet.back}</a>}>
        {words.all[facet](formatNumber(lang, values.distinct))}
      </PageTitle>
      {(values.distinct > 20 || look.find) && <FindForm action={paths.directoryFacet(facet)} text={look.find} kept={keptOf(wish)} />}
      <FindResult look={look} found={values.found} all={here({ find: "" })} />
      <form className="facets one-facet gap-above" method="get" action={paths.directory()} aria-label={words.facets[facet]}>
        {besides.map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <legend className="hidden-text">{words.facets[facet]}</legend>
          <div className="values">
            {values.values.map((each, at) => (
              <FacetChoice key={each.value} id={`value-${at}`} facet={facet} value={each} />
            ))}
          </div>
        </fieldset>
        {values.found > 0 && (
          <p className="facets-foot">
            <Button>{words.oneFacet.show}</Button>
          </p>
        )}
      </form>
      <PageLinks {...values} at={(page) => here({ page })} />
    </>
  );
}

/** Everything that the search says, as fields of a form. */
function keptOf(wish: Wish): [string, string][] {
  const chosen = facets.flatMap((facet) => wish.chosen[facet].map((value): [string, string] => [facet, value]));
  return [...(wish.q ? [["q", wish.q] as [string, string]] : []), ...chosen, ...(wish.sort === "relevance" ? [] : [["sort", wish.sort] as [string, string]]), ...(wish.near ? [["near", "1"] as [string, string]] : [])];
}
