import { absenceIn } from "~/accounts/absence";
import { paths } from "~/http/paths";
import { formatDate, formatDateTime, formatList, typeset, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";
import { Effects, History, type HistoryEvent } from "~/ui/Panel";
import { Slip } from "~/ui/Slip";
import type { Stage } from "~/workflow/stages";
import type { Assigned, DossierHead, Nominated, PastEvent } from "./read.server";
import type { Task } from "./tasks.server";

/** Stage, turn and next date before anything else. */
export function DossierHeading({ dossier }: { dossier: DossierHead }) {
  const { t, lang } = useLanguage();
  const words = t.dossiers.file;
  const facts = [dossier.descriptor[lang] ?? dossier.descriptor[dossier.language], dossier.sector[lang] ?? dossier.sector.fr, dossier.born && words.bornIn(dossier.born.slice(0, 4))];
  const where = [t.workflow.stages[dossier.stage], words.since(formatDate(lang, dossier.since)), dossier.dueOn && words.due(formatDate(lang, dossier.dueOn))];
  return (
    <PageTitle lead={typeset(lang, facts.filter(Boolean).join(" · "))} aside={<Where number={words.number(dossier.number)} where={where.filter(Boolean).join(", ")} />}>
      {dossier.name}
    </PageTitle>
  );
}

function Where({ number, where }: { number: string; where: string }) {
  return (
    <p>
      <b>{where}</b>
      <br />
      <span className="soft tabular">{number}</span>
    </p>
  );
}

const written: readonly Stage[] = ["questionnaire", "drafting", "proof", "verification", "certification", "certified", "published", "dormant"];

/** Where the file goes on: drafting and checks once there is something written, letters, the public page. */
export function FileLinks({ dossier }: { dossier: DossierHead }) {
  const { t } = useLanguage();
  const words = t.dossiers.file;
  const links = [
    ...(written.includes(dossier.stage) ? [{ href: paths.draft(dossier.id), label: words.draft }, { href: paths.checks(dossier.id), label: words.checks }, { href: paths.dossierEvidence(dossier.id), label: t.files.evidence.title }] : []),
    { href: paths.dossierLetters(dossier.id), label: words.letters },
    ...(dossier.publicId && dossier.slug ? [{ href: paths.entry(dossier.publicId, dossier.slug), label: words.publicEntry }] : []),
  ];
  return (
    <nav className="trays" aria-label={words.number(dossier.number)}>
      {links.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
    </nav>
  );
}

/** Tasks that ask for another address. */
const wantAddress: readonly string[] = ["bounce", "letter_failed", "address_missing", "notice_without_address"];

export function Tasks({ tasks, dossierId, next }: { tasks: readonly Task[]; dossierId: string; next: string }) {
  const { t } = useLanguage();
  const kinds: Record<string, string> = t.dossiers.tasks;
  if (tasks.length === 0) return null;
  return (
    <Slip red title={t.dossiers.file.tasks}>
      <ul className="list flow">
        {tasks.map((task) => (
          <li key={task.id} className="row row-apart">
            <span>
              {kinds[task.kind] ?? task.kind}
              {task.detail && <span className="soft"> {task.detail}</span>}
              {wantAddress.includes(task.kind) && (
                <>
                  {" "}
                  <a href={paths.dossierAddress(dossierId)}>{t.addresses.link}</a>
                </>
              )}
            </span>
            <form method="post" action={paths.task(task.id)}>
              <Operation />
              <input type="hidden" name="next" value={next} />
              <Button plain small>
                {t.dossiers.file.taskDone}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Slip>
  );
}

export function Assignments({ assignments }: { assignments: readonly Assigned[] }) {
  const { t, lang } = useLanguage();
  const duties: Record<string, string> = t.workflow.duties;
  const nameOf = ({ name, absence }: Assigned) => (absence ? `${name} (${absenceIn(t, lang, absence)})` : name);
  const byDuty = [...new Set(assignments.map(({ duty }) => duty))].map((duty) => [duty, assignments.filter((each) => each.duty === duty).map(nameOf)] as const);
  return (
    <section className="flow" aria-labelledby="who">
      <h2 id="who">{t.dossiers.file.assignments}</h2>
      {assignments.length === 0 ? (
        <p className="soft">{t.dossiers.file.nobodyAssigned}</p>
      ) : (
        <Effects lines={byDuty.map(([duty, names]) => ({ term: duties[duty], text: formatList(lang, names) }))} />
      )}
    </section>
  );
}

export function Nominations({ nominations }: { nominations: readonly Nominated[] }) {
  const { t, lang } = useLanguage();
  const words = t.dossiers.file;
  const criteria: Record<string, string> = t.nominations.criteria;
  return (
    <>
      {nominations.map((nomination) => (
        <section key={nomination.id} className="flow" aria-label={words.nominations}>
          <h2>{words.nominations}</h2>
          <p className="soft">{words.nominatedBy(nomination.by ?? words.anonymous, formatDate(lang, nomination.at))}</p>
          {nomination.self && <p>{words.selfNominated}</p>}
          <Effects
            lines={[
              ...Object.entries(nomination.grounds).map(([criterion, text]) => ({ term: criteria[criterion] ?? criterion, text: typeset(lang, text ?? "") })),
              { term: words.relation, text: typeset(lang, nomination.relation) },
              { term: words.sources, text: <SourceList sources={nomination.sources} /> },
            ]}
          />
        </section>
      ))}
    </>
  );
}

function SourceList({ sources }: { sources: readonly string[] }) {
  return (
    <ul className="list">
      {sources.map((source) => (
        <li key={source}>{source}</li>
      ))}
    </ul>
  );
}

/** Who did what, when and why, newest first. */
export function FileHistory({ history }: { history: readonly PastEvent[] }) {
  const { t, lang } = useLanguage();
  return (
    <History
      label={t.dossiers.file.history}
      events={history.map((event): HistoryEvent => ({
        key: event.seq,
        at: new Date(event.at).toISOString(),
        when: formatDateTime(lang, event.at),
        what: t.workflow.decisions[event.decision].past,
        by: <EventBy event={event} />,
        note: <EventNote event={event} />,
        move: event.from !== event.to || event.fromStanding !== event.toStanding,
      }))}
    />
  );
}

function EventBy({ event }: { event: PastEvent }) {
  const { t } = useLanguage();
  const words = t.dossiers.file;
  const kinds = { account: words.byPerson, letter: words.byPerson, clock: words.byClock, command: words.byCommand };
  const via: Record<string, string> = { paper: words.viaPaper, telephone: words.viaTelephone, letter: words.viaLetter };
  return <>{[event.by ?? kinds[event.byKind], via[event.via], event.second && words.secondedBy(event.second)].filter(Boolean).join(", ")}</>;
}

function EventNote({ event }: { event: PastEvent }) {
  const { t, lang } = useLanguage();
  const codes: Record<string, string> = t.workflow.reasonCodes;
  const passed = event.passed.length > 0 ? t.dossiers.file.passed(formatList(lang, event.passed.map((stage) => t.workflow.stages[stage as Stage]))) : null;
  const where = event.to && event.from !== event.to ? `→ ${t.workflow.stages[event.to]}` : null;
  const standing = event.toStanding && event.fromStanding !== event.toStanding ? `→ ${t.workflow.standings[event.toStanding]}` : null;
  const parts = [where, standing, event.reasonCode && (codes[event.reasonCode] ?? event.reasonCode), event.note && typeset(lang, event.note), passed].filter(Boolean);
  return parts.length > 0 ? <>{parts.join(" · ")}</> : null;
}
