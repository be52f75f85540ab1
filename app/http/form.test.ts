import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkForm, line, longestField, mailAddress, readForm } from "./form";

const shape = z.object({ name: line(20), note: z.string().optional(), sectors: z.array(z.string()).min(1).optional(), mail: mailAddress.optional() });
const form = (...pairs: [string, string][]) => pairs.reduce((data, [key, value]) => (data.append(key, value), data), new FormData());

describe("reading a form", () => {
  it("gives back the named fields and nothing else", () => {
    const read = checkForm(form(["name", " Jeanne "], ["role", "administrator"], ["sectors", "letters"], ["sectors", "law"]), shape);
    expect(read).toMatchObject({ ok: true, value: { name: "Jeanne", sectors: ["letters", "law"] } });
    expect(Object.keys(read.ok ? read.value : {})).toEqual(["name", "sectors"]);
  });

  it.each(["__proto__", "__proto__[polluted]", "constructor.prototype.polluted", "constructor[prototype][polluted]", "prototype"])("has no place for %s (C15)", (key) => {
    const read = checkForm(form(["name", "Jeanne"], [key, "yes"]), shape);
    expect(read.ok).toBe(true);
    expect({}).not.toHaveProperty("polluted");
    expect(Object.keys(read.values)).not.toContain(key);
  });

  it("refuses a field that comes twice where one is asked (C15)", () => {
    expect(checkForm(form(["name", "Jeanne"], ["name", "Baudouin"]), shape)).toMatchObject({ ok: false, errors: { name: "http.invalid.repeated" } });
  });

  it("takes an empty field for an absent one, and keeps what was typed", () => {
    expect(checkForm(form(["name", "  "], ["note", "kept"]), shape)).toMatchObject({
      ok: false,
      errors: { name: "http.invalid.required" },
      values: { name: "", note: "kept" },
    });
  });

  it.each([
    ["a null byte", "a\u0000b"], ["a bell", "a\u0007b"], ["a mark that turns the line", "a\u202eb"], ["an isolate", "a\u2066b"], ["half a character", "a\ud800b"],
  ])("refuses %s", (_, text) => {
    expect(checkForm(form(["name", "x"], ["note", text]), shape)).toMatchObject(
      // FormData itself mends half a character.
      text.includes("\ud800") ? { ok: true } : { ok: false, errors: { note: "http.invalid.unprintable" } },
    );
  });

  it("makes equal texts equal: line ends and composed letters", () => {
    expect(checkForm(form(["name", "E\u0301tienne"], ["note", "a\r\nb\rc"]), shape)).toMatchObject({ ok: true, value: { name: "\u00c9tienne", note: "a\nb\nc" } });
  });

  it("refuses a text that no engine should be given, and one over two lines where there is one", () => {
    expect(checkForm(form(["name", "x"], ["note", "a".repeat(longestField + 1)]), shape)).toMatchObject({ errors: { note: "http.invalid.tooLong" } });
    expect(checkForm(form(["name", "a\nBcc: b"]), shape)).toMatchObject({ errors: { name: "http.invalid.oneLine" } });
  });

  it.each(["a", "a@", "@b", "a@b@c", "a b@c.fr", "a@c.fr\nBcc: x@y.fr", "<a@c.fr>", "a@c..fr", "a,b@c.fr"])("knows that %j is no mail address", (mail) => {
    expect(checkForm(form(["name", "x"], ["mail", mail]), shape).ok).toBe(false);
  });

  it("writes a mail address in one way", () => {
    expect(checkForm(form(["name", "x"], ["mail", " Jeanne.C@Maison.Example "]), shape)).toMatchObject({ value: { mail: "jeanne.c@maison.example" } });
  });

  it.each([["application/json", 415], ["text/plain", 415], ["multipart/form-data", 400]])("refuses a body of %s", async (type, status) => {
    const request = new Request("http://house.example/", { method: "POST", body: "{}", headers: { "Content-Type": type } });
    await expect(readForm(request, shape)).rejects.toMatchObject({ status });
  });
});
