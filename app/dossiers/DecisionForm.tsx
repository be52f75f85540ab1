import { absenceIn } from "~/accounts/absence";
import { paths } from "~/http/paths";
import { type Language, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { Effects } from "~/ui/Panel";
import { duties, roleOfDuty } from "~/workflow/roles";
import { type ReasonCode, reasonCodes } from "~/workflow/reasons";
import type { PanelData, PanelDecision } from "./panel.server";

type Given = Record<string, string | string[]>;
type Props = {
  offered: PanelDecision;
  panel: Omit<PanelData, "decisions">;
  /** Where to go on from here. */
  next: string;
  errors?: Record<string, string>;
  values?: Given;
  /** Sets ids apart where several decisions stand on one page. */
  prefix?: string;
};

/** What a decision will do, who must second it, who will be told; then exactly the fields that its row asks for. */
export function DecisionForm({ offered, panel, next, errors = {}, values = {}, prefix = "" }: Props) {
  const { t } = useLanguage();
  const words = t.workflow.decisions[offered.decision];
  return (
    <>
      <WhatItDoes offered={offered} />
      {offered.unmet.length > 0 ? (
        <ul className="list flow">
          {offered.unmet.map((need) => (
            <li key={need}>{t.http.refused[need]}</li>
          ))}
        </ul>
      ) : (
        <form method="post" action={paths.decide(panel, offered)} className="flow">
          <Operation />
          <input type="hidden" name="next" value={next} />
          <Asked offered={offered} panel={panel} errors={errors} values={values} prefix={prefix} />
          {offered.onPaper && <PaperFields errors={errors} values={values} prefix={prefix} />}
          <p className="row">
            <Button plain={offered.waits === null && !offered.to.length && !offered.toStanding.length}>{words.verb}</Button>
            {offered.waits && <span className="small soft">{t.workflow.waits[offered.waits]}</span>}
          </p>
        </form>
      )}
    </>
  );
}

function WhatItDoes({ offered }: { offered: PanelDecision }) {
  const { t } = useLanguage();
  const words = t.workflow.decisions[offered.decision];
  const goal = [...offered.to.map((stage) => t.workflow.stages[stage]), ...offered.toStanding.map((standing) => t.workflow.standings[standing])];
  const told = [...new Set(offered.told.map((letter) => t.workflow.recipients[letter.to]))];
  return (
    <Effects
      lines={[
        { term: t.dossiers.does, text: words.does },
        ...(goal.length > 0 ? [{ term: t.dossiers.leadsTo, text: goal.join(" · ") }] : []),
        { term: t.dossiers.second, text: offered.waits ? t.workflow.waits[offered.waits] : t.dossiers.nobodyElse },
        { term: t.dossiers.told, text: told.length > 0 ? told.join(", ") : t.dossiers.nobodyTold },
      ]}
    />
  );
}

type FieldsProps = Pick<Props, "offered" | "panel"> & { errors: Record<string, string>; values: Given; prefix: string };

function text(values: Given, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

function Asked({ offered, panel, errors, values, prefix }: FieldsProps) {
  const { t, lang } = useLanguage();
  const asks = (need: string) => (offered.asks as readonly string[]).includes(need);
  const field = (name: string) => ({ name, id: `${prefix}${name}`, error: errors[name], defaultValue: text(values, name) });
  const outcomes = [...offered.to.map((each) => ({ value: each as string, label: t.workflow.stages[each] as string })), ...standingChoices(offered, t)];
  return (
    <>
      {asks("outcome") && <Field kind="radios" label={t.dossiers.outcome} choices={outcomes} {...field("outcome")} />}
      {asks("identity") && <IdentityFields panel={panel} lang={lang} field={field} />}
      {asks("assignee") && <AssigneeFields panel={panel} field={field} />}
      {asks("reason_code") && (
        <Field kind="select" label={t.dossiers.reasonCode} empty={t.shell.form.choose} {...field("reasonCode")}
          choices={codesFor(offered.decision).map((code) => ({ value: code, label: t.workflow.reasonCodes[code] }))} />
      )}
      {asks("signer") && (
        <>
          <Field kind="radios" label={t.dossiers.signer} {...field("signer")}
            choices={[{ value: "heir", label: t.dossiers.signerHeir }, { value: "publisher", label: t.dossiers.signerPublisher }]} />
          <Field label={t.dossiers.signerName} {...field("signerName")} />
        </>
      )}
      {(asks("death_source") || offered.decision === "remember") && <Field label={t.dossiers.died} hint={t.dossiers.partialDate} width="short" {...field("died")} />}
      {offered.decision === "invite" && <InviteFields field={field} />}
      {offered.decision === "close_ballot" && <BallotFields field={field} />}
      {(asks("evidence") || asks("death_source")) && <EvidenceFields field={field} minutes={offered.decision === "close_ballot"} />}
      {asks("findings_seen") && <Field kind="checkbox" label={t.dossiers.findingsSeen} {...field("findingsSeen")} value="true" defaultChecked={text(values, "findingsSeen") === "true"} defaultValue={undefined} />}
      <Field kind="textarea" label={asks("note") || asks("death_source") ? t.dossiers.why : t.dossiers.note} optional={!asks("note") && !asks("death_source")}
        hint={t.dossiers.noteHint} {...field("note")} />
    </>
  );
}

function codesFor(decision: string): readonly ReasonCode[] {
  return Object.hasOwn(reasonCodes, decision) ? reasonCodes[decision as keyof typeof reasonCodes] : [];
}

function standingChoices(offered: PanelDecision, t: ReturnType<typeof useLanguage>["t"]) {
  // An objection is answered by leaving the entry as it stood, or by withdrawing it; the table names the first "left".
  return offered.decision === "answer_objection"
    ? [{ value: "left", label: t.dossiers.reinstated }, { value: "withdrawn", label: t.workflow.standings.withdrawn }]
    : [];
}

type FieldOf = (name: string) => { name: string; id: string; error?: string; defaultValue?: string };

function IdentityFields({ panel, lang, field }: { panel: Props["panel"]; lang: Language; field: FieldOf }) {
  const { t } = useLanguage();
  const who = (each: PanelData["candidates"][number]) => [each.name, each.born?.slice(0, 4), each.descriptor[lang] ?? each.descriptor[lang === "fr" ? "en" : "fr"]].filter(Boolean).join(", ");
  return (
    <>
      <Field kind="radios" label={t.dossiers.identity} {...field("identity")}
        choices={(["new", "namesake", "same"] as const).map((value) => ({ value, label: t.dossiers.identities[value] }))} />
      {panel.candidates.length > 0 ? (
        <Field kind="select" label={t.dossiers.samePerson} hint={t.dossiers.samePersonHint} empty={t.shell.form.none} {...field("samePersonId")}
          choices={panel.candidates.map((each) => ({ value: each.id, label: who(each) }))} />
      ) : (
        <p className="soft">{t.dossiers.noCandidates}</p>
      )}
    </>
  );
}

function AssigneeFields({ panel, field }: { panel: Props["panel"]; field: FieldOf }) {
  const { t, lang } = useLanguage();
  const nameOf = ({ name, roles, absence }: PanelData["assignees"][number]) =>
    [`${name} (${roles.map((role) => t.workflow.roles[role as "editor"]).join(", ")})`, absence && absenceIn(t, lang, absence)].filter(Boolean).join(", ");
  const given = duties.filter((duty) => panel.assignees.some((each) => each.roles.includes(roleOfDuty[duty])));
  return (
    <>
      <Field kind="radios" label={t.dossiers.duty} choices={given.map((duty) => ({ value: duty, label: t.workflow.duties[duty] }))} {...field("duty")} />
      <Field kind="select" label={t.dossiers.assignee} empty={t.shell.form.choose} {...field("assigneeId")}
        choices={panel.assignees.map((each) => ({ value: each.id, label: nameOf(each) }))} />
    </>
  );
}

function InviteFields({ field }: { field: FieldOf }) {
  const { t } = useLanguage();
  return (
    <>
      <Field kind="select" label={t.dossiers.letterLanguage} {...field("language")} choices={[{ value: "fr", label: "Français" }, { value: "en", label: "English" }]} />
      <Field kind="email" label={t.dossiers.mail} hint={t.dossiers.mailHint} optional {...field("mail")} />
      <Field kind="textarea" label={t.dossiers.post} optional {...field("post")} />
      <Field kind="textarea" label={t.dossiers.whyYou} hint={t.dossiers.whyYouHint} maxLength={1200} optional {...field("why")} />
    </>
  );
}

function BallotFields({ field }: { field: FieldOf }) {
  const { t } = useLanguage();
  return (
    <>
      <Field kind="date" label={t.dossiers.heldOn} width="short" {...field("heldOn")} />
      {(["entitled", "present", "yes", "no", "blank"] as const).map((name) => (
        <Field key={name} kind="number" min={0} label={t.dossiers.votes[name]} hint={name === "entitled" ? t.dossiers.entitledHint : undefined} width="short" optional={name === "blank"} {...field(name)} />
      ))}
    </>
  );
}

function EvidenceFields({ field, minutes }: { field: FieldOf; minutes?: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <Field label={minutes ? t.dossiers.minutesTitle : t.dossiers.evidenceTitle} {...field("evidenceTitle")} />
      <Field kind="textarea" label={minutes ? t.dossiers.minutesNote : t.dossiers.evidenceNote} {...field("evidenceNote")} />
    </>
  );
}

function PaperFields({ errors, values, prefix }: { errors: Record<string, string>; values: Given; prefix: string }) {
  const { t } = useLanguage();
  const field = (name: string) => ({ name, id: `${prefix}${name}`, error: errors[name], defaultValue: text(values, name) });
  return (
    <fieldset className="flow">
      <legend>{t.dossiers.onPaper}</legend>
      <Field kind="radios" label={t.dossiers.via} {...field("via")} defaultValue={text(values, "via") ?? "paper"}
        choices={[{ value: "paper", label: t.dossiers.viaPaper }, { value: "telephone", label: t.dossiers.viaTelephone }]} />
      <EvidenceFields field={field} />
    </fieldset>
  );
}
