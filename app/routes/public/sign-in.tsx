import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { demoDoors } from "~/accounts/demo.server";
import { writeCodeLetter } from "~/accounts/letter.server";
import { turnToAsk } from "~/accounts/limits.server";
import { askForCode, askingCookie } from "~/accounts/sign-in.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { mailAddress, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, tooMany } from "~/http/respond.server";
import { safePath } from "~/http/safe-path";
import { formatList, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "public", title: (t) => t.accounts.signIn.title } satisfies Handle;

const shape = z.object({ mail: mailAddress, next: z.string().optional() });

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return {
    next: safePath(page.url.searchParams.get("next")),
    signedIn: page.actor.kind === "account" ? page.actor.name : null,
    doors: page.settings.demo ? await demoDoors(page.db) : null,
  };
}

/** The same reply, by the same work, whoever has the address; a letter leaves afterwards if somebody does. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await readForm(page.request, shape);
  if (!form.ok) return invalid(page, form);
  const turn = await turnToAsk({ ...page, address: page.context.address }, form.value.mail);
  if (!turn.ok) return tooMany(page, turn.seconds, form.values);
  const asked = await askForCode(page.db, page.keys, { mail: form.value.mail, next: safePath(form.value.next) });
  page.context.after(async () => {
    if (asked.letter) await writeCodeLetter(page, asked.letter, page.lang);
  });
  return done(page, paths.signInCode(), undefined, [askingCookie(page.settings, asked.browser)]);
}

export default function SignIn() {
  const { t } = useLanguage();
  const { next, signedIn, doors } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const words = t.accounts.signIn;
  return (
    <>
      <div className="with-margin">
        <div className="measure">
          <ErrorSummary errors={returned?.errors} />
          <PageTitle lead={words.lead}>{words.title}</PageTitle>
          {signedIn && <p>{words.signedIn(signedIn)}</p>}
          <form method="post" action={paths.signIn()} className="flow gap-above" noValidate>
            <input type="hidden" name="next" value={next} />
            <Field kind="email" name="mail" label={words.mail} error={returned?.errors["mail"]} defaultValue={String(returned?.values["mail"] ?? "")} autoComplete="username" required />
            <Button>{words.send}</Button>
          </form>
        </div>
        <aside className="flow" aria-labelledby="invited">
          <h2 id="invited" className="side-head">
            {words.invited}
          </h2>
          <p>{words.invitedText}</p>
          <p>
            <a href={paths.verify()}>{words.invitedLink}</a>
          </p>
        </aside>
      </div>
      {doors && <Doors doors={doors} next={next} />}
    </>
  );
}

type DoorLine = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["doors"]>[number];

/** In the demo one need not wait for a letter: each invented account has a door. */
function Doors({ doors, next }: { doors: DoorLine[]; next: string }) {
  const { t, lang } = useLanguage();
  const words = t.accounts.signIn;
  return (
    <section className="flow gap-above" aria-labelledby="doors">
      <h2 id="doors">{words.demo}</h2>
      <p>{doors.length > 0 ? words.demoText : words.noDemoAccounts}</p>
      <ul className="list role-picker">
        {doors.map((door) => (
          <li key={door.accountId}>
            <form method="post" action={paths.signInAs()}>
              <input type="hidden" name="account" value={door.accountId} />
              <input type="hidden" name="next" value={next} />
              <button>
                <span className="role">{capital(formatList(lang, door.roles.map((role) => t.accounts.roles[role])))}</span>
                <span className="person">{door.name}</span>
                <span className="finds-there">{door.roles[0] && words.findsThere[door.roles[0]]}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
