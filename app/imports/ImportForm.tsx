import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";

/** A file of people to send in. The file comes last, so that the other answers are known when it is refused. */
export function ImportForm({ publish, errors }: { publish: boolean; errors?: Readonly<Record<string, string>> }) {
  const { t } = useLanguage();
  const words = t.imports.send;
  return (
    <form method="post" encType="multipart/form-data" className="flow measure">
      <Operation />
      <p>{words.lead}</p>
      <Field kind="checkbox" name="publish" value="yes" label={words.publish} hint={words.publishHint} defaultChecked={publish} error={errors?.["publish"]} />
      <Field kind="file" name="file" label={words.file} hint={words.fileHint} accept=".ndjson,.jsonl,.json,.gz,application/gzip,application/x-ndjson" error={errors?.["file"]} />
      <p>
        <Button>{words.button}</Button>
      </p>
    </form>
  );
}
