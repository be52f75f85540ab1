import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Operation } from "~/ui/Operation";
import { LineText } from "./LineText";
import type { KeptOut } from "./veto.server";

type Props = { revisionId: string; keptOut: readonly KeptOut[]; lang: string; /** The person's own to lift, before they sign. */ lifts: boolean };

/** What the person has kept out of their entry, each to be let stand again. */
export function KeptOutList({ revisionId, keptOut, lang, lifts }: Props) {
  const { t } = useLanguage();
  const words = t.ownFile.veto;
  if (keptOut.length === 0) return null;
  return (
    <section className="flow gap-above" aria-labelledby="kept-out">
      <h2 id="kept-out">{words.title}</h2>
      {lifts && <p className="small sans soft">{words.text}</p>}
      {keptOut.map(({ statementId, line }) => (
        <div key={statementId} className="flow">
          {line && <LineText line={line} lang={lang} />}
          {lifts && (
            <form method="post" action={paths.proofLift(revisionId)}>
              <Operation />
              <input type="hidden" name="statement" value={statementId} />
              <Button plain>{words.lift}</Button>
            </form>
          )}
        </div>
      ))}
    </section>
  );
}
