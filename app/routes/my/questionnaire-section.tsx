import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorsById } from "~/biographies/fields";
import { countEvidence } from "~/evidence/read.server";
import { GenderForm } from "~/biographies/GenderForm";
import { saveGender } from "~/biographies/gender.server";
import { oneMyFile } from "~/biographies/my-file.server";
import { readBegun } from "~/biographies/own-kept.server";
import { readPresence } from "~/biographies/presence.server";
import { KindForms } from "~/biographies/KindForms";
import { saveOwnStatement } from "~/biographies/own-statement.server";
import { askedKinds, askedSections } from "~/biographies/questionnaire";
import { readPickLists, sectionForms } from "~/biographies/questionnaire.server";
import { pickListId } from "~/biographies/StatementFields";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";
import { Slip } from "~/ui/Slip";
import { accountOf } from "~/workflow/roles";

export const handle = {
  access: "signed-in",
  frame: "room",
  keeps: true,
  title: (t, data) => {
    const section = (data as { section?: keyof typeof t.drafting.sections } | undefined)?.section;
    return section ? t.drafting.sections[section] : t.drafting.questionnaire.title;
  },
} satisfies Handle;

function sectionOf({ params }: Page) {
  const section = askedSections.find((each) => each === params["section"]);
  if (!section) throw notFound();
  return section;
}

/** One section of the questionnaire: a form for each statement that is there, and one for each that may be added. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const section = sectionOf(page);
  const file = await oneMyFile(page);
  return {
    section,
    next: askedSections[askedSections.indexOf(section) + 1] ?? null,
    name: file.name,
    as: file.as,
    query: file.query,
    writes: file.writes,
    gender: file.gender,
    lang: file.draft?.language ?? file.dossier.language,
    kinds: sectionForms(file.draft, askedKinds(section), {
      lang: page.lang,
      evidence: await countEvidence(page.db, file.personId),
      begun: await readBegun(page, file),
      presence: await readPresence(page.db, file.personId, accountOf(page.actor)),
    }),
    lists: file.writes ? await readPickLists(page.db, askedKinds(section), page.lang) : [],
  };
}

/** Saves or leaves out one statement; the address says which. What cannot be taken comes back in its own form. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const section = sectionOf(page);
  const file = await oneMyFile(page);
  const back = paths.questionnaireSection(section, file.query);
  if (page.url.searchParams.get("question") === "gender") return saveGender(page, file, back);
  return saveOwnStatement(page, file, section);
}

export default function QuestionnaireSectionPage() {
  const shown = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const { t } = useLanguage();
  const words = t.drafting.questionnaire;
  return (
    <div className="flow measure">
      <ErrorSummary errors={errorsById(tried?.errors)} />
      <PageTitle lead={shown.name}>{t.drafting.sections[shown.section]}</PageTitle>
      {shown.as === "delegate" && <p>{words.delegate(shown.name)}</p>}
      {!shown.writes && <Slip>{words.closed}</Slip>}
      {shown.kinds.map((each) => (
        <KindForms
          key={each.kind}
          section={shown.section}
          of={each}
          query={shown.query}
          lang={shown.lang}
          writes={shown.writes}
          tried={tried}
          lists={shown.lists.map((list) => list.kind)}
        />
      ))}
      {shown.lists.map(({ kind, labels }) => (
        <datalist key={kind} id={pickListId(kind)}>
          {labels.map((label) => (
            <option key={label} value={label} />
          ))}
        </datalist>
      ))}
      {shown.section === "civil_status" && <GenderForm gender={shown.gender} query={shown.query} writes={shown.writes} />}
      <p className="row row-apart">
        <a href={paths.questionnaire(shown.query)}>{words.backToList}</a>
        {shown.next && (
          <a href={paths.questionnaireSection(shown.next, shown.query)}>{words.next(t.drafting.sections[shown.next])}</a>
        )}
      </p>
    </div>
  );
}
