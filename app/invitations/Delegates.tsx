import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Operation } from "~/ui/Operation";
import type { Delegate } from "./delegates.server";

/** A delegate with the button that ends it. */
export function CurrentDelegate({ delegate: { id, called, mail, since }, zone }: { delegate: Delegate; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.ownFile.delegates;
  return (
    <li>
      <form method="post" action={paths.myDelegateEnd(id)} className="row row-apart">
        <Operation />
        <span>
          {called}
          <small className="soft sans">
            {mail && ` ${mail},`} {words.since(formatDate(lang, since, zone))}
          </small>
        </span>
        <Button plain>
          {words.revoke}
          <span className="hidden-text">: {called}</span>
        </Button>
      </form>
    </li>
  );
}

/** Whose time as a delegate is over. */
export function PastDelegates({ past, zone }: { past: readonly Delegate[]; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.ownFile.delegates;
  return (
    <details>
      <summary>{words.past}</summary>
      <ul>
        {past.map(({ id, called, since, until }) => (
          <li key={id}>
            {called}, {words.between(formatDate(lang, since, zone), until ? formatDate(lang, until, zone) : "")}
          </li>
        ))}
      </ul>
    </details>
  );
}
