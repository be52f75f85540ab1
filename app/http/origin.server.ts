import { isLoopback } from "./network.server";

export interface Asking {
  method: string;
  host: string | undefined;
  origin: string | undefined;
  fetchSite: string | undefined;
  path?: string;
}

/**
 * The button of a mail program that stops reminders (RFC 8058) posts from no page at all. The address itself is signed by
 * the house, the route reads no cookie, and all it can do is stop one file's reminders.
 */
const oneClick = /^\/unsubscribe\/[\w-]+\.[\w-]+$/;

/**
 * May this request change something? Only one that comes from a page of ours: its Origin is the house's address, or, on
 * this computer only, the very name it was called by. Where a browser hides the Origin, its own word that the request is
 * of the same origin counts; nothing at all does not. X-Forwarded-Host is never asked.
 */
export function mayChange(asking: Asking, publicUrl: string, listensOn: string): boolean {
  if (asking.method === "GET" || asking.method === "HEAD") return true;
  if (asking.method === "POST" && asking.path !== undefined && oneClick.test(asking.path)) return true;
  if (asking.fetchSite === "cross-site") return false;
  if (asking.origin === undefined || asking.origin === "null") return asking.fetchSite === "same-origin";
  if (asking.origin === new URL(publicUrl).origin) return true;
  // A rebound DNS name carries its own Host and Origin here, so the name itself must be a loopback one.
  return isLoopback(listensOn) && isLoopback(nameOf(asking.host)) && asking.origin === `http://${asking.host?.toLowerCase()}`;
}

function nameOf(host: string | undefined): string {
  const url = `http://${host ?? ""}`;
  return URL.canParse(url) ? new URL(url).hostname : "";
}
