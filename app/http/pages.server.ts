import { Readable } from "node:stream";
import { createRequestHandler, writeReadableStreamToWritable, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import type { Request as Asked, Response as Reply } from "express";

type Build = ServerBuild | (() => Promise<ServerBuild>);

/**
 * Hands requests to Remix and its replies back. Ours rather than the Express adapter's: the address is the house's own
 * and never a forwarded host, and a page's headers replace the defaults instead of being added to them.
 */
export function pageHandler(build: Build, mode: "production" | "development") {
  const handle = createRequestHandler(build, mode);
  return async (asked: Asked, reply: Reply, context: AppLoadContext, origin: string): Promise<void> => {
    const gone = new AbortController();
    reply.on("close", () => {
      if (!reply.writableFinished) gone.abort();
    });
    const response = await handle(pageRequest(asked, origin, gone.signal), context);
    reply.status(response.status);
    for (const [name, value] of response.headers) {
      if (name === "set-cookie") reply.append(name, value);
      else reply.setHeader(name, value);
    }
    // What gives somebody a cookie was made for them alone, whatever the page says.
    if (response.headers.has("set-cookie")) reply.setHeader("Cache-Control", "private, no-store");
    if (response.body && !gone.signal.aborted) await writeReadableStreamToWritable(response.body, reply);
    else reply.end();
    letPass(asked);
  };
}

/** A browser reads no reply before it has sent its whole form: what no page read of it is let pass by, kept nowhere. */
function letPass(asked: Asked): void {
  if (asked.complete || asked.destroyed) return;
  asked.removeAllListeners("data");
  asked.resume();
}

function pageRequest(asked: Asked, origin: string, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers)) {
    for (const each of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, each);
  }
  const bodiless = asked.method === "GET" || asked.method === "HEAD";
  const body = bodiless ? null : (Readable.toWeb(asked) as ReadableStream<Uint8Array>);
  const init: RequestInit & { duplex: "half" } = { method: asked.method, headers, signal, body, duplex: "half" };
  return new Request(origin + asked.originalUrl, init);
}
