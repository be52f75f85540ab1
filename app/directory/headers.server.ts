import { isPlainVisitor, type Page } from "~/http/enter.server";

/**
 * Headers of a page that everybody may see. A visitor's copy may be kept and asked for again; what somebody reads who has
 * signed in, who was granted more, or who is being told something, is theirs alone (TRUST.md, B13).
 */
export function publicHeaders(page: Page): Record<string, string> {
  return !isPlainVisitor(page) ? { "Cache-Control": "private, no-store" } : { "Cache-Control": "public, max-age=0, must-revalidate", Vary: "Cookie, Accept-Language" };
}
