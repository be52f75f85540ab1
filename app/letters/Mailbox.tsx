import { paths } from "~/http/paths";
import { formatDateTime, useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";
import type { MailboxLetter, MailboxLine } from "./mailbox.server";

/** The demo's letters at the left, the open one at the right. */
export function Mailbox({ letters, open, zone }: { letters: readonly MailboxLine[]; open: MailboxLetter | null; zone: string }) {
  const { t } = useLanguage();
  const words = t.accounts.mailbox;
  if (letters.length === 0) {
    return (
      <>
        <PageTitle lead={words.lead}>{words.title}</PageTitle>
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <div className="mailbox">
        <LetterList letters={letters} openId={open?.id} zone={zone} />
        {open && <OpenLetter letter={open} zone={zone} />}
      </div>
    </>
  );
}

function LetterList({ letters, openId, zone }: { letters: readonly MailboxLine[]; openId: string | undefined; zone: string }) {
  const { t, lang } = useLanguage();
  return (
    <ol className="list letters">
      {letters.map((letter) => (
        <li key={letter.id}>
          <a href={paths.mailboxLetter(letter.id)} aria-current={letter.id === openId ? "page" : undefined}>
            <span className="to">{letter.recipient}</span>
            <time dateTime={letter.madeAt.toISOString()}>{formatDateTime(lang, letter.madeAt, zone)}</time>
            <span className="subject" lang={letter.language}>
              {letter.subject}
            </span>
            <span className="state">{t.accounts.mailbox.state[letter.state]}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function OpenLetter({ letter, zone }: { letter: MailboxLetter; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.accounts.mailbox;
  return (
    <article className="mail" aria-label={letter.subject}>
      <dl className="mail-head">
        <dt>{words.to}</dt>
        <dd>
          {letter.recipient}, {letter.address}
        </dd>
        <dt>{words.subject}</dt>
        <dd lang={letter.language}>{letter.subject}</dd>
        <dt>{words.at}</dt>
        <dd>{formatDateTime(lang, letter.madeAt, zone)}</dd>
      </dl>
      <p className="mail-text" lang={letter.language}>
        {letter.text}
      </p>
    </article>
  );
}
