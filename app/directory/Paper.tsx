import { SetWords } from "~/biographies/Inlines";
import { EntryPortrait } from "~/biographies/PortraitPlate";
import { PrintedSections } from "~/biographies/PrintedText";
import { paths } from "~/http/paths";
import { formatDate, typeset, useLanguage } from "~/i18n";
import { RunningHead } from "~/ui/Index";
import { CertificateBlock } from "./CertificateBlock";
import { EntryHead, type EntryPageProps, hasFront } from "./EntryPage";

/**
 * An entry for the printer: the book's running head and a foot with certificate, day and address stand on every sheet.
 * The table is what makes browsers repeat them; the foot's own row only keeps its place free.
 */
export function Paper(entry: EntryPageProps) {
  const { t, lang } = useLanguage();
  const words = t.entryPages.paper;
  const year = Number((entry.revised ?? entry.today).slice(0, 4));
  return (
    <div className="paper">
      <p className="no-print small sans soft paper-how">
        {words.how} <a href={paths.entry(entry.publicId, entry.slug)}>{t.entryPages.back}</a>
      </p>
      <table className="paper-sheet" role="presentation">
        <thead role="presentation">
          <tr role="presentation">
            <td role="presentation">
              <RunningHead first={typeset(lang, entry.filed)} middle={t.directory.entry.edition(entry.house, year)} last={entry.initial} />
            </td>
          </tr>
        </thead>
        <tfoot role="presentation">
          <tr role="presentation">
            <td role="presentation" className="paper-room" />
          </tr>
        </tfoot>
        <tbody role="presentation">
          <tr role="presentation">
            <td role="presentation">
              <article className="entry gap-above" aria-label={t.directory.entry.of(entry.name)}>
                <EntryHead entry={entry} />
                {hasFront(entry) && (
                  <div className="entry-front">
                    <EntryPortrait entry={entry.printed} name={entry.name} />
                    <CertificateBlock {...entry} />
                  </div>
                )}
                <PrintedSections entry={entry.printed} />
              </article>
            </td>
          </tr>
        </tbody>
      </table>
      <PaperFoot {...entry} />
    </div>
  );
}

/** What stands at the foot of each printed sheet: the certificate, which text it is, when it was printed, its lasting address. */
export function PaperFoot({ certificate, revised, today, address, house }: Pick<EntryPageProps, "certificate" | "revised" | "today" | "address" | "house">) {
  const { t, lang } = useLanguage();
  const words = t.entryPages.paper;
  const number = certificate?.state === "valid" ? words.no(certificate.number) : words.uncertified;
  const parts = [house, number, revised && words.foot(formatDate(lang, revised)), words.printedOn(formatDate(lang, today))].filter(Boolean);
  return (
    <div className="paper-foot">
      <p>
        <SetWords>{parts.join(" · ")}</SetWords>
      </p>
      <p>{address}</p>
    </div>
  );
}
