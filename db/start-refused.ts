/**
 * A start that must not go on, said in one sentence to the person at the terminal.
 * Entry points print the message without a stack and end with status 1.
 */
export class StartRefused extends Error {
  override name = "StartRefused";
}

/** What to print when a start fails: the sentence of a refusal or of a mistyped option, the whole stack of a fault. */
export function explainFailure(error: unknown): string {
  if (error instanceof StartRefused) return error.message;
  if (error instanceof Error && errorCode(error)?.startsWith("ERR_PARSE_ARGS")) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The code of a system error (ENOENT, EACCES, …) or of a PostgreSQL error (42P01, …). */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
