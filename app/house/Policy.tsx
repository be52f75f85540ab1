import { paths } from "~/http/paths";
import { formatDate, formatList, type Language, type Phrases, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Ledger } from "~/ui/Ledger";
import { Operation } from "~/ui/Operation";
import { PendingSlip } from "~/ui/Panel";
import { type Policy, presetNames } from "~/workflow/presets";
import type { PolicyVersionLine, Proposal } from "./policy.server";

/** One line of a policy in words: "2", "yes", "birth, offices". */
export function policyWords(t: Phrases, lang: Language, policy: Policy, line: keyof Policy): string {
  const words = t.admin.policy;
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = t.workflow.choices;
  const value = policy[line];
  if (line === "preset") return t.workflow.presets[policy.preset].title;
  if (line === "election") {
    const { quorum, majority, rounds, blanks } = policy.election;
    return words.electionText(Math.round(quorum * 100), Math.round(majority * 100), rounds, blanks === "cast" ? t.workflow.election.blankCast : t.workflow.election.blankVoid);
  }
  if (line === "mustBeChecked") return policy.mustBeChecked.length > 0 ? formatList(lang, policy.mustBeChecked.map((each) => t.workflow.checkable[each])) : words.none;
  if (line === "languages") return formatList(lang, policy.languages.map((each) => t.admin.accounts.languages[each]));
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (value === "all") return words.all;
  return typeof value === "string" ? (choices[line]?.[value] ?? value) : String(value);
}

export function lineName(t: Phrases, line: keyof Policy): string {
  return line === "preset" ? t.admin.policy.preset : t.workflow.switches[line];
}

type PendingProps = { proposal: Pick<Proposal, "id" | "authorName" | "madeAt" | "reason" | "policy">; today: Policy; lines: readonly (keyof Policy)[]; mayConfirm: boolean; mine: boolean };

/** What waits for its second person: each line as it is and as it would be. */
export function PendingPolicy({ proposal, today, lines, mayConfirm, mine }: PendingProps) {
  const { t, lang } = useLanguage();
  const words = t.admin.policy;
  return (
    <PendingSlip id="pending" title={words.pendingTitle} yours={mayConfirm}>
      <p>{words.pendingBy(proposal.authorName, formatDate(lang, proposal.madeAt))}</p>
      <ul className="list">
        {lines.map((line) => (
          <li key={line}>{words.line(lineName(t, line), policyWords(t, lang, today, line), policyWords(t, lang, proposal.policy, line))}</li>
        ))}
      </ul>
      <blockquote>{proposal.reason}</blockquote>
      <div className="row">
        {mayConfirm && <Step id={proposal.id} step="confirm" verb={words.confirm} />}
        {(mayConfirm || mine) && <Step id={proposal.id} step="reject" verb={mine ? words.takeBack : words.reject} plain />}
      </div>
    </PendingSlip>
  );
}

function Step({ id, step, verb, plain }: { id: string; step: "confirm" | "reject"; verb: string; plain?: boolean }) {
  return (
    <form method="post" action={paths.adminPolicyStep(id, step)}>
      <Operation />
      <Button plain={plain}>{verb}</Button>
    </form>
  );
}

/** Fills the form from a preset: a plain link in the form of a form, which writes nothing. */
export function PresetFilter({ chosen }: { chosen: string }) {
  const { t } = useLanguage();
  const words = t.admin.policy;
  return (
    <form method="get" className="filters" aria-label={words.start}>
      <Field kind="select" name="preset" id="from-preset" label={words.start} hint={words.startHint} defaultValue={chosen}
        choices={presetNames.map((value) => ({ value, label: t.workflow.presets[value].title }))} />
      <Button plain>{words.fill}</Button>
    </form>
  );
}

export function PolicyVersions({ versions, inForce }: { versions: readonly PolicyVersionLine[]; inForce: number }) {
  const { t, lang } = useLanguage();
  const words = t.admin.policy;
  const by = (row: PolicyVersionLine) => [row.by ?? words.founding, row.second && words.secondedBy(row.second)].filter(Boolean).join(", ");
  return (
    <Ledger
      caption={words.versions}
      folding
      rows={versions}
      rowKey={(row) => row.id}
      current={(row) => row.id === inForce}
      columns={[
        { key: "version", head: words.versions, name: true, cell: (row) => `${words.version(row.id)}${row.id === inForce ? ` (${words.inForce})` : ""}` },
        { key: "since", head: words.since, label: words.since, numeric: true, cell: (row) => formatDate(lang, row.from) },
        { key: "by", head: words.by, label: words.by, cell: by },
        { key: "reason", head: words.reason, label: words.reason, cell: (row) => (row.by ? row.reason : "–") },
        { key: "lines", head: words.changes, label: words.changes, cell: (row) => row.lines.map((line) => lineName(t, line)).join(" · ") || "–" },
        { key: "files", head: words.openFiles, label: words.openFiles, numeric: true, cell: (row) => words.files(row.openFiles) },
      ]}
    />
  );
}
