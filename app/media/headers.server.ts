import { extensions, type FileKind, mediaTypes } from "./kind";

type Sending = { kind: FileKind; /** What it is called when it is saved. */ name: string; as: "inline" | "attachment"; cache: string };

/**
 * Headers under which a file of people leaves (TRUST.md, D04): of the kind that we found it to be and no other, with nothing
 * in it allowed to run or to load, and under a name that cannot break out of its header.
 */
export function mediaHeaders({ kind, name, as, cache }: Sending): Record<string, string> {
  const letters = [...name.replace(/[\p{C}/\\]/gu, " ").trim()];
  const whole = `${letters.slice(0, 80).join("") || "file"}.${extensions[kind]}`;
  const plain = whole.normalize("NFD").replace(/[^\w .-]/g, "");
  return {
    "Content-Type": mediaTypes[kind],
    "Content-Disposition": `${as}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(whole).replace(/['()*]/g, escaped)}`,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, noimageindex",
    "Cache-Control": cache,
    Vary: "Cookie",
  };
}

function escaped(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
