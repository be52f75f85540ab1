import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field, type Choice } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import type { Remark } from "./remarks.server";

type Props = { remarks: readonly Remark[]; aboutOf?: (statementId: number) => string; yours: Remark["byKind"] };

/** Remarks, newest first; the reader's own side is marked in the margin. */
export function RemarkList({ remarks, aboutOf, yours }: Props) {
  const { t, lang } = useLanguage();
  const words = t.drafting.remarks;
  return (
    <ol className="list remarks">
      {remarks.map((remark) => (
        <li key={remark.id} className={remark.byKind === yours ? "remark is-yours" : "remark"}>
          <p className="by">
            <b>{remark.by ?? words.by[remark.byKind]}</b>
            {[remark.statementId && aboutOf?.(remark.statementId), formatDate(lang, remark.at), remark.internal && words.internal]
              .filter(Boolean)
              .map((part) => `, ${String(part)}`)
              .join("")}
          </p>
          <p>{remark.body}</p>
        </li>
      ))}
    </ol>
  );
}

/** Where an editor writes; the page says that the person may read it. */
export function RemarkForm({ dossierId, about }: { dossierId: string; about: readonly Choice[] }) {
  const { t } = useLanguage();
  const words = t.drafting.remarks;
  const to = [
    { value: "person", label: words.toPerson },
    { value: "house", label: words.toHouse },
  ];
  return (
    <form method="post" action={paths.draftStep(dossierId, "remark")} className="flow">
      <Operation />
      <Field kind="textarea" rows={2} name="text" id="remark-text" label={words.add} hint={words.disclosable} required />
      <Field kind="select" name="statement" id="remark-about" label={words.about} empty={words.aboutAll} choices={about} />
      <Field kind="radios" name="internal" id="remark-to" label={words.to} choices={to} defaultValue="person" />
      <p>
        <Button plain small>
          {words.send}
        </Button>
      </p>
    </form>
  );
}
