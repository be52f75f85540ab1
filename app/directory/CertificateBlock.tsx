import { SetWords } from "~/biographies/Inlines";
import { CertificateSeal } from "~/certification/CertificateSeal";
import { paths } from "~/http/paths";
import { formatDate, formatList, typeset, useLanguage } from "~/i18n";
import type { EntryPageProps } from "./EntryPage";

/** The certificate of the text that is shown, with its seal while it stands; without one, that there is none. */
export function CertificateBlock({ publicId, slug, certificate, house, letter, revised, today, importedFrom }: Pick<EntryPageProps, "certificate" | "house" | "letter" | "revised" | "today" | "importedFrom" | "publicId" | "slug">) {
  const { t, lang } = useLanguage();
  const words = t.directory.entry;
  if (!certificate) return importedFrom ? null : <p className="small sans soft">{words.notCertified}</p>;
  const { number, state, issuedOn, revokedOn, validUntil, certifiers } = certificate;
  const year = (revised ?? today).slice(0, 4);
  return (
    <section className="certificate" aria-labelledby="certificate">
      <h2 id="certificate" className="hidden-text">
        {words.certificate}
      </h2>
      {state === "valid" && <CertificateSeal house={house} letter={letter} year={Number(year)} />}
      <p className="number">{words.number(number)}</p>
      <p>
        <SetWords>{words.certifiedOn(formatDate(lang, issuedOn))}</SetWords>
      </p>
      {state === "revoked" && revokedOn && <p className="red">{words.revokedOn(formatDate(lang, revokedOn))}</p>}
      {state === "expired" && validUntil && <p className="red">{words.expiredOn(formatDate(lang, validUntil))}</p>}
      {certifiers.length > 0 && <p className="small">{words.certifiers(formatList(lang, certifiers.map((name) => typeset(lang, name))), certifiers.length)}</p>}
      <p className="small no-print">
        <a href={paths.entryCertificate(publicId, slug)}>{words.verify}</a>
      </p>
    </section>
  );
}
