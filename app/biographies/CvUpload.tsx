import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";

/** Where a CV is sent as a file: its words come back as lines, the file itself is not kept. */
export function CvUpload({ error }: { error: string | undefined }) {
  const { t } = useLanguage();
  const words = t.ownAnswers.cv;
  return (
    <form method="post" encType="multipart/form-data" className="flow">
      <Operation />
      <Field kind="file" name="file" label={words.file} hint={words.hint} accept=".pdf,.docx,.txt,application/pdf,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document" error={error} required />
      <p>
        <Button plain>{words.send}</Button>
      </p>
    </form>
  );
}
