import { paths } from "~/http/paths";
import { formatDate, type Language, languageNames, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { Slip } from "~/ui/Slip";
import type { LookAgain } from "./grant";
import type { GrantPage } from "./read.server";

type Props = { grant: GrantPage; notices: readonly LookAgain[]; toldAt: Date | null; languages: readonly Language[]; lang: Language; zone: string };

/** Beside the terms of an access: its state, what looks like a slip, the letter about it, and its end. */
export function BesideGrant({ grant, notices, ...letter }: Props) {
  const { t } = useLanguage();
  return (
    <aside className="flow" aria-label={t.grants.state}>
      <p>
        {t.grants.state}: {t.subscriptions.states[grant.state]}
      </p>
      {grant.institutionId && (
        <p>
          <a href={paths.institution(grant.institutionId)}>{t.subscriptions.admin.pages}</a>
        </p>
      )}
      {notices.length > 0 && <Notices notices={notices} />}
      {(grant.state === "live" || grant.state === "coming") && <Tell grant={grant} {...letter} />}
      <EndGrant id={grant.id} />
    </aside>
  );
}

function Notices({ notices }: { notices: readonly LookAgain[] }) {
  const { t } = useLanguage();
  const words = t.grants.notices;
  const sentence = (notice: LookAgain) => {
    if (notice.kind === "shared") return words.shared(notice);
    return "network" in notice ? words[notice.kind](notice) : words[notice.kind]();
  };
  return (
    <Slip title={t.grants.lookAgain}>
      {notices.map((notice) => (
        <p key={sentence(notice)} className="small break-anywhere">
          {sentence(notice)}
        </p>
      ))}
      {notices.some(({ kind }) => kind === "shared") && <p className="small soft">{t.grants.sharedMeans}</p>}
    </Slip>
  );
}

function Tell({ grant, toldAt, languages, lang, zone }: Pick<Props, "grant" | "toldAt" | "languages" | "lang" | "zone">) {
  const { t } = useLanguage();
  const words = t.grants;
  if (grant.institutionId && grant.managers.length === 0) return <p className="small">{words.tellNobody}</p>;
  return (
    <form method="post" action={paths.adminGrantTell(grant.id)} className="flow">
      <Operation />
      <p className="small">
        {words.tellText} {toldAt && words.toldOn(formatDate(lang, toldAt, zone))}
      </p>
      {languages.length > 1 ? (
        <Field kind="select" name="language" label={words.language} defaultValue={lang} choices={languages.map((value) => ({ value, label: languageNames[value] }))} />
      ) : (
        <input type="hidden" name="language" value={lang} />
      )}
      <Button plain>{grant.institutionId ? words.tell : words.tellPerson}</Button>
    </form>
  );
}

/** Two presses: what it ends is said between them. */
function EndGrant({ id }: { id: string }) {
  const { t } = useLanguage();
  const words = t.subscriptions.admin;
  return (
    <details>
      <summary>{words.end}</summary>
      <form method="post" action={paths.adminGrantEnd(id)} className="flow">
        <Operation />
        <p className="small">{words.endText}</p>
        <Button plain>{t.grants.endSure}</Button>
      </form>
    </details>
  );
}
