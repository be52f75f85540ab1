import { paths } from "~/http/paths";
import { formatDate, formatList, useLanguage } from "~/i18n";
import { FiledName } from "~/persons/FiledName";
import { type Column, Ledger } from "~/ui/Ledger";
import { EmptyState } from "~/ui/Slip";
import { type CertificateState, certificateStates } from "./certificate";
import type { RegisterLine, RegisterPage } from "./register.server";

/** Trays by state, then the certificates, latest first. */
export function Register({ rows, counts, state }: Pick<RegisterPage, "rows" | "counts"> & { state: CertificateState | null }) {
  const { t, lang } = useLanguage();
  const words = t.certification.register;
  const columns: Column<RegisterLine>[] = [
    { key: "number", head: words.number, name: true, cell: (row) => <span className="tabular">{row.number}</span> },
    { key: "person", head: words.person, label: words.person, cell: (row) => <Person row={row} /> },
    { key: "issued", head: words.issued, label: words.issued, numeric: true, cell: (row) => formatDate(lang, row.issuedAt) },
    { key: "state", head: words.state, label: words.state, overdue: (row) => row.state !== "valid", cell: (row) => <State row={row} /> },
    { key: "scope", head: words.scope, label: words.scope, numeric: true, cell: (row) => words.scopeOf(row.scope.checked, row.scope.statements) },
    { key: "certifiers", head: words.certifiers, label: words.certifiers, cell: (row) => formatList(lang, row.certifiers) },
    { key: "do", head: <span className="hidden-text">{words.revoke}</span>, cell: (row) => <Revoke row={row} /> },
  ];
  return (
    <>
      <nav className="trays" aria-label={words.statesLabel}>
        <a href={paths.certificateRegister()} aria-current={state === null ? "page" : undefined}>
          {words.all} <span className="count">{certificateStates.reduce((sum, each) => sum + counts[each], 0)}</span>
        </a>
        {certificateStates.map((each) => (
          <a key={each} href={`?state=${each}`} aria-current={state === each ? "page" : undefined}>
            {t.certification.states[each]} <span className="count">{counts[each]}</span>
          </a>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState title={state ? words.emptyState : words.empty} />
      ) : (
        <Ledger caption={words.caption} folding columns={columns} rows={rows} rowKey={(row) => row.id} />
      )}
    </>
  );
}

function Person({ row }: { row: RegisterLine }) {
  const { t } = useLanguage();
  const name = <FiledName name={row.filedName} />;
  return (
    <>
      {row.publicId && row.slug ? <a href={paths.entry(row.publicId, row.slug)}>{name}</a> : name}
      {row.erratum && <span className="small soft"> {t.certification.register.erratum}</span>}
    </>
  );
}

function Revoke({ row }: { row: RegisterLine }) {
  const { t } = useLanguage();
  const words = t.certification.register;
  if (!row.revocable) return null;
  const href = paths.decide({ dossierId: null, entryId: row.revocable }, { decision: "revoke_certificate", about: "entry" }, paths.certificateRegister());
  return (
    <a href={href} aria-label={words.revokeOf(row.number)}>
      {words.revoke}
    </a>
  );
}

function State({ row }: { row: RegisterLine }) {
  const { t, lang } = useLanguage();
  const words = t.certification.register;
  const name = t.certification.states[row.state];
  return (
    <>
      {row.endedAt ? words.ended(name, formatDate(lang, row.endedAt)) : name}
      {row.reason && (
        <span className="small soft">
          {" "}
          {words.reason}: {row.reason}
        </span>
      )}
    </>
  );
}
