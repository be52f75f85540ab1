import { describe, expect, it } from "vitest";
import { mayChange, type Asking } from "./origin.server";

const house = "https://house.example";
const post = (asking: Partial<Asking>): Asking => ({ method: "POST", host: "house.example", origin: undefined, fetchSite: undefined, ...asking });

describe("the button of a mail program that stops reminders (RFC 8058)", () => {
  const asked = (path: string, method = "POST") => mayChange({ method, host: "house.example", origin: undefined, fetchSite: undefined, path }, "https://house.example", "0.0.0.0");

  it("posts from no page, to its signed address only", () => {
    expect(asked("/unsubscribe/Zm9v.YmFy")).toBe(true);
    for (const path of ["/unsubscribe", "/unsubscribe/", "/unsubscribe/Zm9v.YmFy/more", "/unsubscribe/Zm9v.YmFy.data", "/decide", "/i/answer", "/x/unsubscribe/a.b"]) expect(asked(path), path).toBe(false);
    expect(asked("/unsubscribe/Zm9v.YmFy", "PUT")).toBe(false);
  });
});

describe("who may change something in a house on the network", () => {
  it.each([
    ["our own page", { origin: "https://house.example" }],
    ["our own page, with the browser's word", { origin: "https://house.example", fetchSite: "same-origin" }],
    ["a hidden origin with the browser's word", { origin: "null", fetchSite: "same-origin" }],
    ["no origin with the browser's word", { fetchSite: "same-origin" }],
    ["our own page behind a proxy that renames the host", { origin: "https://house.example", host: "127.0.0.1:3000" }],
  ])("takes %s", (_, asking) => expect(mayChange(post(asking), house, "0.0.0.0")).toBe(true));

  it.each([
    ["another site", { origin: "https://evil.example" }],
    ["another site that names itself in Host", { origin: "https://evil.example", host: "evil.example" }],
    ["a subdomain", { origin: "https://a.house.example" }],
    ["a subdomain, said to be the same site", { origin: "null", fetchSite: "same-site" }],
    ["the same name over plain http", { origin: "http://house.example" }],
    ["another port", { origin: "https://house.example:8443" }],
    ["a hidden origin", { origin: "null" }],
    ["no origin", {}],
    ["no origin, typed by hand", { fetchSite: "none" }],
    ["our own origin from another site", { origin: "https://house.example", fetchSite: "cross-site" }],
    ["a name that only begins like ours", { origin: "https://house.example.evil.example" }],
    ["a loopback page", { origin: "http://localhost:3000", host: "localhost:3000" }],
  ])("refuses %s", (_, asking) => expect(mayChange(post(asking), house, "0.0.0.0")).toBe(false));

  it.each(["POST", "PUT", "PATCH", "DELETE", "post", "PROPFIND"])("asks for %s", (method) => {
    expect(mayChange(post({ method, origin: "https://evil.example" }), house, "0.0.0.0")).toBe(false);
  });

  it.each(["GET", "HEAD"])("lets anybody read with %s", (method) => {
    expect(mayChange(post({ method, origin: "https://evil.example" }), house, "0.0.0.0")).toBe(true);
  });
});

describe("on this computer only", () => {
  const local = (asking: Partial<Asking>) => mayChange(post(asking), "http://localhost:3000", "127.0.0.1");
  it("takes any loopback name that it was called by, on any forwarded port", () => {
    expect(local({ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" })).toBe(true);
    expect(local({ origin: "http://[::1]:8080", host: "[::1]:8080" })).toBe(true);
  });
  it("refuses a name that was bent to this computer, and a neighbour on another port", () => {
    expect(local({ origin: "http://evil.example", host: "evil.example" })).toBe(false);
    expect(local({ origin: "http://127.0.0.1.evil.example", host: "127.0.0.1.evil.example" })).toBe(false);
    expect(local({ origin: "http://localhost:4000", host: "localhost:3000" })).toBe(false);
    expect(local({ origin: "http://127.0.0.2:3000", host: "localhost:3000" })).toBe(false);
  });
});
