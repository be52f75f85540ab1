import { paths } from "~/http/paths";
import { formatDateTime, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import type { PastBounce } from "./bounce.server";

type Props = { letterId: string; error?: string | undefined; typed?: string | undefined };

/** Where an editor gives the message with which a mail server sent a letter back. */
export function BounceForm({ letterId, error, typed }: Props) {
  const { t } = useLanguage();
  const words = t.bounces;
  return (
    <form method="post" action={paths.letterBounce(letterId)} className="flow">
      <Operation />
      <Field kind="textarea" name="source" rows={8} label={words.source} hint={words.hint} error={error} defaultValue={typed ?? ""} required />
      <p>
        <Button plain small>
          {words.send}
        </Button>
      </p>
    </form>
  );
}

/** What mail servers said of a letter after they had taken it. */
export function BounceList({ bounces, zone }: { bounces: readonly PastBounce[]; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.bounces;
  if (bounces.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="bounces">
      <h2 id="bounces">{words.title}</h2>
      <ul className="list">
        {bounces.map(({ status, said, at }) => (
          <li key={String(at)}>
            {words.line(formatDateTime(lang, at, zone), status.startsWith("5") ? words.permanent : words.late, status)}
            {said && <span className="soft"> {said}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
