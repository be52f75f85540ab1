import { paths } from "~/http/paths";
import { formatDate, typeset, useLanguage } from "~/i18n";
import { SideHead } from "~/ui/Statement";
import type { EntryPageProps } from "./EntryPage";
import type { Neighbour } from "./entry.server";
import { descriptorOf, FiledName } from "./Finds";

/** To cite, to take along; who bears the same name; who stands beside it in the book. */
export function EntryTools({ filed, house, today, certificate, publicId, address, neighbours }: EntryPageProps) {
  const { t, lang } = useLanguage();
  const words = t.directory.entry;
  const number = certificate?.state === "valid" ? certificate.number : null;
  return (
    <>
      <section className="tools" aria-labelledby="tools">
        <SideHead id="tools">{words.use}</SideHead>
        <ul className="list">
          <li>
            <details>
              <summary>{words.cite}</summary>
              <p className="citation">{words.citation(filed, house, formatDate(lang, today), number)}</p>
              <p className="citation">
                {words.address} : <span className="nobreak">{address}</span>
              </p>
            </details>
          </li>
          <li>
            <details>
              <summary>{words.export}</summary>
              <p className="row">
                <a href={paths.entryData(publicId, "vcf")}>vCard</a>
                <a href={paths.entryData(publicId, "jsonld")}>JSON-LD</a>
                <a href={paths.entryData(publicId, "json")}>JSON</a>
              </p>
            </details>
          </li>
        </ul>
      </section>
      {neighbours.namesakes.length > 0 && <Others title={words.namesakes} others={neighbours.namesakes} dated />}
      <Others title={words.related} others={[...neighbours.before.slice(-1), ...neighbours.after]} />
    </>
  );
}

function Others({ title, others, dated }: { title: string; others: readonly Neighbour[]; dated?: boolean }) {
  const { t, lang } = useLanguage();
  if (others.length === 0) return null;
  return (
    <section aria-label={title}>
      <SideHead>{title}</SideHead>
      <ul className="list related">
        {others.map(({ publicId, slug, card }) => {
          const described = descriptorOf(card, lang);
          return (
            <li key={publicId}>
              <a href={paths.entry(publicId, slug)}>
                <FiledName card={card} />
              </a>
              {described && <small lang={described.lang}>{typeset(lang, described.text)}</small>}
              {dated && card.born !== null && <small>{t.directory.bornIn(card.gender, card.born, card.where[lang] ?? "")}</small>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
