import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { publicHeaders } from "~/directory/headers.server";
import { readWaivers } from "~/directory/method.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { typeset, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { PageTitle } from "~/ui/PageTitle";
import { Rubric } from "~/ui/Statement";

export const handle = { access: "public", title: (t) => t.publicPages.rights.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { house, lang } = page;
  const { postalAddress, telephone, senderMail } = house;
  const shown = { house: house.name[lang], postalAddress, telephone, foundIn: house.telephoneFoundIn[lang], mail: senderMail, waivers: await readWaivers(page.db) };
  return data(shown, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function RightsPage() {
  const { house, postalAddress, telephone, foundIn, mail, waivers } = useLoaderData<typeof loader>();
  const { t, lang } = useLanguage();
  const words = t.publicPages.rights;
  const chapters: readonly (readonly [string, ReactNode])[] = [
    [words.why, words.whyText],
    [words.know, <>{words.knowText} <a href={paths.my()}>{words.myPages}</a></>],
    [words.correct, words.correctText],
    [words.object, words.objectText],
    [words.decline, words.declineText],
    [words.died, words.diedText],
    [words.kept, words.keptText],
  ];
  return (
    <>
      <PageTitle lead={words.lead(house)}>{words.title}</PageTitle>
      <div className="with-margin gap-above">
        <div>
          {chapters.map(([title, text]) => (
            <Rubric key={title} title={title} plain>
              <p className="measure">{text}</p>
            </Rubric>
          ))}
          {waivers.length > 0 && (
            <Rubric title={words.waived} plain>
              <div className="flow measure">
                <p>{words.waivedText}</p>
                <ul>
                  {waivers.map((reason) => (
                    <li key={reason}>{typeset(lang, reason)}</li>
                  ))}
                </ul>
              </div>
            </Rubric>
          )}
        </div>
        <aside className="flow" aria-label={words.write}>
          <h2 className="side-head">{words.write}</h2>
          <p>{typeset(lang, postalAddress)}</p>
          <p>
            <a href={`mailto:${mail}`}>{mail}</a>
          </p>
          <p>{words.telephone(telephone)}</p>
          <p className="small sans soft">{words.foundIn(foundIn)}</p>
          <h2 className="side-head">{words.checkLetter}</h2>
          <p>{words.checkLetterText}</p>
          <p>
            <Button plain href={paths.verify()}>
              {t.shell.checkALetter}
            </Button>
          </p>
        </aside>
      </div>
    </>
  );
}
