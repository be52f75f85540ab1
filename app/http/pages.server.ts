import { Readable } from "node:stream";
import { createRequestHandler, writeReadableStreamToWritable, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import type { Request as Asked, Response as Reply } from "express";

type Build = ServerBuild | (() => Promise<ServerBuild>);

/** How a page comes to its reader: made by Remix, then sent. */
export interface PageMaker {
  make(asked: Asked, context: AppLoadContext, origin: string, signal?: AbortSignal): Promise<Response>;
  send(made: Response, asked: Asked, reply: Reply): Promise<void>;
}

/**
 * Hands requests to Remix and its replies back. Ours rather than the Express adapter's: the address is the house's own
 * and never a forwarded host, and a page's headers replace the defaults instead of being added to them.
 */
export function pageMaker(build: Build, mode: "production" | "development"): PageMaker {
  const handle = createRequestHandler(build, mode);
  return {
    make: (asked, context, origin, signal) => handle(pageRequest(asked, origin, signal), context),
    send: async (made, asked, reply) => {
      reply.status(made.status);
      for (const [name, value] of made.headers) {
        if (name === "set-cookie") reply.append(name, value);
        else reply.setHeader(name, value);
      }
      // What gives somebody a cookie was made for them alone, whatever the page says.
      if (made.headers.has("set-cookie")) reply.setHeader("Cache-Control", "private, no-store");
      if (made.body && !reply.destroyed) await writeReadableStreamToWritable(made.body, reply);
      else reply.end();
      letPass(asked);
    },
  };
}

/** Makes a page for whoever waits for it, and gives it up when they have gone. */
export async function answer(pages: PageMaker, asked: Asked, reply: Reply, context: AppLoadContext, origin: string): Promise<void> {
  const gone = new AbortController();
  reply.on("close", () => {
    if (!reply.writableFinished) gone.abort();
  });
  await pages.send(await pages.make(asked, context, origin, gone.signal), asked, reply);
}

/** A browser reads no reply before it has sent its whole form: what no page read of it is let pass by, kept nowhere. */
function letPass(asked: Asked): void {
  if (asked.complete || asked.destroyed) return;
  asked.removeAllListeners("data");
  asked.resume();
}

function pageRequest(asked: Asked, origin: string, signal: AbortSignal | undefined): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers)) {
    for (const each of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, each);
  }
  const bodiless = asked.method === "GET" || asked.method === "HEAD";
  const body = bodiless ? null : (Readable.toWeb(asked) as ReadableStream<Uint8Array>);
  const init: RequestInit & { duplex: "half" } = { method: asked.method, headers, signal: signal ?? null, body, duplex: "half" };
  return new Request(origin + asked.originalUrl, init);
}
