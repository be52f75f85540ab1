import { useLanguage } from "~/i18n";
import { Field } from "~/ui/Field";
import { LineText } from "./LineText";
import { audiences } from "./statement";
import type { AudienceRow } from "./visibility.server";

/** A statement and who may read it: to be chosen, or said where there is no choice. */
export function AudienceChoice({ row, lang, writes }: { row: AudienceRow; lang: string; writes: boolean }) {
  const { t } = useLanguage();
  const { kind, audience, line, versionId } = row;
  const teaser = kind === "name" || kind === "descriptor";
  return (
    <div>
      {line && <LineText line={{ ...line, ink: "checked" }} lang={lang} />}
      {teaser && <p className="small sans soft">{t.ownFile.visibility.teaser}</p>}
      {kind === "birth" && <p className="small sans soft">{t.ownFile.visibility.yearOfBirth}</p>}
      {!teaser && !writes && <p className="small sans soft">{t.drafting.audiences[audience]}</p>}
      {!teaser && writes && (
        <Field
          kind="select"
          name={`a${versionId}`}
          label={
            <>
              {t.drafting.audience}
              <span className="hidden-text">: {t.drafting.kinds[kind]}</span>
            </>
          }
          choices={audiences.map((each) => ({ value: each, label: t.drafting.audiences[each] }))}
          defaultValue={audience}
        />
      )}
    </div>
  );
}
