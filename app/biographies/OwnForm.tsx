import { KeepsItself, KeptNotice } from "~/http/Kept";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Operation } from "~/ui/Operation";
import type { TriedStatement } from "./KindForms";
import { MergePanes } from "./Merge";
import type { KindOfForm, OwnStatement } from "./questionnaire.server";
import type { Section } from "./sections";
import { StatementFields } from "./StatementFields";
import type { AuthorityKind } from "./words";

type FormProps = {
  section: Section;
  of: KindOfForm;
  statement: OwnStatement | null;
  query: string | null;
  tried: TriedStatement | null;
  lang: string;
  lists: readonly AuthorityKind[];
};

/**
 * The form of one statement, or of one more. It keeps itself while it is filled; a text of the reader's that is not saved
 * goes on from the version that it began with, so what somebody else saved meanwhile ends in two texts side by side.
 */
export function OwnForm({ section, of: { kind, empty, begun }, statement, query, tried, lang, lists }: FormProps) {
  const { t } = useLanguage();
  const words = t.drafting.questionnaire;
  const merging = tried?.merging ?? null;
  const id = merging?.statementId ?? statement?.statementId;
  const prefix = `${kind}-${statement?.statementId ?? "new"}-`;
  const errors = Object.fromEntries(Object.entries(tried?.errors ?? {}).map(([name, text]) => [name.slice(prefix.length), text]));
  const kept = tried ? null : statement ? statement.kept : begun;
  const address = paths.questionnaireStatement(section, { kind, statement: id }, query);
  const base = (merging ? merging.theirsId : tried?.values["expected"] || (kept ? kept.base : statement?.versionId)) ?? "";
  return (
    <>
      {merging && (
        <div className="flow">
          <p role="alert">{merging.theirs ? t.drafting.merge.text : t.drafting.merge.gone}</p>
          <MergePanes merging={merging} lang={lang} />
        </div>
      )}
      {t.ownFile.examples[kind] && <p className="small sans soft">{t.ownFile.example(t.ownFile.examples[kind])}</p>}
      {kept && <KeptNotice keptAt={kept.keptAt} older={kept.base !== String(statement?.versionId ?? "")} />}
      <form method="post" action={address} className="flow">
        <Operation />
        <input type="hidden" name="expected" value={base} />
        <StatementFields
          kind={kind}
          room="room"
          values={merging?.values ?? tried?.values ?? kept?.values ?? statement?.values ?? empty}
          errors={errors}
          prefix={prefix}
          lists={lists}
          lookUpAt={address}
          picks={tried?.picks ?? null}
        />
        <p className="row">
          <Button plain name="then" value="save">
            {words.save}
          </Button>
          {statement && (
            <Button plain name="then" value="remove">
              {words.remove}
            </Button>
          )}
        </p>
        <KeepsItself address={address} base={base} back={paths.questionnaireSection(section, query)} kept={kept !== null || (tried !== null && !merging)} />
      </form>
    </>
  );
}
