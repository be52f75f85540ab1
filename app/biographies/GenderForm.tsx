import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import type { Gender } from "./statement";

/** How the person writes "born": a question of grammar, with the right not to answer. */
export function GenderForm({ gender, query, writes }: { gender: Gender; query: string | null; writes: boolean }) {
  const { t } = useLanguage();
  const words = t.drafting.questionnaire;
  const choices = (["female", "male", "unknown"] as const).map((value) => ({ value, label: words.genders[value] }));
  if (!writes) return null;
  const address = paths.questionnaireSection("civil_status", query);
  return (
    <form method="post" action={`${address}${address.includes("?") ? "&" : "?"}question=gender`} className="flow">
      <Operation />
      <Field
        kind="radios"
        name="gender"
        label={words.gender}
        hint={words.genderHint}
        choices={choices}
        defaultValue={gender ?? undefined}
      />
      <p>
        <Button plain>{words.save}</Button>
      </p>
    </form>
  );
}
