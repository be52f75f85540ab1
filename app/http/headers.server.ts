import { randomBytes } from "node:crypto";
import { isRoom } from "./rooms";

export function makeNonce(): string {
  return randomBytes(16).toString("base64");
}

/** The headers that every reply carries, errors and files included (TRUST.md, C04 and C06). */
export function safetyHeaders(nonce: string, { path, dev }: { path: string; dev: boolean }): Record<string, string> {
  return {
    "Content-Security-Policy": contentPolicy(nonce, dev),
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": isTokenPage(path) ? "same-origin" : "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": unused.map((feature) => `${feature}=()`).join(", "),
    ...(isRoom(path) ? { "X-Robots-Tag": "noindex" } : {}),
  };
}

/**
 * Pages whose address is a secret say nothing of it to other sites. Not `no-referrer`: with it a browser sends
 * `Origin: null` from their forms, which we refuse.
 */
export function isTokenPage(path: string): boolean {
  return /^\/(?:i|sign-in\/link)\/[^/]+/i.test(path);
}

function contentPolicy(nonce: string, dev: boolean): string {
  // The development server injects styles and speaks over a socket; neither exists in what we ship.
  return [
    "default-src 'none'",
    "font-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    dev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self'",
    dev ? "connect-src 'self' ws:" : "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}

const unused = [
  "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation", "gyroscope",
  "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
];
