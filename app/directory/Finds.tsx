import { createContext, useContext } from "react";
import { SetWords } from "~/biographies/Inlines";
import { paths } from "~/http/paths";
import { formatDate, formatPartialDate, typeset, useLanguage, type Language } from "~/i18n";
import { SmallSeal } from "~/ui/Seal";
import type { Card } from "./card";
import { grouped } from "./grouped";
import type { Hit } from "./search.server";
import type { Reason } from "./why";

/** The form to which the boxes of a list belong, where its people may be ticked: for whoever has shelves to put them on. */
export const TickedFor = createContext<string | null>(null);

type Props = { hits: readonly Hit[]; /** Shows when each was listed or revised. */ dated?: boolean; /** What each name is as a heading, where the list has one of its own. */ under?: "h2" | "h3" };

/** People in a list, in the order given; those who bear one name stand together in a frame, so that they are told apart. */
export function Finds({ hits, dated, under = "h2" }: Props) {
  return (
    <>
      {grouped(hits).map(({ shared, hits: group }) => {
        const [first] = group;
        if (!first) return null;
        return shared ? <NamesakeGroup key={first.entryId} hits={group} first={first} dated={dated} /> : <FindList key={first.entryId} hits={group} as={under} dated={dated} />;
      })}
    </>
  );
}

function NamesakeGroup({ hits, first, dated }: Props & { first: Hit }) {
  const { t, lang } = useLanguage();
  const id = `namesakes-${first.entryId}`;
  return (
    <section className="namesakes" aria-labelledby={id}>
      <h2 id={id}>{t.directory.namesakes(first.namesakes, typeset(lang, first.card.name))}</h2>
      <FindList hits={hits} as="h3" dated={dated} apart />
      {hits.length < first.namesakes && (
        <p className="small sans soft">
          {t.browsing.ofThese(hits.length, first.namesakes)} <a href={allOf(first)}>{t.browsing.allNamesakes}</a>
        </p>
      )}
    </section>
  );
}

function allOf({ card }: Hit): string {
  return paths.directory(`?${new URLSearchParams({ q: card.name })}`);
}

function FindList({ hits, as, dated, apart }: Props & { as: "h2" | "h3"; apart?: boolean }) {
  return (
    <ul className="list finds">
      {hits.map((hit) => (
        <Find key={hit.entryId} hit={hit} as={as} dated={dated} apart={apart} />
      ))}
    </ul>
  );
}

function Find({ hit, as: Heading, dated, apart }: { hit: Hit; as: "h2" | "h3"; dated?: boolean; /** Among namesakes, with what tells them apart. */ apart?: boolean }) {
  const { t, lang } = useLanguage();
  const { card } = hit;
  return (
    <li className={apart && hit.picture ? "has-portrait" : undefined}>
      <div>
        <Heading className="find-name">
          <Tick publicId={hit.publicId} name={card.name} />
          <a href={paths.entry(hit.publicId, hit.slug)}>
            <FiledName card={card} />
          </a>
          <InLatin latin={hit.latin} />
        </Heading>
        <Told card={card} died={hit.died} apart={apart} />
        {hit.why && <Why reason={hit.why} />}
        {!apart && hit.namesakes > 1 && (
          <p className="match-reason">
            <a href={allOf(hit)}>{t.browsing.sharedWith(hit.namesakes)}</a>
          </p>
        )}
      </div>
      <Standing hit={hit} dated={dated} />
      {apart && hit.picture && (
        <img className="find-portrait" src={paths.portrait(hit.picture, "small")} alt={t.browsing.portraitOf(typeset(lang, card.name))} width={480} height={600} loading="lazy" />
      )}
    </li>
  );
}

function Tick({ publicId, name }: { publicId: string; name: string }) {
  const { t } = useLanguage();
  const form = useContext(TickedFor);
  if (form === null) return null;
  return (
    <span className="find-tick">
      <input type="checkbox" name="entry" value={publicId} form={form} aria-label={t.shelves.shelves.tick(name)} />
    </span>
  );
}

