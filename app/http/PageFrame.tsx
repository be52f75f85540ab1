import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatDate, languageNames, useLanguage, type Language } from "~/i18n";
import { DeskBar, Foot, Masthead, SkipLink } from "~/ui/Frame";
import { Operation } from "~/ui/Operation";
import { Flash } from "~/ui/Slip";
import type { RootData } from "~/root";
import { paths } from "./paths";

type FrameName = "sheet" | "room" | "desk";

/** What stands around every page: skip link, head with its menus, the last press's sentence, main, foot. */
export function PageFrame({ shown, frame: wanted, children }: { shown: RootData | undefined; frame: FrameName; children: ReactNode }) {
  const { t } = useLanguage();
  // A page of the desk that somebody from outside may open too (their own decision) has the room's frame for them.
  const frame = wanted === "desk" && shown && shown.menus.desk.length === 0 ? "room" : wanted;
  return (
    <>
      <SkipLink />
      {shown?.demo && (
        <aside className="demo-band">
          {t.shell.demo} <a href={paths.mailbox()}>{t.accounts.mailbox.title}</a>
        </aside>
      )}
      {shown && <Head shown={shown} frame={frame} />}
      {shown?.provider && frame === "sheet" && <Provided {...shown.provider} />}
      <main id="main" className={frame}>
        {shown?.flash && <Flash tone={shown.flash.kind === "problem" ? "refused" : "done"}>{shown.flash.text}</Flash>}
        {children}
      </main>
      {shown && frame !== "desk" && (
        <Foot frame={frame} links={shown.menus.foot.filter(({ offer }) => frame !== "room" || !offer)} colophon={shown.house.colophon}>
          {t.accounts.footSentence(shown.house.name)}
        </Foot>
      )}
    </>
  );
}

function Head({ shown, frame }: { shown: RootData; frame: FrameName }) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const here = <Item extends { href: string }>(items: readonly Item[]) => items.map((item) => ({ ...item, current: item.href === pathname }));
  const { actor, house, menus } = shown;
  const account = <AccountForms shown={shown} path={pathname} />;
  if (frame === "desk" && actor) return <DeskBar house={house.name} home={paths.home()} links={here(menus.desk)} who={<a href={paths.account()}>{actor.name}</a>} account={account} />;
  const ownRooms = menus.desk.slice(0, 1);
  const signIn = actor ? [{ href: paths.account(), label: actor.name }] : [{ href: paths.signIn(), label: t.shell.signIn }];
  return (
    <Masthead
      house={house.name}
      home={paths.home()}
      frame={frame === "room" ? "room" : "sheet"}
      links={here([...menus.public, ...ownRooms])}
      own={here(signIn)}
      signedIn={actor !== null}
      account={account}
    />
  );
}

/** Whose access it is that opens the pages: readers inside an institution's addresses are told by whom, and stay unnamed. */
function Provided({ name, trialUntil }: NonNullable<RootData["provider"]>) {
  const { t, lang } = useLanguage();
  const words = t.subscriptions;
  return (
    <aside className="provided sheet" aria-label={words.test.title}>
      <p>
        {words.providedBy} <b>{name}</b>
        {trialUntil && `, ${words.trialUntil(formatDate(lang, trialUntil))}`} · <a href={paths.access()}>{words.testIt}</a>
      </p>
    </aside>
  );
}

/** The language and the way out are presses, not links: nothing happens on a GET. */
function AccountForms({ shown, path }: { shown: RootData; path: string }) {
  const { t, lang } = useLanguage();
  const others = shown.languages.filter((each) => each !== lang);
  return (
    <div className="row">
      {others.map((each) => (
        <LanguageForm key={each} lang={each} path={path} />
      ))}
      {shown.actor && (
        <form method="post" action={paths.signOut()}>
          <Operation />
          <button className="as-link">{t.shell.signOut}</button>
        </form>
      )}
    </div>
  );
}

function LanguageForm({ lang, path }: { lang: Language; path: string }) {
  return (
    <form method="post" action={paths.language()}>
      <input type="hidden" name="lang" value={lang} />
      <input type="hidden" name="next" value={path} />
      <button className="as-link" lang={lang}>
        {languageNames[lang]}
      </button>
    </form>
  );
}
