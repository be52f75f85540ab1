import { errorCode, isDatabaseAway } from "~/db.server";
import type { Failure } from "./context";

/** Is this break the page's fault, or is the database away (503) or its disk full (507)? Undefined for the page's own. */
export function failureOf(error: unknown): Failure | undefined {
  const causes = chainOf(error);
  if (causes.some((each) => errorCode(each) === "53100" || errorCode(each) === "ENOSPC")) return { status: 507 };
  // 57014: a statement took longer than any page may.
  if (causes.some((each) => isDatabaseAway(each) || errorCode(each) === "57014")) return { status: 503 };
  return undefined;
}

function chainOf(error: unknown): unknown[] {
  return error instanceof Error && error.cause !== undefined ? [error, ...chainOf(error.cause)] : [error];
}
