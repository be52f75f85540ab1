import type { Page } from "~/http/enter.server";

/**
 * Headers of a page that everybody may see. A visitor's copy may be kept and asked for again; what somebody reads who has
 * signed in, or who is being told something, is theirs alone (TRUST.md, B13).
 */
export function publicHeaders({ session, request }: Page): Record<string, string> {
  const own = session !== null || /(?:^|;\s*)(?:__Host-)?flash=/.test(request.headers.get("Cookie") ?? "");
  return own ? { "Cache-Control": "private, no-store" } : { "Cache-Control": "public, max-age=0, must-revalidate", Vary: "Cookie, Accept-Language" };
}
