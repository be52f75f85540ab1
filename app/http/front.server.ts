import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import type { Settings } from "~/env.server";
import type { Logger } from "~/log.server";
import { makeNonce, safetyHeaders } from "./headers.server";
import { formSeconds, isForPrograms, limitsOf, longestSeconds, refusedUnread } from "./limits.server";
import type { Metrics } from "./metrics.server";
import { clientAddress, isHandedOn, trustedProxies } from "./network.server";
import { mayChange } from "./origin.server";
import { plainPage, plainProblem } from "./plain.server";

export interface Front {
  settings: Settings;
  log: Logger;
  /** Of the page's own look, for the pages that are made without it. */
  stylesheets: () => readonly string[];
  pattern: (path: string) => string;
  metrics: Metrics | null;
  stopping: () => boolean;
}

/** What each request is given before anything answers it. */
export interface Marks {
  requestId: string;
  nonce: string;
  address: string;
  handedOn: boolean;
}

export function marksOf(response: Response): Marks {
  return response.locals as Marks;
}

/** An id, the headers that every reply carries, the client's address, and a line in the log when it is over. */
export function mark({ settings, log, pattern, metrics, stopping }: Front): RequestHandler {
  const trusted = trustedProxies(settings.trustedProxy);
  return (request, response, next) => {
    const began = performance.now();
    const [peer, forwarded] = [request.socket.remoteAddress ?? "", request.get("X-Forwarded-For")];
    const marks: Marks = {
      requestId: randomUUID(),
      nonce: makeNonce(),
      address: clientAddress(peer, forwarded, trusted),
      handedOn: isHandedOn(peer, forwarded, trusted),
    };
    Object.assign(response.locals, marks);
    request.headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => name !== "forwarded" && !name.startsWith("x-forwarded-")));
    response.setHeader("X-Request-Id", marks.requestId);
    response.setHeader("Cache-Control", "private, no-store");
    for (const [name, value] of Object.entries(safetyHeaders(marks.nonce, { path: request.path, dev: !settings.production }))) response.setHeader(name, value);
    if (stopping()) response.setHeader("Connection", "close");
    const over = metrics?.begin();
    if (over) response.once("close", over);
    response.on("finish", () => {
      const reply = { method: request.method, pattern: pattern(request.path), status: response.statusCode, seconds: (performance.now() - began) / 1000 };
      metrics?.observe(reply);
      log.info({ requestId: marks.requestId, ...reply, seconds: Number(reply.seconds.toFixed(4)) }, "reply");
    });
    next();
  };
}

/** Refuses what may not come in, unread: other methods, endless or foreign forms, addresses that cannot be read. */
export function guard(front: Front): RequestHandler {
  const { settings } = front;
  return (request, response, next) => {
    const unread = refusedUnread(request.method, request.originalUrl, request.headers);
    if (unread) return refusePlainly(front, request, response, unread);
    const { host, origin } = request.headers;
    const asking = { method: request.method, host, origin, fetchSite: request.get("Sec-Fetch-Site"), path: request.path };
    if (!mayChange(asking, settings.publicUrl, settings.host)) return refusePlainly(front, request, response, 403);
    // Answered above, better than Remix would: its own check turns a hidden origin into a fault.
    delete request.headers.origin;
    // Single fetch has no use for these doors to one loader; left open, each knock would be logged as a fault.
    // Nor has a program any for the answers that single fetch makes of its addresses.
    if (request.query["_data"] !== undefined || (isForPrograms(request.path) && request.path.endsWith(".data"))) return refusePlainly(front, request, response, 404);
    next();
  };
}

/** The last resort behind every part: the log has the fault, the reader has its number. */
export function mend(front: Front) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    front.log.error({ err: error, requestId: marksOf(response).requestId }, "a reply broke");
    if (response.headersSent) response.destroy();
    else refusePlainly(front, request, response, 500);
  };
}

export function refusePlainly(front: Front, request: Request, response: Response, status: number): void {
  const forPrograms = isForPrograms(request.path);
  if (status === 405) response.setHeader("Allow", forPrograms ? "GET, HEAD" : "GET, HEAD, POST");
  // The body was not read, so what follows on this connection could not be told from it.
  if (request.method !== "GET" && request.method !== "HEAD") response.setHeader("Connection", "close");
  const { requestId } = marksOf(response);
  if (forPrograms) return void response.status(status).type("application/problem+json").send(plainProblem({ status, headers: request.headers, origin: front.settings.demo ? `http://${request.headers.host ?? "localhost"}` : front.settings.publicUrl }));
  response.status(status).type("html").send(plainPage({ status, headers: request.headers, requestId, stylesheets: front.stylesheets(), path: request.originalUrl }));
}

/** Slow and endless clients are let go (TRUST.md, E08); what is no HTTP gets a bare answer with the same headers. */
export function bound(server: Server, front: Front): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = longestSeconds * 1000;
  server.keepAliveTimeout = 5_000;
  server.maxConnections = 2_000;
  server.on("request", (request, response) => hurry(server, request, response));
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === "ECONNRESET" || !socket.writable) return;
    socket.end(bareReply(front, error));
  });
}

/**
 * The server's own clock has one time for all. What is sent has as long as its address gives it (limits.server.ts), and a
 * usual form's time once it was answered.
 */
function hurry(server: Server, request: IncomingMessage, response: ServerResponse): void {
  if (request.complete || !request.headers["content-length"]) return;
  const late = () => server.emit("clientError", Object.assign(new Error("the body is late"), { code: "ERR_HTTP_REQUEST_TIMEOUT" }), request.socket);
  let timer = setTimeout(late, limitsOf(request.url ?? "/").seconds * 1000);
  response.once("finish", () => {
    clearTimeout(timer);
    if (!request.complete) timer = setTimeout(() => request.socket.destroy(), formSeconds * 1000);
  });
  for (const over of ["end", "close"]) request.once(over, () => clearTimeout(timer));
}

const statusOfClientError: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/**
 * The reply to what is no HTTP, or no end of it. Whoever asked with an endless address, a megabyte in the search field's
 * say, is told so in words; its language stands behind the address and was not read.
 */
function bareReply({ settings, stylesheets }: Front, { code = "", rawPacket }: NodeJS.ErrnoException & { rawPacket?: Buffer }): string {
  const [line = ""] = (code === "HPE_HEADER_OVERFLOW" ? rawPacket?.toString("latin1", 0, 16_384) ?? "" : "").split("\r\n", 1);
  const [, path] = /^(?:GET|HEAD|POST) (\/[^ ?#]*)/.exec(line) ?? [];
  const status = path !== undefined && line.length > 8_192 ? "414 URI Too Long" : (statusOfClientError[code] ?? "400 Bad Request");
  const forPrograms = path !== undefined && isForPrograms(path);
  const told = { status: Number(status.slice(0, 3)), headers: {} };
  const text = path === undefined ? "" : forPrograms ? plainProblem({ ...told, origin: settings.publicUrl }) : plainPage({ ...told, requestId: "", stylesheets: stylesheets() });
  const type = text ? `Content-Type: ${forPrograms ? "application/problem+json" : "text/html; charset=utf-8"}\r\n` : "";
  const headers = Object.entries({ "Cache-Control": "private, no-store", ...safetyHeaders(makeNonce(), { path: "/", dev: !settings.production }) }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\n${type}Content-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n${headers.join("")}\r\n${text}`;
}
