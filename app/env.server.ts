import path from "node:path";
import { StartRefused } from "~/db.server";

/** Everything that the environment decides, parsed once by readSettings. The README's table explains each line. */
export interface Settings {
  host: string;
  port: number;
  /** Where people reach the house, without a slash at the end: "https://whoswho.example". */
  publicUrl: string;
  /** VITAE_HOME, absolute: built-in database, files, keys. */
  home: string;
  demo: boolean;
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  metricsPort: number | undefined;
  /** Networks whose word about a client's address is taken: "10.0.0.1, 192.168.0.0/16, loopback". */
  trustedProxy: string | undefined;
  production: boolean;
  /** What is allowed but worth a line at the start, for the person at the terminal. */
  notices: string[];
}

type Environment = Record<string, string | undefined>;

/**
 * Reads the settings, and refuses a half-configured start with every fault in one message, a sentence each.
 * The values themselves are not repeated where they may hold a password.
 */
export function readSettings(env: Environment = process.env): Settings {
  const faults: string[] = [];
  const value = (name: string): string | undefined => env[name]?.trim() || undefined;

  const host = value("HOST") ?? "127.0.0.1";
  const port = portOf("PORT", value("PORT"), faults) ?? 3000;
  const databaseUrl = urlOf("DATABASE_URL", value("DATABASE_URL"), ["postgres:", "postgresql:"], "postgres://role:password@host/database", faults);
  const smtpUrl = urlOf("SMTP_URL", value("SMTP_URL"), ["smtp:", "smtps:"], "smtps://user:password@host", faults);
  const demo = isDemo(value, host, faults);
  const publicUrl = publicUrlOf(value("PUBLIC_URL"), { host, port, demo }, faults);
  const metricsPort = portOf("METRICS_PORT", value("METRICS_PORT"), faults);
  if (metricsPort === port) faults.push("METRICS_PORT and PORT are the same; the figures need a port of their own.");

  if (faults.length > 0) throw new StartRefused(faults.join("\n"));
  return {
    host,
    port,
    publicUrl,
    home: path.resolve(value("VITAE_HOME") ?? ".vitae"),
    demo,
    databaseUrl,
    smtpUrl,
    metricsPort,
    trustedProxy: value("TRUSTED_PROXY"),
    production: value("NODE_ENV") === "production",
    notices: demo || smtpUrl ? [] : ["SMTP_URL is not set: letters stay in the outbox, and nobody receives a code to sign in with."],
  };
}

/** Is this an address of the machine itself, which nobody else can reach? */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** A demo has no connection to the world: no database, mail server or address of its own, and nobody else reaches it. */
function isDemo(value: (name: string) => string | undefined, host: string, faults: string[]): boolean {
  const wish = value("VITAE_DEMO");
  if (wish !== undefined && wish !== "0" && wish !== "1") faults.push("VITAE_DEMO must be 1 or 0.");
  const outside = ["DATABASE_URL", "SMTP_URL", "PUBLIC_URL"].filter((name) => value(name));
  if (wish === "1" && outside.length > 0) faults.push(`VITAE_DEMO=1 does not go with ${outside.join(" and ")}: the demo reaches nobody.`);
  if (wish === "0" || outside.length > 0) return false;
  if (!isLoopback(host)) {
    faults.push(`The demo listens on this machine only, and HOST is ${host}. For a house, set PUBLIC_URL, SMTP_URL and the like (README); for the demo, leave HOST out.`);
  }
  return true;
}

function publicUrlOf(text: string | undefined, at: { host: string; port: number; demo: boolean }, faults: string[]): string {
  if (text === undefined) {
    if (!at.demo && !isLoopback(at.host)) faults.push("PUBLIC_URL must say where people reach the house: it is printed in every letter.");
    return `http://localhost:${at.port}`;
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const whole = url && ["http:", "https:"].includes(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username;
  if (!whole) {
    faults.push("PUBLIC_URL must be an address without a path, like https://whoswho.example.");
    return "";
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    faults.push("PUBLIC_URL must begin with https:// (http:// is for this machine only): sign-in cookies do not travel in the open.");
  }
  return url.origin;
}

function portOf(name: string, text: string | undefined, faults: string[]): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  faults.push(`${name} must be a whole number from 1 to 65535.`);
  return undefined;
}

function urlOf(name: string, text: string | undefined, protocols: string[], example: string, faults: string[]): string | undefined {
  if (text === undefined) return undefined;
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname) return text;
  faults.push(`${name} must be an address like ${example}.`);
  return undefined;
}
