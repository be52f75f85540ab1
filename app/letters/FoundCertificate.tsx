import type { CertificateState } from "~/certification/certificate";
import { SetWords } from "~/biographies/Inlines";
import { CertificateSeal } from "~/certification/CertificateSeal";
import { paths } from "~/http/paths";
import { formatDate, formatList, useLanguage } from "~/i18n";
import { Register } from "~/ui/Ledger";
import { EmptyState } from "~/ui/Slip";

/** A certificate as the public page shows it; made from what the certification's own search answers. */
export type ShownCertificate = {
  number: string;
  state: CertificateState;
  person: string;
  issuedOn: string;
  certifiers: readonly string[];
  checkers: readonly string[];
  scope: { statements: number; checked: number; declared: number };
  validUntil: string | null;
  revokedOn: string | null;
  current: boolean;
  hash: string;
  entry: string | null;
};

type Props = { certificate: ShownCertificate | null; number: string; house: string; /** In the middle of the seal. */ letter: string };

export function FoundCertificate({ certificate, number, house, letter }: Props) {
  const { t } = useLanguage();
  const words = t.letters.check;
  if (!certificate) return <EmptyState title={words.certificateUnknown(number)} />;
  return (
    <section aria-labelledby="certificate-found">
      <div className="certificate gap-above">
        {certificate.state === "valid" && <CertificateSeal house={house} letter={letter} year={Number(certificate.issuedOn.slice(0, 4))} />}
        <h2 id="certificate-found">{words.certificateStates[certificate.state]}</h2>
        <p className="gap-above-small">{certificate.person}</p>
        <p className="number">{certificate.number}</p>
      </div>
      <div className="gap-above-small">
        <CertificateRegister certificate={certificate} />
      </div>
      <p className="small sans gap-above-small">
        {certificate.entry && <a href={certificate.entry}>{words.certificateEntry}</a>}
        {certificate.entry && " · "}
        <a href={paths.certificateAnswer(certificate.number)}>{words.certificateFile}</a>
      </p>
    </section>
  );
}

function CertificateRegister({ certificate }: { certificate: ShownCertificate }) {
  const { t, lang } = useLanguage();
  const words = t.letters.check;
  const { scope, certifiers, checkers, validUntil, revokedOn, current, hash } = certificate;
  const rows = [
    { term: words.certificateOn, value: <SetWords>{formatDate(lang, certificate.issuedOn)}</SetWords> },
    ...(certifiers.length > 0 ? [{ term: words.certificateBy, value: formatList(lang, certifiers) }] : []),
    ...(checkers.length > 0 ? [{ term: words.certificateChecked, value: formatList(lang, checkers) }] : []),
    { term: words.certificateScope, value: words.certificateScopeText(scope.statements, scope.checked, scope.declared) },
    ...(revokedOn ? [{ term: words.certificateRevoked, value: formatDate(lang, revokedOn) }] : []),
    ...(validUntil ? [{ term: words.certificateUntil, value: formatDate(lang, validUntil) }] : []),
    { term: words.certificateNow, value: current ? words.certificateCurrent : words.certificateOlder },
    { term: words.certificateHash, value: <span className="tabular">{(hash.match(/.{1,4}/g) ?? []).slice(0, 8).join(" ")}</span> },
  ];
  return <Register caption={words.certificate} rows={rows} />;
}
