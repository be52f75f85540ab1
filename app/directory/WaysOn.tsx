import { paths } from "~/http/paths";
import { typeset, useLanguage } from "~/i18n";
import { addressOf, type Wish } from "./filter";
import type { WayOn } from "./ways-on.server";

/** Where nobody answers: what may have been meant, and how to ask for less, each with what it would find. */
export function WaysOn({ ways, wish }: { ways: readonly WayOn[]; wish: Wish }) {
  const { t, lang } = useLanguage();
  const words = t.searching;
  const groups = [
    { id: "meant", title: words.meant, ways: ways.filter(({ kind }) => kind === "spelling") },
    { id: "broaden", title: words.broaden, ways: ways.filter(({ kind }) => kind !== "spelling") },
  ].filter((group) => group.ways.length > 0);
  const said = (way: WayOn) => {
    if (way.kind === "facet") return words.withoutFacet(t.browsing.facets[way.facet]);
    if (way.kind === "facets") return words.withoutFacets;
    return way.kind === "spelling" ? way.said : way.kind === "without" ? words.without(way.said) : way.kind === "apart" ? t.reading.apart(way.said) : t.reading.only(way.said);
  };
  return (
    <>
      {groups.map(({ id, title, ways: own }) => (
        <section key={id} className="measure gap-above-small" aria-labelledby={`ways-${id}`}>
          <h2 id={`ways-${id}`}>{title}</h2>
          <ul className="list related">
            {own.map((way) => (
              <li key={said(way)} className="row row-apart">
                <a href={paths.directory(addressOf(wish, way.change))}>{typeset(lang, said(way))}</a>
                <span className="small sans soft tabular nowrap">{words.count(way.count)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
