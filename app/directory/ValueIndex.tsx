import { paths } from "~/http/paths";
import { formatNumber, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { ThumbIndex } from "~/ui/Index";
import { PageTitle } from "~/ui/PageTitle";
import { Pagination } from "~/ui/Pagination";
import { EmptyState } from "~/ui/Slip";
import type { ListedFacet } from "./filter";
import type { Letter } from "./lists.server";
import type { Look, Values } from "./values.server";
import { Line } from "./Ways";

type Props = { facet: ListedFacet; index: Values & { letters: Letter[] }; look: Look };

/** All schools, all places …, each with the number of its entries: by letter, by name, a hundred a page. */
export function ValueIndex({ facet, index, look }: Props) {
  const { t, lang } = useLanguage();
  const words = t.browsing;
  const at = (change: Partial<Look>) => paths.browseKind(facet, queryOf({ ...look, page: 1, ...change }));
  const isLong = index.distinct > 30;
  return (
    <>
      <PageTitle lead={index.distinct > 0 ? `${words.all[facet](formatNumber(lang, index.distinct))}. ${words.kindLead[facet]}` : undefined}>{words.kinds[facet]}</PageTitle>
      {index.distinct === 0 && <EmptyState title={words.kindEmpty} action={<a href={paths.browse()}>{words.allWays}</a>} />}
      {isLong && (
        <>
          <FindForm action={paths.browseKind(facet)} text={look.find} kept={look.byCount ? [["sort", "count"]] : []} />
          <div className="gap-above-small">
            <ThumbIndex
              letters={index.letters.map(({ letter, count }) => ({ letter, about: words.valuesUnder(letter, count), href: count > 0 ? at({ letter, find: "" }) : null, current: letter === look.letter }))}
            />
          </div>
          <p className="small sans soft gap-above-small">
            {look.byCount ? <a href={at({ byCount: false })}>{words.byNames}</a> : <b>{words.byNames}</b>} · {look.byCount ? <b>{words.byCounts}</b> : <a href={at({ byCount: true })}>{words.byCounts}</a>}
            {look.letter && (
              <>
                {" · "}
                <a href={at({ letter: null })}>{words.everyLetter}</a>
              </>
            )}
          </p>
        </>
      )}
      <FindResult look={look} found={index.found} all={at({ find: "" })} />
      <ul className="list values gap-above-small">
        {index.values.map((each) => (
          <Line key={each.value} href={paths.browseBy(facet, each.value)} count={each.count} lang={each.lang}>
            {each.label}
          </Line>
        ))}
      </ul>
      <PageLinks {...index} at={(page) => at({ page })} />
    </>
  );
}

/** As the address says it; what is as always is left out. */
export function queryOf({ find, letter, byCount, page }: Look): Record<string, string> {
  return { ...(find && { find }), ...(letter && { letter }), ...(byCount && { sort: "count" }), ...(page > 1 && { page: String(page) }) };
}

export function FindForm({ action, text, kept }: { action: string; text: string; kept: readonly (readonly [string, string])[] }) {
  const { t } = useLanguage();
  return (
    <form className="search is-second" method="get" action={action}>
      {kept.map(([name, value], at) => (
        <input key={at} type="hidden" name={name} value={value} />
      ))}
      <Field kind="search" name="find" label={t.browsing.find} defaultValue={text} autoComplete="off" maxLength={100} />
      <Button plain>{t.browsing.findButton}</Button>
    </form>
  );
}

/** What came of looking for words in the names. */
export function FindResult({ look, found, all }: { look: Look; found: number; all: string }) {
  const { t } = useLanguage();
  if (!look.find) return null;
  return (
    <p role="status" className="gap-above-small">
      {found > 0 ? t.browsing.found(found, look.find) : t.browsing.foundNone(look.find)} <a href={all}>{t.browsing.showAll}</a>
    </p>
  );
}

/** A list that does not grow while it is read has numbered pages. */
export function PageLinks({ page, pages, at }: { page: number; pages: number; at: (page: number) => string }) {
  const { t } = useLanguage();
  if (pages < 2) return null;
  return (
    <Pagination previous={page > 1 ? at(page - 1) : null} next={page < pages ? at(page + 1) : null}>
      {t.browsing.pageOf(page, pages)}
    </Pagination>
  );
}
