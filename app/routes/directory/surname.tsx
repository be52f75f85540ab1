import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Browsed } from "~/directory/Browsed";
import { addressOf, listWish, turnOf } from "~/directory/filter";
import { placeNamed, withPlaces } from "~/directory/places.server";
import { readBorneBesides } from "~/directory/borne-besides.server";
import { Finds } from "~/directory/Finds";
import { publicHeaders } from "~/directory/headers.server";
import { list } from "~/directory/search.server";
import { readSurnameAround, type Surname } from "~/directory/surname.server";
import { readerOf } from "~/directory/visible.server";
import { Line } from "~/directory/Ways";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { formatList, typeset, useLanguage } from "~/i18n";
import { normaliseName, slug } from "~/persons/name";
import { shelvesOffered } from "~/shelves/read.server";
import { Ticking } from "~/shelves/Ticking";
import { PageTitle } from "~/ui/PageTitle";
import { SideHead } from "~/ui/Statement";

type Data = Awaited<ReturnType<typeof loader>>["data"];

export const handle = {
  access: "public",
  title: (t, shown) => {
    const { surname } = (shown ?? {}) as Partial<Data>;
    return surname === undefined ? t.directory.title : t.directory.browse.surname(surname);
  },
} satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const typed = (page.params["surname"] ?? "").slice(0, 200);
  const norm = normaliseName(typed);
  if (!norm) throw notFound();
  // One address for a name, however it is written.
  if (typed !== slug(norm)) throw redirect(paths.surname(slug(norm)) + page.url.search, 301);
  const reader = await readerOf(page.db, page.policy, page.actor);
  const turn = turnOf(page.url.searchParams, "name");
  const listing = await list(page.db, reader, listWish({ surname: norm, letter: turn.letter, sort: turn.sort }, placeNamed(page)), page.lang);
  const around = await readSurnameAround(page.db, reader, norm);
  const besides = await readBorneBesides(page.db, reader, norm);
  const [own = norm.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()), ...spellings] = around.spellings;
  const search = paths.directory(addressOf({ ...listWish({}, null), sort: "relevance", q: norm }));
  const shown = { surname: typeset(page.lang, own), spellings, around, besides, search, listing: withPlaces(page, listing), turn, shelves: await shelvesOffered(page) };
  return data(shown, { status: around.spellings.length + besides.length === 0 ? 404 : 200, headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction = ({ location }) => (location.search ? [{ name: "robots", content: "noindex, follow" }] : []);

export default function SurnamePage() {
  const { surname, spellings, around, besides, search, listing, turn, shelves } = useLoaderData<typeof loader>();
  const { t, lang } = useLanguage();
  const words = t.directory.browse;
  const isKnown = around.spellings.length > 0;
  const says = isKnown || besides.length === 0 ? words.bearers(listing.total, surname) : t.reading.besides.lead(besides.length, surname);
  const written = spellings.map((each) => typeset(lang, each));
  return (
    <div className="with-margin">
      <div>
        <PageTitle lead={isKnown || besides.length > 0 ? says : `${says} ${t.browsing.surname.unknown}`}>{words.surname(surname)}</PageTitle>
        {written.length > 0 && <p className="soft">{t.browsing.surname.written(formatList(lang, written))}</p>}
        <Ticking shelves={shelves} any={isKnown || besides.length > 0}>
          {isKnown && <Browsed listing={listing} turn={turn} usual="name" refine={search} />}
          {besides.length > 0 && (
            <section className="gap-above" aria-labelledby="besides">
              <SideHead id="besides">{t.reading.besides.title}</SideHead>
              <Finds hits={besides} under="h3" />
            </section>
          )}
          {!isKnown && <Names id="nearest" title={t.browsing.surname.nearest} names={[...around.near, ...around.compounds]} />}
        </Ticking>
        <p className="gap-above-small">
          <a href={search}>{words.searchText}</a>
        </p>
      </div>
      {isKnown && around.near.length + around.compounds.length > 0 && (
        <aside className="flow" aria-label={t.browsing.surname.around}>
          <Names id="near" title={t.browsing.surname.near} names={around.near} />
          <Names id="compounds" title={t.browsing.surname.compounds} names={around.compounds} />
        </aside>
      )}
    </div>
  );
}

function Names({ id, title, names }: { id: string; title: string; names: readonly Surname[] }) {
  const { lang } = useLanguage();
  if (names.length === 0) return null;
  return (
    <section className="flow" aria-labelledby={id}>
      <SideHead id={id}>{title}</SideHead>
      <ul className="list related">
        {names.map(({ norm, surname, count }) => (
          <Line key={norm} href={paths.surname(slug(norm))} count={count}>
            <span className="surname">{typeset(lang, surname)}</span>
          </Line>
        ))}
      </ul>
    </section>
  );
}
