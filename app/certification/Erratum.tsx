import { LineText } from "~/biographies/LineText";
import { kindNames } from "~/biographies/statement";
import { paths } from "~/http/paths";
import { type Language, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Slip } from "~/ui/Slip";
import type { ErratumStatement } from "./erratum-page.server";

/** The line on a file's page that leads to its open erratum. */
export function ErratumNote({ erratum }: { erratum: { id: string; state: "open" | "checked" } | null }) {
  const { t } = useLanguage();
  const words = t.certification.erratum;
  if (!erratum) return null;
  return (
    <Slip>
      <p>
        {words.openOn(words.states[erratum.state])} <a href={paths.erratum(erratum.id)}>{words.link}</a>
      </p>
    </Slip>
  );
}

/** Every statement of the text, with the way to correct it. */
export function ErratumStatements({ erratumId, statements, textLang, writes }: { erratumId: string; statements: readonly ErratumStatement[]; textLang: Language; writes: boolean }) {
  const { t } = useLanguage();
  const words = t.certification.erratum;
  return (
    <ol className="list flow">
      {statements.map(({ id, kind, line }) => (
        <li key={id} className="row row-apart" id={`s${id}`}>
          <div>
            <p className="small sans soft">{t.drafting.kinds[kind]}</p>
            <LineText line={line} lang={textLang} marked />
          </div>
          {writes && kind !== "portrait" && (
            <a href={paths.erratumStatement(erratumId, { kind, statement: id })} aria-label={words.correctOf(t.drafting.kinds[kind])}>
              {words.correct}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}

export function AddStatement({ erratumId }: { erratumId: string }) {
  const { t } = useLanguage();
  const words = t.certification.erratum;
  const choices = kindNames.filter((kind) => kind !== "portrait").map((kind) => ({ value: kind, label: t.drafting.kinds[kind] }));
  return (
    <form method="get" action={paths.erratumStatement(erratumId)} className="filters" aria-label={words.add}>
      <Field kind="select" name="kind" label={words.addKind} choices={choices} />
      <Button plain>{words.addOpen}</Button>
    </form>
  );
}
