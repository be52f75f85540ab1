import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { formatTime } from "~/i18n/dates";
import { Button } from "~/ui/Button";
import { Operation } from "~/ui/Operation";
import { Slip } from "~/ui/Slip";
import type { Claim } from "./claim.server";
import type { Presence } from "./presence.server";

/** Who else is writing on this statement at this moment. */
export function StatementPresence({ presence }: { presence: readonly Presence[] }) {
  const { t, lang } = useLanguage();
  return presence.map(({ name, since }) => (
    <p key={name} className="small sans red">
      {t.writing.presence.here(name, formatTime(lang, since))}
    </p>
  ));
}

/** Who else is writing on this biography, and where. */
export function DraftPresence({ presence, nameOf, dossierId }: { presence: readonly Presence[]; nameOf: (statementId: number) => string | undefined; dossierId: string }) {
  const { t, lang } = useLanguage();
  const words = t.writing.presence;
  if (presence.length === 0) return null;
  return (
    <Slip title={words.title}>
      <ul className="list">
        {presence.map(({ name, statementId, since }) => {
          const what = statementId === null ? undefined : nameOf(statementId);
          const time = formatTime(lang, since);
          return (
            <li key={`${name}${String(statementId)}`}>
              {what ? <a href={paths.draftOpen(dossierId, statementId ?? 0)}>{words.on(name, what, time)}</a> : words.here(name, time)}
            </li>
          );
        })}
      </ul>
    </Slip>
  );
}

/** An editor who is not the drafter may become it: the press of the decision `assign`, which tells who it was until now. */
export function ClaimDraft({ claim, dossierId }: { claim: Claim; dossierId: string }) {
  const { t, lang } = useLanguage();
  const words = t.writing.presence;
  const decision = { decision: "assign", about: "dossier" } as const;
  return (
    <details className="flow">
      <summary>{words.claim}</summary>
      {claim.away && claim.drafter && <p>{words.away(claim.drafter, formatDate(lang, claim.away))}</p>}
      <p>{claim.drafter ? words.claimText(claim.drafter) : words.claimNobody}</p>
      <form method="post" action={paths.decide({ dossierId, entryId: null }, decision, paths.draft(dossierId))}>
        <Operation />
        <input type="hidden" name="duty" value="drafter" />
        <input type="hidden" name="assigneeId" value={claim.accountId} />
        <Button plain small>
          {words.claim}
        </Button>
      </form>
    </details>
  );
}