/** Its mark, and since when it is in the book. */
function Standing({ hit: { certified, standing, imported, firstListed, revised }, dated }: { hit: Hit; dated?: boolean }) {
  const { t, lang } = useLanguage();
  // Beside somebody who is remembered, a year would be taken for that of the death.
  const since = standing !== "memorial" && firstListed && <abbr title={t.directory.listedIn(firstListed.slice(0, 4))}>{typeset(lang, firstListed.slice(0, 4))}</abbr>;
  const latest = revised && revised !== firstListed ? t.browsing.revisedOn(formatDate(lang, revised)) : firstListed && t.browsing.listedOn(formatDate(lang, firstListed));
  const told = dated ? latest && <SetWords>{latest}</SetWords> : imported ? t.directory.takenOver : since;
  return (
    <p className="small sans soft nowrap">
      {certified && (
        <>
          <SmallSeal label={t.directory.certified} />{" "}
        </>
      )}
      {standing === "retired" && t.directory.retired}
      {standing === "memorial" && <i lang="la">{t.directory.memorial}</i>}
      {standing !== "public" && told && " · "}
      {told}
    </p>
  );
}

/** The name as the book files it: surname in small capitals, what follows in brackets. */
export function FiledName({ card }: { card: Pick<Card, "surname" | "forenames"> }) {
  const { lang } = useLanguage();
  return (
    <>
      <span className="surname">{typeset(lang, card.surname)}</span>
      {card.forenames && ` (${typeset(lang, card.forenames)})`}
    </>
  );
}

/** A name in another script, for whoever does not read that. */
export function InLatin({ latin }: { latin: string | null }) {
  const { t } = useLanguage();
  if (latin === null) return null;
  return (
    <span className="in-latin">
      {" "}
      <span className="hidden-text">{t.reading.inLatin} </span>
      {latin}
    </span>
  );
}

/** Descriptor, then birth and death, as far as the reader may know them. */
function Told({ card, died, apart }: { card: Card; /** The day, of somebody who is remembered. */ died: string | null; apart?: boolean }) {
  const { t, lang } = useLanguage();
  const described = descriptorOf(card, lang);
  const death = died && `${t.directory.entry.death(card.gender, formatPartialDate(lang, died))}.`;
  const years = yearsOf(t.directory, card, { lang, death }) || (apart ? t.browsing.nothingToTell : "");
  if (!described && !years) return null;
  return (
    <p>
      {described && (
        <>
          <span lang={described.lang}>
            <SetWords>{described.text}</SetWords>
          </span>
          {/[.!?…]$/u.test(described.text) ? "" : "."}{" "}
        </>
      )}
      <SetWords>{years}</SetWords>
    </p>
  );
}

/** In the page's language, or marked as the other one. */
export function descriptorOf({ descriptor }: Card, lang: Language): { text: string; lang: Language | undefined } | null {
  if (descriptor[lang]) return { text: descriptor[lang] ?? "", lang: undefined };
  const other = lang === "fr" ? "en" : "fr";
  return descriptor[other] ? { text: descriptor[other] ?? "", lang: other } : null;
}

type Words = { bornIn(gender: Card["gender"], year: number, where: string): string; bornWhere(gender: Card["gender"], where: string): string; died(gender: Card["gender"], year: number): string };

function yearsOf(words: Words, { born, died, where, gender }: Card, { lang, death }: { lang: Language; death: string | null }): string {
  const place = where[lang] ?? "";
  const birth = born !== null ? words.bornIn(gender, born, place) : place ? words.bornWhere(gender, place) : "";
  return [birth, death ?? (died !== null ? words.died(gender, died) : "")].filter(Boolean).join(" ");
}

function Why({ reason: { kind, on } }: { reason: Reason }) {
  const { t, lang } = useLanguage();
  return (
    <p className="match-reason">
      {t.directory.why[kind]}{" "}
      {on.map(({ text, found }, at) => (found ? <mark key={at}>{typeset(lang, text)}</mark> : <span key={at}>{text}</span>))}
    </p>
  );
}
