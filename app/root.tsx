import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Handle } from "~/http/access";
import { useDocument } from "~/http/document";
import { enter } from "~/http/enter.server";
import { takeFlash } from "~/http/flash.server";
import { menusFor } from "~/http/menu";
import { PageFrame } from "~/http/PageFrame";
import { Trouble, troubleOf } from "~/http/Trouble";
import { LanguageProvider, phrases, type Language } from "~/i18n";
import { grantOf, type Actor } from "~/workflow/roles";
import copyScript from "~/scripts/copy.js?url";
import keepScript from "~/scripts/keep.js?url";
import keysScript from "~/scripts/keys.js?url";
import suggestScript from "~/scripts/suggest.js?url";
import previewScript from "~/scripts/preview.js?url";
import "~/styles/index.css";

export const handle = { access: "public" } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { flash, cookie } = takeFlash(page.settings, page.keys, page.request);
  const { actor, lang, house, settings } = page;
  const shown = {
    lang,
    languages: house.languages,
    house: { name: house.name[lang], shortName: house.shortName, colophon: house.colophon },
    demo: settings.demo,
    actor: actor.kind === "account" ? { name: actor.name, roles: actor.roles } : null,
    provider: providerOf(actor),
    menus: menusFor(actor, page.policy, page.t),
    flash,
  };
  return data(shown, cookie ? { headers: { "Set-Cookie": cookie } } : undefined);
}

/** The institution through which somebody reads, if it is one. */
function providerOf(actor: Actor): { name: string; trialUntil: string | null } | null {
  const grant = grantOf(actor);
  return grant?.institution ? { name: grant.institution.name, trialUntil: grant.trial ? grant.until : null } : null;
}

/** All that the document shows of who reads it. Nothing else leaves the root. */
export type RootData = Awaited<ReturnType<typeof loader>>["data"];

export default function Root() {
  return <Outlet />;
}

/** The outer error page: what happened in general words, and the request's id. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { requestId, trouble } = useDocument();
  return <Trouble status={trouble ?? statusOf(error)} requestId={requestId} />;
}

export function Layout({ children }: { children: ReactNode }) {
  const { nonce, language, failed, trouble } = useDocument();
  const shown = useRouteLoaderData<typeof loader>("root");
  const lang = shown?.lang ?? language;
  const leaf = useLeaf();
  const error = useRouteError();
  const suggests = error ? (trouble ?? statusOf(error)) === 404 : leaf.handle?.suggests === true;
  const scripts = import.meta.env.DEV || (leaf.handle?.scripts === true && !error);
  return (
    <LanguageProvider lang={lang}>
      <html lang={lang}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <title suppressHydrationWarning>{titleOf(lang, error ? troubleOf(phrases(lang), trouble ?? statusOf(error)).title : leaf.title?.(lang), shown?.house.name, failed)}</title>
          <Meta />
          {/* The two faces that every page is set in: asked for with the page, not only once the styles have come. */}
          {["serif-400", "sans-var"].map((face) => (
            <link key={face} rel="preload" as="font" type="font/woff2" href={`/fonts/${face}.woff2`} crossOrigin="anonymous" />
          ))}
          <Links />
        </head>
        <body>
          <PageFrame shown={shown} frame={(!error && leaf.handle?.frame) || "sheet"}>
            {children}
          </PageFrame>
          {leaf.handle?.keeps && !error && <script type="module" nonce={nonce} src={keepScript} />}
          {leaf.handle?.previews && !error && <script type="module" nonce={nonce} src={previewScript} />}
          {leaf.handle?.keys && !error && <script type="module" nonce={nonce} src={keysScript} />}
          {suggests && <script type="module" nonce={nonce} src={suggestScript} />}
          {leaf.handle?.copies && !error && <script type="module" nonce={nonce} src={copyScript} />}
          {scripts && <ScrollRestoration nonce={nonce} />}
          {scripts && <Scripts nonce={nonce} />}
        </body>
      </html>
    </LanguageProvider>
  );
}

function useLeaf() {
  const leaf = useMatches().at(-1);
  const handle = leaf?.handle as Handle | undefined;
  const title = handle?.title;
  return { handle, title: title && ((lang: Language) => title(phrases(lang), leaf?.data)) };
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** A form that came back says so before anything else: the title is the first thing a screen reader hears. */
function titleOf(lang: Language, name: string | undefined, house: string | undefined, failed: boolean): string {
  const t = phrases(lang).shell;
  const title = name && house ? t.pageTitle(name, house) : (name ?? house ?? "");
  return failed ? t.errorTitle(title) : title;
}
