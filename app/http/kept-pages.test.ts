import { describe, expect, it } from "vitest";
import { KeptPages, type KeptPage } from "./kept-pages";
import { splice } from "./spliced";
import { keyOf } from "./visitor-pages.server";

const page = (text: string): KeptPage => ({ headers: [["Content-Type", "text/html"]], body: splice(text, "nonce-of-the-making") });
const noise = (length: number) => Array.from({ length }, (_, at) => String.fromCharCode(33 + ((at * 7919) % 90))).join("");

describe("pages that are kept", () => {
  it("are those of one version; an older one is neither found nor added", () => {
    const pages = new KeptPages(1_000_000);
    expect(pages.get("1", "/")).toBeUndefined();
    pages.put("1", "/", page("one"));
    expect(pages.get("1", "/")).toBeDefined();
    expect(pages.get("2", "/")).toBeUndefined();
    pages.put("1", "/", page("one"));
    expect(pages.get("2", "/")).toBeUndefined();
    expect(pages.size).toBe(0);
  });

  it("never take more than their memory; what was least lately read goes first", () => {
    const pages = new KeptPages(40_000);
    pages.get("1", "");
    for (const name of ["a", "b"]) pages.put("1", name, page(noise(1000)));
    for (let at = 0; at < 100; at++) {
      pages.get("1", "a");
      pages.put("1", `page ${at}`, page(noise(1000)));
      expect(pages.size).toBeLessThanOrEqual(40_000);
    }
    expect(pages.get("1", "a")).toBeDefined();
    expect(pages.get("1", "b")).toBeUndefined();
    pages.put("1", "huge", page(noise(30_000)));
    expect(pages.get("1", "huge")).toBeUndefined();
  });
});

describe("what a visitor's page depends on", () => {
  const asked = (headers: Record<string, string>, method = "GET", url = "/directory?q=x") => keyOf({ method, originalUrl: url, path: url.split("?")[0], headers } as never, "http://house");

  it("is its address and the languages that the reader takes", () => {
    expect(asked({ "accept-language": "fr-CA,fr;q=0.9,de" })).toBe(asked({ "accept-language": "fr" }));
    expect(asked({ "accept-language": "fr" })).not.toBe(asked({ "accept-language": "en" }));
    expect(asked({ cookie: "lang=en", "accept-language": "fr" })).not.toBe(asked({ "accept-language": "fr" }));
    expect(asked({}, "GET", "/directory?q=y")).not.toBe(asked({}));
  });

  it("is more, for whoever brings a cookie, sends a form or names themself", () => {
    expect(asked({ cookie: "lang=fr; session=abc" })).toBeNull();
    expect(asked({ cookie: "__Host-flash=abc" })).toBeNull();
    expect(asked({ authorization: "Bearer x" })).toBeNull();
    expect(asked({}, "POST")).toBeNull();
    expect(asked({}, "GET", "/directory.data")).toBeNull();
    expect(asked({}, "GET", `/directory?q=${"x".repeat(600)}`)).toBeNull();
  });
});
