import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Register } from "~/ui/Ledger";
import { Operation } from "~/ui/Operation";
import type { Grant } from "~/workflow/roles";

type Props = { address: string; mail: string | null; whole: boolean; grant: { way: Grant["way"]; institution: string; until: string | null; trial: boolean } | null };

/** What is recognised of a computer and an account. */
export function AccessTest({ address, mail, whole, grant }: Props) {
  const { t, lang } = useLanguage();
  const words = t.subscriptions.test;
  const ways = { own: words.ways.own, seat: words.ways.seat(grant?.institution ?? ""), network: words.ways.network(grant?.institution ?? "") };
  const until = grant?.until ? formatDate(lang, grant.until) : null;
  return (
    <Register
      caption={words.title}
      rows={[
        { term: words.address, value: <b className="break-anywhere">{address || words.unknownAddress}</b> },
        { term: words.account, value: <span className="break-anywhere">{mail ?? words.noAccount}</span> },
        { term: words.reads, value: whole ? words.everything : words.teasers },
        ...(whole ? [{ term: words.by, value: grant ? ways[grant.way] : words.ways.role }] : []),
        ...(grant ? [{ term: words.until, value: until ? (grant.trial ? words.untilTrial(until) : until) : words.noEnd }] : []),
      ]}
    />
  );
}

/** A seat that is free for the asking. */
export function Join({ name }: { name: string }) {
  const { t } = useLanguage();
  const words = t.subscriptions.test;
  return (
    <form method="post" action={paths.access()} className="slip flow">
      <Operation />
      <p>{words.join(name)}</p>
      <p>
        <Button>{words.joinButton}</Button>
      </p>
    </form>
  );
}

/** What to look at where somebody should be recognised and is not. */
export function NotRecognised({ signedIn }: { signedIn: boolean }) {
  const { t } = useLanguage();
  const words = t.subscriptions.test;
  return (
    <section className="flow" aria-labelledby="not-recognised">
      <h2 id="not-recognised">{words.notTitle}</h2>
      <ul className="list flow">
        {words.not.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {!signedIn && (
        <p>
          <Button plain href={paths.signIn(paths.access())}>
            {words.signIn}
          </Button>
        </p>
      )}
    </section>
  );
}
