import { paths } from "~/http/paths";
import { formatDate, formatDateTime, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Register } from "~/ui/Ledger";
import { Operation } from "~/ui/Operation";
import { Slip } from "~/ui/Slip";
import type { Grant } from "~/workflow/roles";
import type { WhyNot } from "./grant";

type Props = { address: string; handedOn: boolean; mail: string | null; whole: boolean; network: string | null; seats: { taken: number; seats: number | null } | null; now: Date; zone: string; grant: { way: Grant["way"]; institution: string; until: string | null; trial: boolean } | null };

/** What is recognised of a computer and an account. */
export function AccessTest({ address, handedOn, mail, whole, grant, network, seats, now, zone }: Props) {
  const { t, lang } = useLanguage();
  const words = t.subscriptions.test;
  const more = t.selfTest;
  const ways = { own: words.ways.own, seat: words.ways.seat(grant?.institution ?? ""), network: words.ways.network(grant?.institution ?? "") };
  const until = grant?.until ? formatDate(lang, grant.until) : null;
  const facts = (
    <Register
      caption={words.title}
      rows={[
        { term: words.address, value: <b className="break-anywhere">{address || words.unknownAddress}</b> },
        { term: words.account, value: <span className="break-anywhere">{mail ?? words.noAccount}</span> },
        { term: words.reads, value: whole ? words.everything : words.teasers },
        ...(whole ? [{ term: words.by, value: grant ? ways[grant.way] : words.ways.role }] : []),
        ...(network ? [{ term: more.network, value: <span className="break-anywhere">{network}</span> }] : []),
        ...(seats ? [{ term: more.seats, value: more.seated(seats.taken, seats.seats) }] : []),
        ...(grant ? [{ term: words.until, value: until ? (grant.trial ? words.untilTrial(until) : until) : words.noEnd }] : []),
        { term: more.at, value: `${formatDateTime(lang, now, zone)} (${zone})` },
      ]}
    />
  );
  return (
    <>
      {facts}
      {handedOn && <p className="small sans soft">{more.handedOn}</p>}
    </>
  );
}

/** What stands in the way, as far as the house can tell. */
export function Why({ why, signedIn }: { why: WhyNot; signedIn: boolean }) {
  const { t, lang } = useLanguage();
  const words = t.selfTest;
  return (
    <Slip title={words.why}>
      <p>{sentence()}</p>
    </Slip>
  );

  function sentence(): string {
    if (why.kind === "full") return words.full(why.name, why.seats);
    if (why.kind === "closed") return why.way === "own" ? words.closedOwn(why, formatDate(lang, why.day)) : words.closed(why, formatDate(lang, why.day));
    return why.kind === "unknown" && signedIn ? words.unknownAccount : words[why.kind];
  }
}

/** Who can help: readers ask their library, libraries the house. */
export function WhomToAsk({ telephone, writes }: { telephone: string; writes: boolean }) {
  const { t } = useLanguage();
  const words = t.selfTest;
  return (
    <section className="flow" aria-labelledby="whom">
      <h2 id="whom">{words.help}</h2>
      <p>{words.helpReader}</p>
      <p>
        {words.helpLibrary(telephone)} {writes && <a href={paths.subscribe()}>{words.helpWrite}</a>}{writes && "."}
      </p>
    </section>
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
