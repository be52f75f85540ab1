import { useLanguage } from "~/i18n";

/**
 * What is wrong, first thing on the page, each linked to its field (the key is the field's id). It takes the focus by
 * itself after a failed post, without a script. Shows nothing when there is nothing to show.
 */
export function ErrorSummary({
  errors,
  title,
}: {
  errors: Readonly<Record<string, string | undefined>> | null | undefined;
  title?: string;
}) {
  const { t } = useLanguage();
  const found = Object.entries(errors ?? {}).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (found.length === 0) return null;
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} autoFocus>
      <h2 id="error-summary-title">{title ?? t.shell.form.problems(found.length)}</h2>
      <ul className="list">
        {found.map(([id, message]) => (
          <li key={id}>
            <a href={`#${id}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
