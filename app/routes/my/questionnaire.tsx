import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findMyFile } from "~/biographies/my-file.server";
import { type SectionTask, taskList } from "~/biographies/questionnaire";
import { missingCore } from "~/biographies/statement";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { formatList, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState, Slip } from "~/ui/Slip";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.drafting.questionnaire.title } satisfies Handle;

/** The questionnaire's list of sections, and how far each has come. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await findMyFile(page);
  if (!file || "choose" in file) return { choose: file?.choose ?? [], file: null };
  const lines = file.draft?.lines ?? [];
  return {
    choose: [],
    file: {
      name: file.name,
      as: file.as,
      query: file.query,
      dossierId: file.dossier.id,
      writes: file.writes,
      tasks: taskList(lines),
      missing: missingCore(lines),
      portrait: lines.some(({ picture }) => picture !== null),
      others: file.others,
    },
  };
}

export default function QuestionnairePage() {
  const { choose, file } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.drafting.questionnaire;
  if (!file)
    return choose.length > 0 ? <Choose people={choose} /> : <EmptyState title={words.noFile}>{words.noFileText}</EmptyState>;
  return (
    <div className="flow measure">
      <PageTitle lead={file.name}>{words.title}</PageTitle>
      {file.as === "delegate" && <p>{words.delegate(file.name)}</p>}
      {file.writes ? <Lead /> : <Slip>{words.closed}</Slip>}
      <ol className="list task-list">
        {file.tasks.map((task) => (
          <Task key={task.section} task={task} query={file.query} />
        ))}
        <PortraitTask there={file.portrait} query={file.query} />
      </ol>
      <ul className="list small sans own-links">
        {file.writes && (
          <li>
            <a href={paths.myCv(file.query)}>{t.ownFile.cv.link}</a>
          </li>
        )}
        <li>
          <a href={paths.myEvidence(file.query)}>{words.evidence}</a>
        </li>
        <li>
          <a href={paths.myVisibility(file.query)}>{t.ownFile.visibility.title}</a>
        </li>
        <li>
          <a href={paths.questionnairePrint(file.query)}>{t.ownFile.print.link}</a>
        </li>
      </ul>
      {file.writes && <HandIn dossierId={file.dossierId} missing={file.missing} />}
      {file.others.length > 0 && (
        <section className="flow" aria-labelledby="others">
          <h2 id="others">{words.chooseText}</h2>
          <People people={file.others} />
        </section>
      )}
    </div>
  );
}

function Lead() {
  const { t } = useLanguage();
  const words = t.drafting.questionnaire;
  return (
    <>
      <p>{words.lead}</p>
      <p>{words.coreText}</p>
      <p className="soft small sans">{words.notCollected}</p>
    </>
  );
}

function Choose({ people }: { people: readonly { id: string; name: string }[] }) {
  const { t } = useLanguage();
  const words = t.drafting.questionnaire;
  return (
    <div className="flow measure">
      <PageTitle lead={words.chooseText}>{words.chooseTitle}</PageTitle>
      <People people={people} />
    </div>
  );
}

function People({ people }: { people: readonly { id: string; name: string }[] }) {
  return (
    <ul className="list task-list">
      {people.map((person) => (
        <li key={person.id} className="row row-apart">
          <a href={paths.questionnaire(person.id)}>{person.name}</a>
        </li>
      ))}
    </ul>
  );
}

function Task({ task: { section, count, core, missing }, query }: { task: SectionTask; query: string | null }) {
  const { t } = useLanguage();
  const words = t.drafting.questionnaire;
  const status = missing ? words.status.missing : count > 0 ? words.status.some(count) : words.status.none;
  const id = `task-${section}`;
  return (
    <li className="row row-apart">
      <a href={paths.questionnaireSection(section, query)} aria-describedby={id}>
        {t.drafting.sections[section]}
      </a>
      <span id={id} className={missing ? "small sans red" : "small sans soft"}>
        {core && !missing && `${words.core} · `}
        {status}
      </span>
    </li>
  );
}

/** The portrait is a file with its own page: it stands at the end of the list, and is nobody's duty. */
function PortraitTask({ there, query }: { there: boolean; query: string | null }) {
  const { t } = useLanguage();
  const words = t.files.portrait;
  return (
    <li className="row row-apart">
      <a href={paths.myPortrait(query)} aria-describedby="task-portrait">
        {words.title}
      </a>
      <span id="task-portrait" className="small sans soft">
        {there ? words.task.some : words.task.none}
      </span>
    </li>
  );
}

function HandIn({ dossierId, missing }: { dossierId: string; missing: readonly ("name" | "birth" | "position")[] }) {
  const { t, lang } = useLanguage();
  const words = t.drafting.questionnaire;
  return (
    <section className="flow" aria-labelledby="hand-in">
      <h2 id="hand-in">{words.handIn}</h2>
      {missing.length > 0 ? (
        <>
          <p>{words.handInNotYet}</p>
          <p>
            {words.toName(
              formatList(
                lang,
                missing.map((one) => words.missing[one])
              )
            )}
          </p>
        </>
      ) : (
        <form
          method="post"
          action={paths.decide({ dossierId, entryId: null }, { decision: "hand_in", about: "dossier" })}
          className="flow"
        >
          <Operation />
          <input type="hidden" name="next" value={paths.my()} />
          <p>{words.handInText}</p>
          <p>
            <Button>{words.handIn}</Button>
          </p>
        </form>
      )}
    </section>
  );
}
