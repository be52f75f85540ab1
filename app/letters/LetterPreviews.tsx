import { useLanguage } from "~/i18n";
import type { LetterKind } from "~/workflow/decisions";
import { LetterText } from "./LetterText";
import type { Preview } from "./preview.server";

/** Letters as they would leave, one below the other. */
export function LetterPreviews({ letters }: { letters: readonly Preview[] }) {
  const { t } = useLanguage();
  return (
    <div className="flow">
      {letters.map((letter, at) => (
        <section key={at} className="flow" aria-label={letter.subject}>
          <h2 lang={letter.language}>{letter.subject}</h2>
          <p className="small soft">
            {t.workflow.letters[letter.kind as LetterKind]} · {letter.to}, {letter.address}
            {letter.channel === "post" && ` · ${t.letters.outbox.onPaper}`}
            {letter.staff && ` · ${t.letters.preview.toStaff}`}
          </p>
          <article className="letter">
            <LetterText blocks={letter.blocks} lang={letter.language} />
          </article>
        </section>
      ))}
    </div>
  );
}
