import { createHmac, timingSafeEqual } from "node:crypto";
import type { Keys } from "~/keys.server";
import { isLoopback } from "./network.server";

/**
 * Our cookies: `__Host-`, Secure, HttpOnly, SameSite=Lax, Path=/, no Domain. Over plain http, which only the demo on this
 * computer may speak, the same cookie without prefix and Secure (browsers would drop it otherwise). Nowhere else.
 */
export interface CookieSettings {
  demo: boolean;
  host: string;
  publicUrl: string;
}

export function needsTls(settings: CookieSettings): boolean {
  return settings.publicUrl.startsWith("https:") || !settings.demo || !isLoopback(settings.host);
}

/**
 * The Set-Cookie line of one of our cookies; `seconds` 0 takes it away, undefined keeps it until the browser closes.
 * Values are ours alone (base64url, dots, words), so they need no encoding.
 */
export function setCookie(settings: CookieSettings, name: string, value: string, seconds?: number): string {
  const secure = needsTls(settings);
  const age = seconds === undefined ? "" : `; Max-Age=${seconds}`;
  return `${nameOf(secure, name)}=${value}; Path=/${age}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

export function clearCookie(settings: CookieSettings, name: string): string {
  return setCookie(settings, name, "", 0);
}

export function readCookie(settings: CookieSettings, request: Request, name: string): string | null {
  const wanted = `${nameOf(needsTls(settings), name)}=`;
  const pairs = (request.headers.get("Cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(wanted))?.slice(wanted.length) || null;
}

function nameOf(secure: boolean, name: string): string {
  return secure ? `__Host-${name}` : name;
}

/** A keyed hash of a text, apart for each purpose: what one part of the house signed, another does not take. */
export function keyedHash(key: Buffer, purpose: string, text: string): Buffer {
  return createHmac("sha256", key).update(`${purpose}\u0000${text}`).digest();
}

/** A value that a browser may carry and cannot change: base64url, a dot, and its keyed hash. */
export function seal(keys: Pick<Keys, "session">, purpose: string, value: string): string {
  return `${Buffer.from(value).toString("base64url")}.${keyedHash(keys.session, purpose, value).toString("base64url")}`;
}

export function unseal(keys: Pick<Keys, "session">, purpose: string, sealed: string | null): string | null {
  const [text = "", mac = ""] = sealed?.split(".") ?? [];
  const value = Buffer.from(text, "base64url").toString();
  return sameBytes(Buffer.from(mac, "base64url"), keyedHash(keys.session, purpose, value)) ? value : null;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
