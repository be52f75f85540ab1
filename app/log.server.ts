import { pino, type LogFn, type Logger as PinoLogger } from "pino";

export type Logger = PinoLogger;

/**
 * The house's log: one JSON line an event, with route patterns and never the values in them; no names, no addresses, no
 * codes. What is logged of a fault is its kind, its place in our code, and its message with every value taken out.
 */
export function makeLog(level: "info" | "warn" | "silent", stream?: { write(line: string): void }): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutValues, error: withoutValues },
    redact: { paths: redacted, censor: "[kept out]" },
    hooks: { logMethod: withOwnMessage },
  };
  return stream ? pino(options, stream) : pino(options);
}

/** Without a message of ours, pino would write the error's own, values and all. */
function withOwnMessage(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [what, message, ...rest] = args as [unknown, string?, ...unknown[]];
  if (what instanceof Error) method.apply(this, [{ err: what }, message ?? "fault", ...rest]);
  else if (typeof what === "object" && message === undefined) method.apply(this, [what, "fault"]);
  else method.apply(this, args);
}

const secrets = ["mail", "email", "address", "name", "recipient", "token", "code", "secret", "cookie", "authorization", "body", "text", "note", "next"];
const redacted = secrets.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

export interface LoggedFault {
  type: string;
  message: string;
  stack: string[];
  /** The code of the system or of PostgreSQL: ECONNREFUSED, 23505. */
  errno?: string;
  constraint?: string;
  table?: string;
}

/** PostgreSQL repeats what was typed in `detail` and sometimes in the message; so do parsers and zod. */
export function withoutValues(error: unknown): LoggedFault {
  if (!(error instanceof Error)) return { type: typeof error, message: scrub(String(error)), stack: [] };
  const extra = error as Error & { code?: unknown; constraint?: unknown; table?: unknown };
  const frames = (error.stack ?? "").split("\n").map((line) => line.trim()).filter((line) => line.startsWith("at "));
  const fault: LoggedFault = { type: error.name, message: scrub(error.message), stack: frames.slice(0, 20) };
  for (const [key, value] of [["errno", extra.code], ["constraint", extra.constraint], ["table", extra.table]] as const) {
    if (typeof value === "string" && /^[\w.-]{1,64}$/.test(value)) fault[key] = value;
  }
  return fault;
}

/** Quoted parts, mail addresses, long numbers and anything that looks like a token; then the length. */
export function scrub(message: string): string {
  return message
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|«[^»]*»|“[^”]*”/g, "[…]")
    .replace(/\([^()]*\)=\([^()]*\)/g, "[…]")
    .replace(/[^\s<>@]+@[^\s<>@]+/g, "[…]")
    .replace(/[\w-]{20,}/g, "[…]")
    .replace(/\d{4,}/g, "[…]")
    .slice(0, 300);
}
