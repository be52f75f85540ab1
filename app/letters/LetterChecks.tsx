import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Slip } from "~/ui/Slip";

export type FileChecks = { count: number; last: Date | null; passedOn: boolean };

/** How often this file's letters were checked on the public page; a flag where one goes from hand to hand. */
export function LetterChecks({ checks, dossierId, zone }: { checks: FileChecks | null; dossierId: string; zone: string }) {
  const { t, lang } = useLanguage();
  if (!checks || checks.count === 0) return null;
  return (
    <section className="flow" aria-labelledby="letter-checks">
      <h2 id="letter-checks" className="side-head">
        {t.correspondence.checked}
      </h2>
      <p className="small sans">
        <a href={paths.dossierLetters(dossierId)}>{t.letters.outbox.checks(checks.count)}</a>
        {checks.last && `, ${t.correspondence.incoming.lastCheck(formatDate(lang, checks.last, zone))}`}
      </p>
      {checks.passedOn && (
        <Slip>
          <p className="small sans">{t.correspondence.incoming.passedOn}</p>
        </Slip>
      )}
    </section>
  );
}
