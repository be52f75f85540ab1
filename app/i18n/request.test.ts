import { expect, it } from "vitest";
import { languageCookie, languageOf } from "./request";

const asked = (url: string, headers: Record<string, string> = {}) => new Request(`http://house.test${url}`, { headers });

it("takes the address, then the cookie, then the browser, then the house", () => {
  const headers = { Cookie: "a=b; lang=en", "Accept-Language": "fr" };
  expect(languageOf(asked("/?lang=fr", headers))).toBe("fr");
  expect(languageOf(asked("/", headers))).toBe("en");
  expect(languageOf(asked("/", { "Accept-Language": "de, en;q=0.5, fr;q=0.8" }))).toBe("fr");
  expect(languageOf(asked("/", { "Accept-Language": "en-GB, fr;q=0" }))).toBe("en");
  expect(languageOf(asked("/"), ["en"])).toBe("en");
});

it("passes over what the house does not write, and nonsense", () => {
  expect(languageOf(asked("/?lang=fr", { Cookie: "lang=fr" }), ["en"])).toBe("en");
  expect(languageOf(asked("/?lang=xx%0d%0a", { Cookie: "lang=<script>", "Accept-Language": ";;q=,*" }), ["fr", "en"])).toBe("fr");
});

it("is remembered by the cookie that it sets, plain and over TLS", () => {
  for (const secure of [false, true]) {
    const cookie = languageCookie("fr", secure);
    expect(languageOf(asked("/", { Cookie: cookie.split(";")[0] ?? "" }), ["en", "fr"])).toBe("fr");
    expect(cookie).toContain("HttpOnly");
    expect(cookie.startsWith("__Host-") && cookie.endsWith("Secure")).toBe(secure);
  }
});
