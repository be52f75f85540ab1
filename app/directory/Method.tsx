import type { ReactNode } from "react";
import { paths } from "~/http/paths";
import { formatDate, formatList, useLanguage, type Phrases } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";
import { Rubric } from "~/ui/Statement";
import { hasPart, type Policy } from "~/workflow/presets";
import { publicSteps } from "~/workflow/stages";
import type { RulesVersion, Switch } from "./method.server";

type Props = { policy: Policy; since: string; rules: RulesVersion[] };

/** The house's rules in plain sentences, made from its settings: nothing here is said that the workflow does not do. */
export function Method({ policy, since, rules }: Props) {
  const { t, lang } = useLanguage();
  const words = t.publicPages.method;
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <p className="small sans soft">{words.since(formatDate(lang, since))}</p>
      <div className="gap-above">
        {chapters(policy, t).map(({ title, sentences }) => (
          <Rubric key={title} title={title} plain>
            <div className="flow measure">
              {sentences.map((sentence, at) => (
                <p key={at}>{sentence}</p>
              ))}
            </div>
          </Rubric>
        ))}
      </div>
      <Steps />
      <Settings policy={policy} />
      <History rules={rules} />
    </>
  );
}

type Sentence = ReactNode | false | undefined;

/** One chapter a step of the way; what the policy switches off has no sentence. */
function chapters(policy: Policy, t: Phrases): { title: string; sentences: ReactNode[] }[] {
  const words = t.publicPages.method;
  const certifies = hasPart(policy, "certification");
  const all: { title: string; sentences: Sentence[] }[] = [
    { title: words.nomination, sentences: [words.reviewer[policy.reviewer], policy.selfNomination ? words.self.yes : words.self.no, words.notice] },
    { title: words.selection, sentences: selection(policy, t) },
    { title: words.invitation, sentences: [words.invitationText, policy.release && words.release] },
    { title: words.biography, sentences: [words.biographyText, words.notCollected] },
    { title: words.verification, sentences: [words.mustBeChecked(policy.mustBeChecked.map((kind) => t.workflow.checkable[kind])), policy.drafterMayCheck ? words.checker.same : words.checker.apart] },
    { title: words.certification, sentences: certifies ? [words.certifiers(policy.certifiers), words.apart, words.bound] : [words.noCertifiers] },
    { title: words.publication, sentences: [words.reader[policy.reader], words.exit[policy.exit], words.memorial, policy.book !== "off" && words.book[policy.book], words.paid] },
    { title: words.secondTitle, sentences: [policy.seconding ? words.seconding : words.noSeconding] },
  ];
  return all.map(({ title, sentences }) => ({ title, sentences: sentences.filter(Boolean) }));
}

function selection(policy: Policy, t: Phrases): Sentence[] {
  const words = t.publicPages.method;
  const { election } = policy;
  const votes = policy.ballot !== "off";
  const assigned = policy.membersAssigned === "all" ? words.assignedAll : words.assignedSome(policy.membersAssigned);
  return [
    words.bySelection[policy.selection],
    words.cycles[policy.cycles],
    policy.committee && !votes && words.committee(assigned, policy.evaluationsNeeded),
    policy.committee && words.conflicts[policy.conflicts],
    policy.ballot !== "off" && words.ballot[policy.ballot],
    votes && words.election(election.quorum, election.majority, election.rounds, election.blanks),
    policy.contingents !== "off" && words.contingents[policy.contingents],
    <a key="criteria" href={paths.criteria()}>
      {words.criteriaLink}
    </a>,
  ];
}

function Steps() {
  const { t } = useLanguage();
  return (
    <section className="gap-above flow" aria-labelledby="steps">
      <h2 id="steps">{t.publicPages.method.stepsTitle}</h2>
      <ol className="entry-path">
        {publicSteps.map((step) => (
          <li key={step}>
            <h3>{t.workflow.publicSteps[step].title}</h3>
            <p>{t.workflow.publicSteps[step].text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const lines: readonly Switch[] = [
  "reviewer", "selection", "ballot", "committee", "evaluationsNeeded", "membersAssigned", "conflicts", "selfNomination", "cycles", "contingents", "certifiers",
  "drafterMayCheck", "seconding", "release", "mustBeChecked", "reader", "exit", "book", "languages",
];

function Settings({ policy }: { policy: Policy }) {
  const { t, lang } = useLanguage();
  const words = t.publicPages.method;
  return (
    <section className="gap-above flow" aria-labelledby="settings">
      <h2 id="settings">{words.table}</h2>
      <table className="ledger measure">
        <thead>
          <tr>
            <th scope="col">{words.setting}</th>
            <th scope="col">{words.value}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line}>
              <th scope="row">{t.workflow.switches[line]}</th>
              <td>{valueOf(policy, line, t, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function valueOf(policy: Policy, line: Switch, t: Phrases, lang: "fr" | "en"): string {
  const { choices, checkable } = t.workflow;
  const words = t.publicPages.method;
  if (line === "mustBeChecked") return formatList(lang, policy.mustBeChecked.map((kind) => checkable[kind]));
  if (line === "languages") return formatList(lang, policy.languages.map((each) => words.languages[each]));
  if (line === "membersAssigned" && policy.membersAssigned === "all") return words.assignedAll;
  const value = policy[line];
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return String(value);
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = choices;
  return named[line]?.[String(value)] ?? String(value);
}

function History({ rules }: { rules: RulesVersion[] }) {
  const { t, lang } = useLanguage();
  const words = t.publicPages.method;
  return (
    <section className="gap-above flow" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ul className="list measure related">
        {rules.map(({ id, since, changed, first }) => (
          <li key={id}>
            {formatDate(lang, since)}
            <small>{first ? words.founded : words.changed(formatList(lang, changed.map((line) => t.workflow.switches[line].toLowerCase())))}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
