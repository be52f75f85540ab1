import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { clearCookie, readCookie, seal, setCookie, unseal } from "./cookies.server";
import { flashCookie, takeFlash } from "./flash.server";

const house = { demo: false, host: "0.0.0.0", publicUrl: "https://house.example" };
const demo = { demo: true, host: "127.0.0.1", publicUrl: "http://localhost:3000" };
const keys = { session: randomBytes(32) };
const carrying = (cookie: string) => new Request("http://house.example/", { headers: { Cookie: `a=b; ${cookie}; c=d` } });

describe("our cookies (A17)", () => {
  it("are bound to the host and to TLS", () => {
    expect(setCookie(house, "session", "x", 60)).toBe("__Host-session=x; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
  });

  it("are plain in the demo on this computer, and nowhere else", () => {
    expect(setCookie(demo, "session", "x", 60)).toBe("session=x; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
    for (const elsewhere of [{ ...demo, demo: false }, { ...demo, host: "0.0.0.0" }, { ...demo, publicUrl: "https://house.example" }]) {
      expect(setCookie(elsewhere, "session", "x")).toMatch(/^__Host-session=x; .*; Secure$/);
    }
  });

  it("are read back, and under TLS only with their prefix", () => {
    expect(readCookie(house, carrying("__Host-session=x"), "session")).toBe("x");
    expect(readCookie(house, carrying("session=x"), "session")).toBeNull();
    expect(readCookie(demo, carrying("session=x"), "session")).toBe("x");
    expect(readCookie(demo, carrying("xsession=x"), "session")).toBeNull();
    expect(clearCookie(house, "session")).toContain("Max-Age=0");
  });

  it("hold what we sealed, for the purpose that we sealed it for, unchanged", () => {
    const sealed = seal(keys, "flash", "Enregistré : « été »");
    expect(unseal(keys, "flash", sealed)).toBe("Enregistré : « été »");
    expect(unseal(keys, "known", sealed)).toBeNull();
    expect(unseal({ session: randomBytes(32) }, "flash", sealed)).toBeNull();
    for (const broken of [null, "", ".", "a.b", sealed.slice(1), `${sealed.slice(0, -2)}AA`]) expect(unseal(keys, "flash", broken)).toBeNull();
  });
});

describe("the sentence that goes with a redirect", () => {
  it("arrives once", () => {
    const cookie = flashCookie(demo, keys, { kind: "problem", text: "Une ligne\nune autre : « là »" }).split(";")[0] ?? "";
    const taken = takeFlash(demo, keys, carrying(cookie));
    expect(taken.flash).toEqual({ kind: "problem", text: "Une ligne\nune autre : « là »" });
    expect(taken.cookie).toContain("Max-Age=0");
    expect(takeFlash(demo, keys, carrying("x=y"))).toEqual({ flash: null, cookie: null });
  });

  it("is ours: one that somebody made up is not shown", () => {
    const made = Buffer.from("done:Pay here").toString("base64url");
    expect(takeFlash(demo, keys, carrying(`flash=${made}.${made}`)).flash).toBeNull();
  });
});
