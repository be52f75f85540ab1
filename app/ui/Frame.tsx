import { useId, type ReactNode } from "react";
import { useLanguage } from "~/i18n";
import type { Language } from "~/i18n";

/** A link of a menu. `lang` is set where the label is in another language: the switch to it. */
export type MenuLink = { href: string; label: ReactNode; current?: boolean; lang?: Language };

type HeadProps = {
  /** The house's name: the house speaks in its own. */
  house: string;
  home: string;
  links: readonly MenuLink[];
  /** The reader's own part of the menu: the forms that change the language and sign out. */
  account?: ReactNode;
};

/**
 * The head of public pages and of the nominee's room. A visitor's is one line; who is signed in has a name and a way out
 * besides, which stand at the right of the house's name, the menu on a line of its own below.
 */
export function Masthead({
  house,
  home,
  edition,
  links,
  own,
  signedIn = false,
  account,
  frame = "sheet",
}: HeadProps & { edition?: ReactNode; own: readonly MenuLink[]; signedIn?: boolean; frame?: "sheet" | "room" }) {
  const { t } = useLanguage();
  return (
    <header className={`masthead ${frame}${signedIn ? " is-signed-in" : ""}`}>
      <div>
        <a className="wordmark" href={home}>
          {house}
        </a>
        {edition && <p className="edition">{edition}</p>}
        <Menu className="masthead-nav" label={t.shell.mainMenu} links={links} own={own} account={account} />
      </div>
    </header>
  );
}

/** The head of staff pages. */
export function DeskBar({ house, home, links, account, who }: HeadProps & { who?: ReactNode }) {
  const { t } = useLanguage();
  return (
    <header className="desk-bar">
      <div className="desk">
        <a className="wordmark" href={home}>
          {house}
        </a>
        <Menu label={t.shell.deskMenu} links={links} />
        <div className="who">
          {who && <span>{who}</span>}
          {account}
        </div>
      </div>
    </header>
  );
}

/** A line of links; on a narrow screen a button lets them down. The browser's popover does it, so no script is needed. */
function Menu({
  className,
  label,
  links,
  own = [],
  account,
}: {
  className?: string;
  label: string;
  links: readonly MenuLink[];
  own?: readonly MenuLink[];
  account?: ReactNode;
}) {
  const { t } = useLanguage();
  const id = `menu-${useId().replaceAll(":", "")}`;
  if (links.length === 0 && !account) return null;
  return (
    <nav className={className} aria-label={label}>
      <button type="button" className="flap-button" {...{ popovertarget: id }}>
        {t.shell.menu}
      </button>
      <div className="flap" id={id} {...{ popover: "auto" }}>
        <ul className="list">
          <Links of={links} />
        </ul>
        {account && (
          <ul className="list is-own">
            <Links of={own} />
            <li>{account}</li>
          </ul>
        )}
        <button type="button" className="flap-close" {...{ popovertarget: id, popovertargetaction: "hide" }}>
          {t.shell.close}
        </button>
      </div>
    </nav>
  );
}

function Links({ of }: { of: readonly MenuLink[] }) {
  return (
    <>
      {of.map(({ href, label, current, lang }) => (
        <li key={href}>
          <a href={href} aria-current={current ? "page" : undefined} lang={lang} hrefLang={lang}>
            {label}
          </a>
        </li>
      ))}
    </>
  );
}

/** The foot: a sentence of the house, its links, and the small colophon where the house leaves it on. */
export function Foot({
  children,
  links,
  colophon,
  frame = "sheet",
}: {
  children?: ReactNode;
  links?: readonly MenuLink[];
  colophon?: boolean;
  frame?: "sheet" | "room" | "desk";
}) {
  const { t } = useLanguage();
  return (
    <footer className={frame}>
      <div className="foot">
        {children && <p>{children}</p>}
        {links && links.length > 0 && (
          <nav aria-label={t.shell.footMenu}>
            <ul className="list">
              <Links of={links} />
            </ul>
          </nav>
        )}
        {colophon && <p className="colophon">{t.shell.colophon}</p>}
      </div>
    </footer>
  );
}

/** The red board of the home page: the house's name, a line below it, and the search. */
export function Cover({ title, subtitle, children }: { title: string; subtitle?: ReactNode; children?: ReactNode }) {
  return (
    <section className="cover" aria-labelledby="cover-title">
      <div>
        <h1 id="cover-title" className={title.length > 10 ? "is-long" : undefined}>
          {title}
        </h1>
        {subtitle && <p className="subtitle">{subtitle}</p>}
        {children}
      </div>
    </section>
  );
}

/** First thing in the body: it leads past the head to `#main`. */
export function SkipLink() {
  const { t } = useLanguage();
  return (
    <a className="skip" href="#main">
      {t.shell.skip}
    </a>
  );
}
