import type { IncomingHttpHeaders } from "node:http";
import { type ProblemKind, problemText } from "~/api/problem";
import { formatBytes, languageOf, phrases, type Language } from "~/i18n";
import { limitsOf } from "./limits.server";
import { troubleOf } from "./Trouble";

export interface Plain {
  status: number;
  headers: IncomingHttpHeaders;
  requestId: string;
  stylesheets: readonly string[];
  /** The address that was asked for. */
  path?: string;
}

/** A whole page for what is refused, or broken, before Remix or behind its back. */
export function plainPage({ status, headers, requestId, stylesheets, path = "/" }: Plain): string {
  const lang = spoken(headers);
  const t = phrases(lang);
  const { title, text } = words(lang, status, path);
  const back = status === 413 && isUpload(path) ? `<a href="${escaped(path.split(/[?#]/, 1)[0]?.replace(/\.data$/, "") ?? "/")}">${escaped(t.http.outside.backToForm)}</a>` : "";
  const number = status >= 500 ? `<p class="small sans soft">${t.shell.errors.requestId} <span class="request-id">${escaped(requestId)}</span></p>` : "";
  const links = stylesheets.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`).join("");
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>${links}</head><body><main id="main" class="sheet"><section class="error-page flow"><h1>${escaped(title)}</h1><p class="measure">${escaped(text)}</p><div class="row">${back}<a href="/">${escaped(t.shell.errors.home)}</a></div>${number}</section></main></body></html>`;
}

/** The same for programs (RFC 9457): one of the API's own problems, or no more than the status says. */
export function plainProblem({ status, headers, origin }: Pick<Plain, "status" | "headers"> & { origin: string }): string {
  const kind = problemKinds[status];
  if (kind) return problemText(phrases(spoken(headers)), origin, kind);
  const { title, text } = words(spoken(headers), status, "/");
  return `${JSON.stringify({ type: "about:blank", title, status, detail: text }, null, 2)}\n`;
}

const problemKinds: Readonly<Record<number, ProblemKind>> = { 400: "bad_address", 404: "not_found", 405: "wrong_method", 414: "too_long", 500: "broken" };

function words(lang: Language, status: number, path: string): { title: string; text: string } {
  const t = phrases(lang);
  // Refused by its length alone, before a byte was read: what may be sent here is said instead of "too large".
  if (status === 413 && isUpload(path)) return { title: t.http.outside.fileTooLarge.title, text: t.http.outside.fileTooLarge.text(formatBytes(lang, limitsOf(path).fileBytes)) };
  if (status === 403) return t.http.outside.foreign;
  if (status === 405) return t.http.outside.method;
  if (status === 414 || status === 431) return t.http.outside.endless;
  if (status === 411) return t.http.outside.lengthless;
  return troubleOf(t, status);
}

function spoken(headers: IncomingHttpHeaders): Language {
  const known = { Cookie: headers.cookie ?? "", "Accept-Language": headers["accept-language"] ?? "" };
  return languageOf(new Request("http://here.invalid/", { headers: known }));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** An address that takes files: it allows more than a form may have. */
function isUpload(path: string): boolean {
  return limitsOf(path).fileBytes > 0;
}
