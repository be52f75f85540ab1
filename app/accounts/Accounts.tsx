import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { type Choice, Field } from "~/ui/Field";
import { Ledger } from "~/ui/Ledger";
import { Operation } from "~/ui/Operation";
import { EmptyState } from "~/ui/Slip";
import { type GivenRole, givenRoles } from "./account";
import type { AccountLine, AccountPage } from "./read.server";

type FilterProps = { words: string; role: string; disabled: boolean };

export function AccountFilters({ words: sought, role, disabled }: FilterProps) {
  const { t } = useLanguage();
  const words = t.admin.accounts;
  return (
    <form className="filters" method="get" aria-label={t.dossiers.queue.filterLabel}>
      <Field kind="search" name="words" label={words.words} width="wide" defaultValue={sought} />
      <Field kind="select" name="role" label={words.role} empty={words.everyRole} defaultValue={role} choices={givenRoles.map((value) => ({ value, label: t.accounts.roles[value] }))} />
      <Field kind="select" name="state" label={words.state} empty={words.openOnes} defaultValue={disabled ? "disabled" : ""} choices={[{ value: "disabled", label: words.disabled }]} />
      <Button plain>{t.shell.form.filter}</Button>
    </form>
  );
}

export function AccountTable({ rows }: { rows: readonly AccountLine[] }) {
  const { t, lang } = useLanguage();
  const words = t.admin.accounts;
  if (rows.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  return (
    <Ledger
      caption={words.caption}
      folding
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: "name", head: words.name, name: true, cell: (row) => <a href={paths.adminAccount(row.id)}>{row.name}</a> },
        { key: "mail", head: words.mail, label: words.mail, cell: (row) => <span className="break-anywhere">{row.mail}</span> },
        { key: "roles", head: words.roles, label: words.roles, cell: (row) => row.roles.map((role) => t.accounts.roles[role]).join(", ") || "–" },
        { key: "seen", head: words.seen, label: words.seen, numeric: true, cell: (row) => (row.disabled ? words.isDisabled : row.seenAt ? formatDate(lang, row.seenAt) : words.never) },
      ]}
    />
  );
}

type RoleChoicesProps = { offered: readonly GivenRole[]; chosen: readonly string[]; error?: string };

/** The roles of this house, each with what it may do. */
export function RoleChoices({ offered, chosen, error }: RoleChoicesProps) {
  const { t } = useLanguage();
  const words = t.admin.accounts;
  const choices: Choice[] = offered.map((role) => ({ value: role, label: t.accounts.roles[role], hint: words.roleHints[role] }));
  return <Field kind="checkboxes" name="roles" label={words.roles} choices={choices} defaultValue={chosen} error={error} />;
}

export function AccountFacts({ account }: { account: AccountPage }) {
  const { t, lang } = useLanguage();
  const words = t.admin.accounts;
  const held = account.duties.map(({ duty, files }) => `${t.workflow.duties[duty]}, ${words.files(files)}`);
  return (
    <dl className="effects">
      <dt>{words.mail}</dt>
      <dd className="break-anywhere">{account.mail}</dd>
      <dt>{words.language}</dt>
      <dd>{words.languages[account.language]}</dd>
      <dt>{words.since}</dt>
      <dd>{formatDate(lang, account.createdAt)}</dd>
      {account.person && (
        <>
          <dt>{words.person}</dt>
          <dd>{account.person}</dd>
        </>
      )}
      <dt>{words.sessions}</dt>
      <dd>{account.sessions}</dd>
      <dt>{words.duties}</dt>
      <dd>{held.join(" · ") || words.noDuties}</dd>
    </dl>
  );
}

/** One press with what it will do: sign out everywhere, disable, open again. */
export function AccountStep({ accountId, step }: { accountId: string; step: "sessions" | "disable" | "enable" }) {
  const { t } = useLanguage();
  const words = t.admin.accounts;
  const [verb, text] = { sessions: [words.endSessions, words.endText], disable: [words.disable, words.disableText], enable: [words.enable, words.enableText] }[step];
  return (
    <form method="post" action={paths.adminAccountStep(accountId, step)} className="flow">
      <Operation />
      <p className="small">{text}</p>
      <Button plain>{verb}</Button>
    </form>
  );
}
