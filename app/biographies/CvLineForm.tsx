import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import type { WaitingLine } from "./cv.server";
import { askedKinds, askedSections } from "./questionnaire";
import { LineText } from "./LineText";

type Props = { line: WaitingLine; number: number; /** The one to begin with. */ first: boolean; query: string | null; lang: string };

/** One line of a CV: what it was read as, its words to change, and what may be done with it. */
export function CvLineForm({ line, number, first, query, lang }: Props) {
  const { t } = useLanguage();
  const words = t.ownFile.cv;
  const { id, reading } = line;
  const kinds = askedSections.flatMap((section) => askedKinds(section)).map((kind) => ({ value: kind, label: t.drafting.kinds[kind] }));
  const named = <span className="hidden-text">: {words.line(number)}</span>;
  return (
    <li>
      <form method="post" action={paths.myCvLine(id, query)} className="flow" id={`line-${id}`} aria-label={words.line(number)}>
        <Operation />
        <p className="small sans soft">{reading ? words.asRead(t.drafting.kinds[reading.kind]) : words.unread}</p>
        {line.line && <LineText line={line.line} lang={lang} />}
        {line.sensitive && <p className="small sans red">{words.sensitive}</p>}
        <Field kind="textarea" name="text" id={`text-${id}`} label={words.text} hint={words.textHint} rows={2} maxLength={2000} defaultValue={line.text} />
        <Field kind="select" name="kind" id={`kind-${id}`} label={words.kind} empty={words.guess} choices={kinds} defaultValue={line.kind ?? ""} />
        <p className="row">
          {reading && (
            <Button plain={!first} name="then" value="take">
              {words.take}
              {named}
            </Button>
          )}
          {(["again", "cut", "drop"] as const).map((step) => (
            <Button key={step} plain name="then" value={step}>
              {words[step]}
              {named}
            </Button>
          ))}
        </p>
      </form>
    </li>
  );
}
