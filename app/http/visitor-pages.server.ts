import type { AppLoadContext } from "@remix-run/node";
import type { Request as Asked, Response as Reply } from "express";
import type { Database, Kysely } from "~/db.server";
import { readVersion, versionReader } from "~/directory/version.server";
import { languagesAsked } from "~/i18n/request";
import { type KeptPage, KeptPages } from "./kept-pages";
import type { Metrics } from "./metrics.server";
import { networksByVersion } from "~/subscriptions/granted-networks.server";
import { answer, type PageMaker } from "./pages.server";
import { gzipped, plainly, splice } from "./spliced";

/** Memory for pages, in bytes: some two thousand of them. */
const most = 64 * 1024 * 1024;
const oneSecond = 1_000;

/**
 * Pages for visitors who are nobody in particular, made once for each version of what the public sees, and sent to all of
 * them with a nonce of their own. Which pages may be kept they say themselves (`publicHeaders`); everybody who brings a
 * cookie other than their language's is answered anew.
 */
export function visitorPages(maker: PageMaker, db: Kysely<Database>, metrics: Pick<Metrics, "visited"> | null) {
  const kept = new KeptPages(most);
  const version = versionReader(() => readVersion(db));
  const granted = networksByVersion(db);
  const making = new Map<string, Promise<KeptPage | null>>();

  return async (asked: Asked, reply: Reply, context: AppLoadContext, origin: string): Promise<void> => {
    const key = keyOf(asked, origin);
    // Without a database the page itself says what is wrong.
    const now = key === null ? "" : await within(oneSecond, version());
    if (key === null || now === "") return answer(maker, asked, reply, context, origin);
    // Inside an institution's addresses one is no plain visitor, though one brings no cookie.
    if (await granted(now, context.address).catch(() => true)) return answer(maker, asked, reply, context, origin);
    // No pause where nobody makes it: all who come at once must find the first one's turn.
    const turn = making.get(`${now} ${key}`);
    const known = kept.get(now, key) ?? (turn && (await turn));
    metrics?.visited(known ? "kept" : "made");
    if (known) return sendKept(known, asked, reply, context.nonce);
    // What is asked for its headers alone was made without a text.
    if (asked.method === "HEAD") return answer(maker, asked, reply, context, origin);
    await make(asked, reply, context, { origin, now, key });
  };

  /** Whoever comes meanwhile waits for this page; it is made to its end though its reader may have gone. */
  async function make(asked: Asked, reply: Reply, context: AppLoadContext, { origin, now, key }: { origin: string; now: string; key: string }): Promise<void> {
    const turn = `${now} ${key}`;
    const made = maker.make(asked, context, origin);
    const page = made.then((response) => (mayBeKept(response) ? keep(response, context.nonce) : null));
    making.set(turn, page.then((own) => (own?.shared ? own : null), () => null));
    try {
      const own = await page;
      if (own === null) return await maker.send(await made, asked, reply);
      if (own.shared) kept.put(now, key, own);
      sendKept(own, asked, reply, context.nonce);
    } finally {
      making.delete(turn);
    }
  }
}

/** A form's operation id is one reader's: two who send the same would count as one. */
async function keep(made: Response, nonce: string): Promise<KeptPage & { shared: boolean }> {
  const text = await made.text();
  return { headers: [...made.headers], body: splice(text, nonce), shared: !text.includes('name="operation"') };
}

/** What was asked, or nothing where it fails or takes too long: the page then waits no longer than it would have. */
async function within(milliseconds: number, asked: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => (timer = setTimeout(resolve, milliseconds, "")));
  return Promise.race([asked.catch(() => ""), late]).finally(() => clearTimeout(timer));
}

/** Everything that a visitor's page depends on; null where it may depend on more, or is none. */
export function keyOf(asked: Asked, origin: string): string | null {
  const { cookie = "", authorization, "accept-language": accepted = "" } = asked.headers;
  if (asked.method !== "GET" && asked.method !== "HEAD") return null;
  if (authorization !== undefined || asked.originalUrl.length > 500 || asked.path.endsWith(".data")) return null;
  const cookies = cookie.split(";").map((pair) => pair.trim()).filter(Boolean);
  if (!cookies.every((pair) => /^(?:__Host-)?lang=/.test(pair))) return null;
  return `${origin}${asked.originalUrl} ${languagesAsked({ url: origin + asked.originalUrl, cookie, accepted }).join()}`;
}

function mayBeKept({ status, headers }: Response): boolean {
  const isPublic = headers.get("Cache-Control")?.startsWith("public, max-age=0") === true;
  return status === 200 && isPublic && !headers.has("set-cookie") && headers.get("Content-Type")?.startsWith("text/html") === true;
}

function sendKept({ headers, body }: KeptPage, asked: Asked, reply: Reply, nonce: string): void {
  for (const [name, value] of headers) reply.setHeader(name, value);
  reply.vary("Accept-Encoding");
  const small = asked.acceptsEncodings("gzip", "identity") === "gzip";
  if (small) reply.setHeader("Content-Encoding", "gzip");
  const bytes = small ? gzipped(body, nonce) : plainly(body, nonce);
  reply.setHeader("Content-Length", bytes.length);
  reply.status(200).end(bytes);
}
