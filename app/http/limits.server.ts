import type { IncomingHttpHeaders } from "node:http";
import { largestFile } from "~/media/kind";

/** Bytes that a form may have (TRUST.md, E10), and seconds that it may take to arrive. */
export const formBytes = 1024 * 1024;
export const formSeconds = 30;

/** Bytes that are read of a form whose file is too large, so that its page can say so and show again what was typed beside it. */
export const heardOut = 4 * largestFile;

/** Bytes that a file may have where one is sent in. */
export const uploadBytes = { import: 64 * 1024 * 1024, portrait: largestFile, evidence: largestFile, cv: largestFile } as const;

/**
 * Routes that take a file beside a form: a line each, and the route streams it with `readUpload` (upload.server.ts). A
 * part that begins with a colon stands for any one word.
 */
const larger: readonly Larger[] = [
  { at: "/admin/imports", fileBytes: uploadBytes.import, seconds: 600 },
  { at: "/my/portrait", fileBytes: uploadBytes.portrait, seconds: 180 },
  { at: "/my/cv", fileBytes: uploadBytes.cv, seconds: 180 },
  { at: "/my/evidence/:statement", fileBytes: uploadBytes.evidence, seconds: 180 },
  { at: "/desk/dossiers/:id/portrait", fileBytes: uploadBytes.portrait, seconds: 180 },
  { at: "/desk/dossiers/:id/evidence", fileBytes: uploadBytes.evidence, seconds: 180 },
];

interface Larger {
  at: string;
  fileBytes: number;
  /** How long the slowest line may take to send it. */
  seconds: number;
}

const known = larger.map(({ at, fileBytes, seconds }) => {
  const words = at.replace(/:\w+/g, "[^/]+");
  return { path: new RegExp(`^${words}(?:\\.data)?/?(?:[?#]|$)`), fileBytes, bytes: Math.max(fileBytes, heardOut) + formBytes, seconds };
});

/** The longest that any address gives. */
export const longestSeconds = Math.max(formSeconds, ...larger.map(({ seconds }) => seconds));

/** How much may be sent to an address, and within how many seconds. */
export function limitsOf(path: string): { bytes: number; /** Of the file alone; 0 where none is taken. */ fileBytes: number; seconds: number } {
  return known.find((each) => each.path.test(path)) ?? { bytes: formBytes, fileBytes: 0, seconds: formSeconds };
}

/** The methods that the site answers to; browsers' forms know no others. */
export const methods = ["GET", "HEAD", "POST"] as const;

/**
 * The status with which a request is refused unread, or null. A body must say how long it is: that bounds it before a
 * byte is read, and leaves nothing for two servers in a row to read differently.
 */
export function refusedUnread(method: string, path: string, headers: IncomingHttpHeaders): 400 | 405 | 411 | 413 | null {
  if (!methods.some((each) => each === method)) return 405;
  if (method === "POST" && isForPrograms(path)) return 405;
  if (!path.startsWith("/") || !isReadable(path) || !URL.canParse(`http://${headers.host}`)) return 400;
  if (headers["transfer-encoding"] !== undefined) return 411;
  const length = Number(headers["content-length"] ?? 0);
  if (method === "POST" && headers["content-length"] === undefined) return 411;
  if (!Number.isSafeInteger(length) || length < 0) return 400;
  return length > limitsOf(path).bytes ? 413 : null;
}

/** Below `/api/` programs ask and nothing is ever sent. */
export function isForPrograms(path: string): boolean {
  return /^\/api\//i.test(path);
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
