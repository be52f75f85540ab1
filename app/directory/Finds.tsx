import { createContext, useContext } from "react";
import { paths } from "~/http/paths";
import { typeset, useLanguage, type Language } from "~/i18n";
import { SmallSeal } from "~/ui/Seal";
import type { Card } from "./card";
import type { Hit } from "./search.server";
import type { Reason } from "./why";

/** The form to which the boxes of a list belong, where its people may be ticked: for whoever has shelves to put them on. */
export const TickedFor = createContext<string | null>(null);

/** People in a list, in the order given; those who bear one name stand together in a frame, so that they are told apart. */
export function Finds({ hits }: { hits: readonly Hit[] }) {
  const { t, lang } = useLanguage();
  return (
    <>
      {grouped(hits).map((group) => {
        const [first] = group;
        if (!first) return null;
        if (group.length === 1 || first.namesakes === 1) return <FindList key={first.entryId} hits={group} as="h2" />;
        const id = `namesakes-${first.entryId}`;
        return (
          <section key={first.entryId} className="namesakes" aria-labelledby={id}>
            <h2 id={id}>{t.directory.namesakes(first.namesakes, typeset(lang, first.card.name))}</h2>
            <FindList hits={group} as="h3" />
          </section>
        );
      })}
    </>
  );
}

/** Runs of namesakes, and between them runs of everybody else. */
function grouped(hits: readonly Hit[]): Hit[][] {
  const groups: Hit[][] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const together = before && (before.norm === hit.norm || (before.namesakes === 1 && hit.namesakes === 1));
    if (last && together) last.push(hit);
    else groups.push([hit]);
  }
  return groups;
}

function FindList({ hits, as }: { hits: readonly Hit[]; as: "h2" | "h3" }) {
  return (
    <ul className="list finds">
      {hits.map((hit) => (
        <Find key={hit.entryId} hit={hit} as={as} />
      ))}
    </ul>
  );
}

function Find({ hit, as: Heading }: { hit: Hit; as: "h2" | "h3" }) {
  const { t, lang } = useLanguage();
  const { card, firstListed, standing } = hit;
  return (
    <li>
      <div>
        <Heading className="find-name">
          <Tick publicId={hit.publicId} name={card.name} />
          <a href={paths.entry(hit.publicId, hit.slug)}>
            <FiledName card={card} />
          </a>
        </Heading>
        <Told card={card} />
        {hit.why && <Why reason={hit.why} />}
      </div>
      <p className="small sans soft nowrap">
        {hit.certified && (
          <>
            <SmallSeal label={t.directory.certified} />{" "}
          </>
        )}
        {standing === "retired" && `${t.directory.retired} `}
        {standing === "memorial" && <i lang="la">{t.directory.memorial} </i>}
        {hit.imported ? t.directory.takenOver : firstListed && <abbr title={t.directory.listedIn(firstListed.slice(0, 4))}>{typeset(lang, firstListed.slice(0, 4))}</abbr>}
      </p>
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

/** Descriptor, then birth and death, as far as the reader may know them. */
function Told({ card }: { card: Card }) {
  const { t, lang } = useLanguage();
  const described = descriptorOf(card, lang);
  const years = yearsOf(t.directory, card, lang);
  if (!described && !years) return null;
  return (
    <p>
      {described && (
        <>
          <span lang={described.lang}>{described.text}</span>
          {/[.!?…]$/u.test(described.text) ? "" : "."}{" "}
        </>
      )}
      {years}
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

function yearsOf(words: Words, { born, died, where, gender }: Card, lang: Language): string {
  const place = where[lang] ?? "";
  const birth = born !== null ? words.bornIn(gender, born, place) : place ? words.bornWhere(gender, place) : "";
  return [birth, died !== null ? words.died(gender, died) : ""].filter(Boolean).join(" ");
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
