import { Inlines } from "~/biographies/Inlines";
import { paths } from "~/http/paths";
import { typeset, useLanguage } from "~/i18n";
import { SideHead } from "~/ui/Statement";
import { citationsOf } from "./cite";
import type { EntryPageProps } from "./EntryPage";
import type { Neighbour } from "./neighbours.server";
import { descriptorOf, FiledName } from "./Finds";

/** To cite, to print, to take along; what changed; with whom facts are shared; who bears the same name; who stands beside it in the book. */
export function EntryTools(entry: EntryPageProps) {
  const { t } = useLanguage();
  const { neighbours } = entry;
  const words = t.directory.entry;
  return (
    <>
      <section className="tools" aria-labelledby="tools">
        <SideHead id="tools">{words.use}</SideHead>
        <ToolList {...entry} />
      </section>
      <RelatedPeople related={entry.related} />
      {neighbours.namesakes.length > 0 && <Others title={words.namesakes} others={neighbours.namesakes} dated />}
      <Others title={words.related} others={[...neighbours.before.slice(-1), ...neighbours.after]} />
    </>
  );
}

const files = [["vcf", "vCard"], ["bib", "BibTeX"], ["ris", "RIS"], ["jsonld", "JSON-LD"], ["csv", "CSV"]] as const;

function ToolList({ filed, house, today, certificate, revised, publicId, slug, address }: EntryPageProps) {
  const { t, lang } = useLanguage();
  const words = t.directory.entry;
  const number = certificate?.state === "valid" ? certificate.number : null;
  const citation = citationsOf({ name: filed, filed, house, url: address, revised, accessed: today, number, version: null }, lang).find(({ style }) => style === "house");
  return (
    <ul className="list">
      <li>
        <a href={paths.entryCite(publicId, slug)}>{words.cite}</a>
        <p className="citation">{citation && <Inlines of={citation.words} />}</p>
      </li>
      <li>
        <a href={paths.entryPrint(publicId, slug)}>{t.entryPages.print}</a>
      </li>
      <li>
        <details>
          <summary>{words.export}</summary>
          <p className="row">
            {files.map(([form, name]) => (
              <a key={form} href={paths.entryData(publicId, form)}>
                {name}
              </a>
            ))}
          </p>
        </details>
      </li>
      <li>
        <a href={paths.entryHistory(publicId, slug)}>{t.entryPages.history}</a>
      </li>
      <li>
        <a href={paths.entryReport(publicId, slug)}>{words.report}</a>
      </li>
    </ul>
  );
}

/** Who shares a checked fact with this person, and which. */
function RelatedPeople({ related }: Pick<EntryPageProps, "related">) {
  const { t, lang } = useLanguage();
  const words = t.entryPages.related;
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="shared">
      <SideHead id="shared">{words.title}</SideHead>
      <ul className="list related">
        {related.map(({ publicId, slug, card, relation, fact, from, to }) => (
          <li key={publicId}>
            <a href={paths.entry(publicId, slug)}>
              <FiledName card={card} />
            </a>
            <small>{words.relations[relation](fact[lang] ?? fact.fr ?? fact.en ?? "", from, to)}</small>
          </li>
        ))}
      </ul>
      <p className="small sans soft">{words.text}</p>
    </section>
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
