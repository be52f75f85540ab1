import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { FoundCertificate, type ShownCertificate } from "./FoundCertificate";

/** By GET: a certificate is public, and its page has an address that can be printed beside it. */
export function CheckCertificate({ number, certificate, house, letter }: { number: string; certificate: ShownCertificate | null; house: string; letter: string }) {
  const { t } = useLanguage();
  const words = t.letters.check;
  return (
    <section className="flow gap-above" aria-labelledby="certificate-check">
      <h2 id="certificate-check">{words.certificate}</h2>
      <p className="measure">{words.certificateText}</p>
      <form method="get" action={`${paths.verify()}#certificate-check`} className="search measure">
        <Field name="certificate" label={words.certificateNumber} defaultValue={number} autoComplete="off" maxLength={40} required />
        <Button plain>{words.check}</Button>
      </form>
      {number && <FoundCertificate certificate={certificate} number={number} house={house} letter={letter} />}
    </section>
  );
}
