import type { IncomingHttpHeaders } from "node:http";

/** Bytes that a form may have (TRUST.md, E10). A route that takes more says how much here, and streams it. */
export const formBytes = 1024 * 1024;
const larger: readonly { path: RegExp; bytes: number }[] = [];

/** The methods that the site answers to; browsers' forms know no others. */
export const methods = ["GET", "HEAD", "POST"] as const;

/**
 * The status with which a request is refused unread, or null. A body must say how long it is: that bounds it before a
 * byte is read, and leaves nothing for two servers in a row to read differently.
 */
export function refusedUnread(method: string, path: string, headers: IncomingHttpHeaders): 400 | 405 | 411 | 413 | null {
  if (!methods.some((each) => each === method)) return 405;
  if (!path.startsWith("/") || !isReadable(path) || !URL.canParse(`http://${headers.host}`)) return 400;
  if (headers["transfer-encoding"] !== undefined) return 411;
  const length = Number(headers["content-length"] ?? 0);
  if (method === "POST" && headers["content-length"] === undefined) return 411;
  if (!Number.isSafeInteger(length) || length < 0) return 400;
  return length > (larger.find((each) => each.path.test(path))?.bytes ?? formBytes) ? 413 : null;
}

/** Remix makes a fault of its own out of an address that cannot be decoded. */
function isReadable(path: string): boolean {
  try {
    decodeURI(path.split(/[?#]/, 1)[0] ?? "");
    return !path.includes("\u0000") && !/%00/.test(path);
  } catch {
    return false;
  }
}
