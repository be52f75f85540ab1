import { Inlines } from "~/biographies/Inlines";
import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { languages, type Language } from "~/i18n/language";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { BesideEntry, type Beside } from "./BesideEntry";
import type { Citation } from "./cite";

export type CiteProps = {
  about: Beside;
  citations: Citation[];
  /** Texts that may be cited, the latest first, and which one was asked for. */
  versions: { number: number; on: string }[];
  chosen: number | null;
};

/** Ready citations as plain text that can be selected; a button to copy them comes with the script only. */
export function Cite({ about, citations, versions, chosen }: CiteProps) {
  const { t, lang } = useLanguage();
  const words = t.entryPages.cite;
  const order = [lang, ...languages.filter((each) => each !== lang)];
  return (
    <BesideEntry about={about} title={words.title} short={t.directory.entry.cite} lead={words.lead} wide>
      {versions.length > 1 && <ChooseVersion about={about} versions={versions} chosen={chosen} />}
      <div className="beside-columns">
        {order.map((each) => (
          <InLanguage key={each} lang={each} citations={citations.filter((citation) => citation.lang === each)} />
        ))}
      </div>
      <section className="beside-foot flow" aria-labelledby="files">
        <h2 id="files">{words.files}</h2>
        <p className="row sans">
          <a href={paths.entryData(about.publicId, "bib")}>BibTeX</a>
          <a href={paths.entryData(about.publicId, "ris")}>RIS</a>
          <a href={paths.entryData(about.publicId, "jsonld")}>JSON-LD</a>
        </p>
      </section>
    </BesideEntry>
  );
}

function InLanguage({ lang, citations }: { lang: Language; citations: Citation[] }) {
  const { t } = useLanguage();
  const words = t.entryPages.cite;
  return (
    <section className="flow" aria-labelledby={`cite-${lang}`}>
      <h2 id={`cite-${lang}`}>{words.inLanguage[lang]}</h2>
      {citations.map(({ style, words: citation }) => (
        <div key={style} className="cite-style">
          <h3 className="side-head" id={`${style}-${lang}`}>
            {words.styles[style]}
          </h3>
          <p className="citation" lang={lang} data-copy={words.copy} data-copied={words.copied} data-about={`${style}-${lang}`}>
            <Inlines of={citation} />
          </p>
        </div>
      ))}
    </section>
  );
}

function ChooseVersion({ about, versions, chosen }: Pick<CiteProps, "about" | "versions" | "chosen">) {
  const { t, lang } = useLanguage();
  const words = t.entryPages.cite;
  const choices = versions.map(({ number, on }) => ({ value: String(number), label: words.versionOf(number, formatDate(lang, on)) }));
  return (
    <form method="get" action={paths.entryCite(about.publicId, about.slug)} className="filters">
      <Field kind="select" name="version" label={words.which} empty={words.today} choices={choices} defaultValue={chosen === null ? "" : String(chosen)} />
      <Button plain small>
        {words.choose}
      </Button>
    </form>
  );
}
