import { formatDate, formatList, useLanguage } from "~/i18n";
import { Register } from "~/ui/Ledger";
import type { GrantPage } from "./read.server";

/** The terms of a grant, to be read. */
export function TermsOf({ grant }: { grant: GrantPage }) {
  const { t, lang } = useLanguage();
  const words = t.subscriptions.institution;
  const { states, admin } = t.subscriptions;
  const term = words.fromTo(formatDate(lang, grant.from), grant.to && formatDate(lang, grant.to));
  const doors = grant.institutionId
    ? [
        { term: words.networks, value: grant.networks.length > 0 ? <span className="break-anywhere">{grant.networks.join(", ")}</span> : words.noNetworks },
        { term: words.domains, value: grant.domains.length > 0 ? formatList(lang, grant.domains) : words.noDomains },
        { term: admin.seats, value: admin.seated(grant.seated, grant.seats) },
        { term: words.managers, value: <span className="break-anywhere">{grant.managers.join(", ") || "–"}</span> },
      ]
    : [{ term: admin.fields.mail, value: <span className="break-anywhere">{grant.mail}</span> }];
  return (
    <Register
      caption={grant.name}
      rows={[{ term: words.state, value: [states[grant.state], grant.trial && admin.trial].filter(Boolean).join(", ") }, { term: words.term, value: term }, ...doors]}
    />
  );
}
