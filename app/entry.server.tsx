import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext, type HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { DocumentProvider } from "~/http/document";
import { failureOf } from "~/http/failure.server";
import { languageOf } from "~/i18n";

/** A page that is not made by then is given up. */
const patience = 10_000;

/** Makes the page whole before the first byte leaves: its status is then known, and nothing needs a script to arrive. */
export default function handleRequest(request: Request, status: number, headers: Headers, entry: EntryContext, context: AppLoadContext) {
  const { nonce, requestId, failure, retryAfter } = context;
  const document = { nonce, requestId, language: languageOf(request), failed: isReturnedForm(entry), trouble: failure?.status };
  return new Promise<Response>((resolve, reject) => {
    let broken = false;
    const { pipe, abort } = renderToPipeableStream(
      <DocumentProvider value={document}>
        <RemixServer context={entry} url={request.url} abortDelay={patience} nonce={nonce} />
      </DocumentProvider>,
      {
        nonce,
        onAllReady() {
          // Left running, the timer would hold the whole page in memory until it rings (STACK.md, 2).
          clearTimeout(timer);
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          if (retryAfter !== undefined) headers.set("Retry-After", String(retryAfter));
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: failure?.status ?? (broken ? 500 : status) }));
          pipe(body);
        },
        onShellError(error) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error) {
          broken = true;
          context.log.error({ err: error, requestId }, "a page broke while it was made");
        },
      },
    );
    const timer = setTimeout(abort, patience);
  });
}

/** An action that answered with errors: the page is its form, shown again. */
function isReturnedForm({ staticHandlerContext: { actionData } }: EntryContext): boolean {
  return Object.values(actionData ?? {}).some((each: unknown) => typeof each === "object" && each !== null && "errors" in each);
}

/** A broken loader or action: logged with the request's id, without its values. What was thrown on purpose is quiet. */
export const handleError: HandleErrorFunction = (error, { context, request }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.failure = failureOf(error);
  if (context.failure) context.retryAfter = 30;
  context.log.error({ err: error, requestId: context.requestId }, "a request broke");
};

/** Answers to the client script follow the same rules as pages. */
export function handleDataRequest(response: Response, { context }: { context: AppLoadContext }): Response {
  const { failure, retryAfter } = context;
  if (retryAfter === undefined) return response;
  const headers = new Headers(response.headers);
  headers.set("Retry-After", String(retryAfter));
  return new Response(response.body, { status: failure?.status ?? response.status, headers });
}
