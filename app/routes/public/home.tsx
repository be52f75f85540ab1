import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";

export const handle = { access: "public" } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return { house: page.house.name[page.lang] };
}

export default function Home() {
  const { t } = useLanguage();
  const { house } = useLoaderData<typeof loader>();
  return (
    <section className="cover" aria-labelledby="title">
      <div>
        <h1 id="title">{house}</h1>
        <form className="search" role="search" action={paths.directory()}>
          <Field kind="search" name="q" label={t.shell.errors.searchDirectory} quiet autoComplete="off" />
          <Button>{t.shell.form.search}</Button>
        </form>
      </div>
    </section>
  );
}
