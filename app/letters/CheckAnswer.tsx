import type { ReactNode } from "react";
import { paths } from "~/http/paths";
import { formatDate, formatPartialDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Register } from "~/ui/Ledger";
import type { LetterKind } from "~/workflow/decisions";

/** What *Check a letter* found. Never a name: whoever asks may be anybody. */
export type Checked = {
  typed: { code: string; initial: string; month: string };
  letter: { on: string; kind: LetterKind; signedBy: string | null; toPerson: boolean } | null;
};

/** Yes or no, in one shape. */
export function CheckAnswer({ checked, zone }: { checked: Checked; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.letters.check;
  const { letter, typed } = checked;
  if (!letter) {
    const rows = [
      { term: words.typed, value: typed.code },
      { term: words.monthTyped, value: formatPartialDate(lang, typed.month) },
      { term: words.mayBe, value: words.mayBeText },
      { term: words.whatNow, value: words.whatNowText },
    ];
    return (
      <Answer title={words.no} text={words.noText} rows={rows}>
        <p className="small">
          {words.noFurther} <a href="#report">{words.report}</a>
        </p>
      </Answer>
    );
  }
  const on = formatDate(lang, letter.on, zone);
  const rows = [
    { term: words.on, value: on },
    { term: words.signedBy, value: letter.signedBy ?? words.houseItself },
    { term: words.asksFor, value: t.letters.asks[letter.kind] },
    { term: words.costs, value: words.costsNothing },
  ];
  return (
    <Answer title={words.yes} text={letter.signedBy ? words.yesText(on, letter.signedBy) : words.yesHouse(on)} rows={rows}>
      {letter.toPerson ? <ReadHere typed={typed} /> : <p className="small">{words.noFurther}</p>}
    </Answer>
  );
}

function Answer({ title, text, rows, children }: { title: string; text: string; rows: { term: string; value: string }[]; children: ReactNode }) {
  return (
    <section className="slip flow" aria-labelledby="answer" tabIndex={-1} autoFocus>
      <h2 id="answer" className="slip-title">
        {title}
      </h2>
      <p>{text}</p>
      <Register caption={title} rows={rows} />
      {children}
    </section>
  );
}

/** On paper there is no link: whoever has typed all three goes on from here with what they typed. */
function ReadHere({ typed }: { typed: Checked["typed"] }) {
  const { t } = useLanguage();
  return (
    <form method="post" action={paths.room()} className="flow">
      <input type="hidden" name="code" value={typed.code} />
      <input type="hidden" name="initial" value={typed.initial} />
      <input type="hidden" name="month" value={typed.month} />
      <p className="small">{t.letters.check.readText}</p>
      <Button plain>{t.letters.check.read}</Button>
    </form>
  );
}
