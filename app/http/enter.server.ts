import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { readSession, type Session } from "~/accounts/session.server";
import type { Database, Kysely } from "~/db.server";
import type { Settings } from "~/env.server";
import { languageOf, phrases, type Language, type Phrases } from "~/i18n";
import type { Keys } from "~/keys.server";
import type { Logger } from "~/log.server";
import { findAccess } from "~/subscriptions/access.server";
import { may } from "~/workflow/capabilities";
import { hasPart, type Policy } from "~/workflow/presets";
import { grantOf, holds, visitor, type Actor } from "~/workflow/roles";
import type { Access } from "./access";
import { flashCookie } from "./flash.server";
import { readHouse, type HouseRow } from "./house.server";
import { paths } from "./paths";
import { keepSubmission } from "./submission.server";

/** What a loader or action works with, once the door has let it in. */
export interface Page {
  db: Kysely<Database>;
  actor: Actor;
  session: Session | null;
  lang: Language;
  t: Phrases;
  house: HouseRow;
  policy: Policy;
  log: Logger;
  settings: Settings;
  keys: Keys;
  context: AppLoadContext;
  request: Request;
  params: LoaderFunctionArgs["params"];
  url: URL;
}

/**
 * The door of every page; each loader and action begins with it: `const page = await enter(args, handle.access)`.
 * Somebody who has not signed in is sent to do so, and comes back; what one may not see does not exist (404).
 */
export async function enter({ context, request, params }: LoaderFunctionArgs, access: Access): Promise<Page> {
  const { session, house, actor } = await visitOf(context, request);
  const url = new URL(request.url);
  if (access !== "public" && !session) throw await toSignIn(context, request, url);
  if (!opens(access, actor, house.policy)) throw new Response(null, { status: 404 });
  const lang = languageOf(request, house.languages);
  const { db, log, settings, keys } = context;
  return { db, actor, session, lang, t: phrases(lang), house, policy: house.policy, log, settings, keys, context, request, params, url };
}

/** Whoever has to sign in comes back to the page, or to the form that they had sent: its text waits (submission.server.ts). */
async function toSignIn({ db, settings, keys }: AppLoadContext, request: Request, url: URL): Promise<Response> {
  const cookie = await keepSubmission({ db, settings, keys, request }, pagePath(url));
  if (!cookie) return redirect(paths.signIn(pagePath(url)), 303);
  const text = phrases(languageOf(request)).writing.pending.signInFirst;
  const headers = [cookie, flashCookie(settings, keys, { kind: "problem", text })].map((line): [string, string] => ["Set-Cookie", line]);
  return redirect(paths.signIn(paths.kept()), { status: 303, headers });
}

/** May this actor open a page with this access? */
export function opens(access: Access, actor: Actor, policy: Policy): boolean {
  if (access === "public") return true;
  if (access === "signed-in") return actor.kind === "account";
  return typeof access === "string" ? may(policy, actor, access) : holds(actor, ...access);
}

interface Visit {
  session: Session | null;
  house: HouseRow;
  /** With what they were granted: an account by its address, anybody by the address they come from. */
  actor: Actor;
}

/**
 * Is this nobody in particular: not signed in, granted nothing, told nothing? Only what such a visitor is shown may be
 * kept by a cache, in the house or outside.
 */
export function isPlainVisitor({ session, actor, request }: Pick<Page, "session" | "actor" | "request">): boolean {
  return session === null && grantOf(actor) === null && !/(?:^|;\s*)(?:__Host-)?flash=/.test(request.headers.get("Cookie") ?? "");
}

/** The same before any page is made, for what answers in its place. */
export async function comesAsPlainVisitor(context: AppLoadContext, request: Request): Promise<boolean> {
  return isPlainVisitor({ ...(await visitOf(context, request)), request });
}

/** A page's loaders run side by side on one context; who comes and to which house is read once. */
const visits = new WeakMap<AppLoadContext, Promise<Visit>>();

function visitOf(context: AppLoadContext, request: Request): Promise<Visit> {
  const begun = visits.get(context) ?? beginVisit(context, request);
  visits.set(context, begun);
  return begun;
}

async function beginVisit({ db, settings, address }: AppLoadContext, request: Request): Promise<Visit> {
  const [session, house] = await Promise.all([readSession(db, settings, request), readHouse(db)]);
  if (!house) throw new Response(null, { status: 503 });
  const grant = hasPart(house.policy, "subscribers") ? await findAccess(db, { accountId: session?.actor.accountId ?? null, address }) : null;
  return { session, house, actor: session ? { ...session.actor, grant } : grant ? { kind: "visitor", grant } : visitor };
}

/** Where to come back to: the page itself, without what single fetch adds to its address. */
function pagePath(url: URL): string {
  return url.pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/") + url.search;
}
