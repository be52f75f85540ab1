import { readerFor } from "~/directory/key-reader.server";
import type { Reader } from "~/directory/visible.server";
import type { Page } from "~/http/enter.server";
import { failureOf } from "~/http/failure.server";
import { countTurn } from "~/http/throttle.server";
import { type ApiKey, findKey, noteUse } from "./keys.server";
import { problem } from "./problem";

/** Who asks by a key, and as whom they read. Sessions and cookies play no part in it. */
export type Caller = { key: ApiKey; reader: Reader };

/**
 * Lets a request in by its key, counts it, and gives the answer the headers that all answers have: what is left of the key's
 * limit, and that nobody may keep it. What breaks inside is a problem document too.
 */
export async function withKey(page: Page, answer: (caller: Caller) => Promise<Response>): Promise<Response> {
  try {
    const given = keyIn(page.request.headers);
    if (given === null) return problem(page, "no_key", { headers: { "WWW-Authenticate": 'Bearer realm="api"' } });
    if (!takesJson(page.request.headers.get("Accept"))) return problem(page, "not_acceptable");
    const key = await findKey(page.db, given);
    if (!key) return problem(page, "unknown_key", { headers: { "WWW-Authenticate": 'Bearer realm="api", error="invalid_token"' } });
    const turn = await countTurn(page, { name: `api ${key.perMinute}`, points: key.perMinute, seconds: 60 }, key.id);
    const limits = { "RateLimit-Policy": `"key";q=${key.perMinute};w=60`, RateLimit: `"key";r=${turn.left};t=${turn.seconds}` };
    if (!turn.ok) return problem(page, "too_many", { headers: { ...limits, "Retry-After": String(turn.seconds) } });
    page.context.after(() => noteUse(page.db, key));
    const reply = await answer({ key, reader: readerFor(page.policy, key.reads) });
    for (const [name, value] of Object.entries(limits)) reply.headers.set(name, [value, reply.headers.get(name)].filter(Boolean).join(", "));
    for (const [name, value] of Object.entries({ "Cache-Control": "private, no-store", Vary: "Authorization, X-Api-Key, Accept-Language" })) reply.headers.set(name, value);
    return reply;
  } catch (fault) {
    const { requestId, log } = page.context;
    log.error({ err: fault, requestId }, "an answer to a program broke");
    return failureOf(fault) ? problem(page, "unavailable", { headers: { "Retry-After": "30" } }) : problem(page, "broken");
  }
}

/** `Authorization: Bearer KEY`, or `X-Api-Key: KEY` for programs that cannot set the other. */
function keyIn(headers: Headers): string | null {
  const bearer = /^Bearer +(\S+)\s*$/i.exec(headers.get("Authorization") ?? "")?.[1];
  return bearer ?? (headers.get("X-Api-Key")?.trim() || null);
}

/** Would the program take JSON? One that names no kind, or none that can be read, takes anything. */
export function takesJson(accept: string | null): boolean {
  const ranges = (accept ?? "").split(",").flatMap((each) => {
    const [, kind = "", weight = "1"] = /^\s*([\w.+*-]+\/[\w.+*-]+)\s*(?:;.*?\bq=([\d.]+))?/i.exec(each) ?? [];
    return kind ? [{ kind: kind.toLowerCase(), refused: Number(weight) === 0 }] : [];
  });
  if (ranges.length === 0) return true;
  // The narrowest range that fits has the word (RFC 9110, 12.5.1).
  const fits = ["application/json", "application/problem+json", "application/*", "*/*"].flatMap((kind) => ranges.filter((range) => range.kind === kind));
  return fits.length > 0 && fits[0]?.refused === false;
}

/** An answer, written so that a person can read it too. */
export function json(page: Pick<Page, "lang">, body: unknown, type = "application/json"): Response {
  return new Response(`${JSON.stringify(body, null, 2)}\n`, { headers: { "Content-Type": `${type}; charset=utf-8`, "Content-Language": page.lang } });
}
