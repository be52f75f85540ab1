import type { OthersThere } from "~/authorities/others.server";
import { EntryPortrait } from "~/biographies/PortraitPlate";
import { PrintedHead, PrintedSections } from "~/biographies/PrintedText";
import { paths } from "~/http/paths";
import { formatDate, formatPartialDate, typeset, useLanguage } from "~/i18n";
import { SetWords } from "~/biographies/Inlines";
import { portraitIn } from "~/biographies/printed";
import { InkKey } from "~/ui/Mark";
import { RunningHead } from "~/ui/Index";
import { Slip } from "~/ui/Slip";
import { Headword } from "~/ui/Statement";
import type { Policy } from "~/workflow/presets";
import { CertificateBlock } from "./CertificateBlock";
import { EntryTools } from "./EntryTools";
import type { ShownEntry } from "./entry.server";
import type { Neighbour } from "./neighbours.server";
import { PaperFoot } from "./Paper";
import type { Related } from "./related.server";
import { StatementMark } from "./StatementMark";
import { WhoElse } from "./WhoElse";
import { Withheld } from "./Withheld";

export type EntryPageProps = ShownEntry & {
  neighbours: { before: Neighbour[]; after: Neighbour[]; namesakes: Neighbour[] };
  related: Related[];
  /** By statement: where its dates lead to who else was there. */
  others: Record<string, OthersThere>;
  filed: string;
  /** A name in another script in Latin letters, where they can be told. */
  latin: string | null;
  /** The letter of the book under which it stands. */
  initial: string;
  house: string;
  /** In the middle of the seal. */
  letter: string;
  address: string;
  today: string;
  reader: Policy["reader"];
  signedIn: boolean;
};

/** An entry of the book, whole or as a teaser, as far as its reader may read. */
export function EntryPage(entry: EntryPageProps) {
  const { t, lang } = useLanguage();
  const words = t.directory.entry;
  const { card, printed, withheld, neighbours } = entry;
  const teaser = withheld.length > 0;
  const next = neighbours.after[0];
  const year = Number((entry.revised ?? entry.today).slice(0, 4));
  return (
    <>
      <RunningHead first={typeset(lang, card?.surname ?? entry.name)} middle={words.edition(entry.house, year)} last={<a href={paths.browseBy("letter", entry.initial)}>{entry.initial}</a>} />
      <article className="entry gap-above" aria-label={teaser ? words.teaserOf(entry.name) : words.of(entry.name)}>
        <EntryHead entry={entry} />
        {hasFront(entry) && (
          <aside className="entry-front" aria-label={t.reading.front}>
            <EntryPortrait entry={printed} name={entry.name} />
            <CertificateBlock {...entry} />
          </aside>
        )}
        <div className="entry-text">
          <PrintedSections entry={printed} markOf={(line) => <StatementMark line={line} {...entry} />} whenOf={(line, when) => <WhoElse there={entry.others[line.id]}>{when}</WhoElse>} />
          {teaser && <Withheld {...entry} />}
          <Dates entry={entry} />
          {next && (
            <p className="catchword no-print">
              <span className="hidden-text">{words.next} </span>
              <a href={paths.entry(next.publicId, next.slug)} rel="next">
                {typeset(lang, next.card.surname)}
              </a>
            </p>
          )}
        </div>
        <aside className="entry-back flow" aria-label={words.use}>
          <EntryTools {...entry} />
        </aside>
      </article>
      <PaperFoot {...entry} />
    </>
  );
}

/** Is there anything to stand beside the text: a portrait, a certificate, or that there is none? */
export function hasFront({ printed, certificate, importedFrom }: EntryPageProps): boolean {
  return portraitIn(printed) !== null || certificate !== null || importedFrom === null;
}

/** Name and descriptor; then whatever must be known before the facts are read. */
export function EntryHead({ entry }: { entry: EntryPageProps }) {
  const { t, lang } = useLanguage();
  const words = t.directory.entry;
  const { printed, card, standing, importedFrom, language } = entry;
  return (
    <div className="entry-head flow">
      {printed.headword ? <PrintedHead entry={printed} /> : <Headword surname={typeset(lang, card?.surname ?? entry.name)} forenames={typeset(lang, card?.forenames ?? "")} />}
      {entry.latin && (
        <p className="small sans soft">
          {t.reading.inLatin} {entry.latin}
        </p>
      )}
      <Sector sector={entry.sector} />
      {standing === "memorial" && (
        <p className="lead-in">
          <i lang="la">{words.memorial}</i>
          {entry.died && (
            <SetWords>{` · ${words.death(card?.gender ?? null, formatPartialDate(lang, entry.died))}`}</SetWords>
          )}
        </p>
      )}
      {standing === "retired" && <Slip>{<p>{words.retired}</p>}</Slip>}
      {standing === "suspended" && (
        <Slip red>
          <p>{words.suspended}</p>
        </Slip>
      )}
      {importedFrom && (
        <Slip title={words.takenOver(typeset(lang, importedFrom))}>
          <p>{words.takenOverText}</p>
        </Slip>
      )}
      {language !== lang && (
        <p className="small sans soft">
          {importedFrom ? t.reading.takenOverIn(words.languageName[language]) : words.generated(words.languageName[language])}{" "}
          <a className="no-print" href={`?lang=${language}`} hrefLang={language}>
            {importedFrom ? t.reading.readTakenOver(words.languageName[language]) : words.readSigned}
          </a>
        </p>
      )}
      <InkKey takenOver={importedFrom !== null} />
    </div>
  );
}

function Sector({ sector }: Pick<EntryPageProps, "sector">) {
  const { lang } = useLanguage();
  const other = lang === "fr" ? "en" : "fr";
  const label = sector[lang] ?? sector[other];
  if (!label || !sector.key) return null;
  return (
    <p className="small sans soft" lang={sector[lang] ? undefined : other}>
      <a href={paths.browseBy("sector", sector.key)}>{typeset(lang, label)}</a>
    </p>
  );
}

function Dates({ entry: { publicId, slug, statements, checked, firstListed, revised, promotion, withheld } }: { entry: EntryPageProps }) {
  const { t, lang } = useLanguage();
  const words = t.directory.entry;
  const says = [
    withheld.length === 0 && words.sums(statements, checked),
    firstListed && words.firstListed(formatDate(lang, firstListed)),
    revised && revised !== firstListed && words.revised(formatDate(lang, revised)),
  ].filter((each) => each !== false && each !== null && each !== "");
  return (
    <p className="small sans soft gap-above-small">
      <SetWords>{says.join(" ")}</SetWords>{" "}
      {promotion !== null && (
        <>
          <a href={paths.promotion(promotion)}>{words.promotion(promotion)}</a>
          {" · "}
        </>
      )}
      <a href={paths.entryReport(publicId, slug)}>{words.report}</a>
    </p>
  );
}

