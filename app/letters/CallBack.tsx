import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Slip } from "~/ui/Slip";

/** A second code for somebody who has no mail: made here, read out in a call that the house makes. */
export function CallBack({ made, dossierId }: { made: { digits: string; telephone: string | null } | null; dossierId: string }) {
  const { t } = useLanguage();
  const words = t.letters.callBack;
  return (
    <section className="flow gap-above measure" aria-labelledby="call-back">
      <h2 id="call-back">{words.title}</h2>
      <p>
        {words.text} <a href={paths.dossierAddress(dossierId)}>{t.addresses.link}</a>
      </p>
      {made && (
        <Slip>
          <p>{made.telephone ? words.call(made.telephone) : words.noNumber}</p>
          <p>
            {words.digits} <b className="tabular">{made.digits}</b>
          </p>
        </Slip>
      )}
      <form method="post">
        <Button plain small>
          {words.button}
        </Button>
      </form>
    </section>
  );
}
