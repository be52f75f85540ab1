import { describe, expect, it } from "vitest";
import { plain } from "~/biographies/style/inline";
import type { Cited } from "~/i18n/en/entry-pages";
import { citationsOf, type CiteStyle } from "./cite";

const url = "https://house.example/p/bcdf2345/claire-helene-aubrespin";
const cited: Cited = { name: "Aubrespin, Claire-Hélène", filed: "Aubrespin (Claire-Hélène)", house: "Vitae", url, revised: "2027-02-09", accessed: "2027-03-01", number: "2027-02-0031", version: null };
const said = (lang: "fr" | "en", style: CiteStyle, but: Partial<Cited> = {}) => plain(citationsOf({ ...cited, ...but }, lang).find((each) => each.style === style)?.words ?? []);

describe("a citation", () => {
  it.each<["fr" | "en", CiteStyle, string]>([
    ["en", "house", `“Aubrespin (Claire-Hélène)”, Vitae, certificate no. 2027-02-0031, text of 9 February 2027, consulted on 1 March 2027, ${url}`],
    ["en", "iso690", `Aubrespin, Claire-Hélène. In: Vitae [online]. 9 February 2027, certificate no. 2027-02-0031 [viewed 1 March 2027]. Available from: ${url}`],
    ["en", "mla", `“Aubrespin, Claire-Hélène.” Vitae, 9 Feb. 2027, certificate no. 2027-02-0031, ${url}. Accessed 1 Mar. 2027.`],
    ["en", "apa", `Vitae. (2027, February 9). Aubrespin, Claire-Hélène. In Vitae (certificate no. 2027-02-0031). Retrieved March 1, 2027, from ${url}`],
    ["en", "chicago", `Vitae, s.v. “Aubrespin, Claire-Hélène,” revised February 9, 2027, certificate no. 2027-02-0031, accessed March 1, 2027, ${url}.`],
    ["fr", "house", `«\u00a0Aubrespin (Claire-Hélène)\u00a0», Vitae, certificat nº\u00a02027-02-0031, texte du 9\u00a0février 2027, consulté le 1er\u00a0mars 2027, ${url}`],
    ["fr", "iso690", `Aubrespin, Claire-Hélène. Dans\u00a0: Vitae [en ligne]. 9\u00a0février 2027, certificat nº\u00a02027-02-0031 [consulté le 1er\u00a0mars 2027]. Disponible à l’adresse\u00a0: ${url}`],
    ["fr", "mla", `«\u00a0Aubrespin, Claire-Hélène\u00a0». Vitae, 9\u00a0févr. 2027, certificat nº\u00a02027-02-0031, ${url}. Consulté le 1er\u00a0mars 2027.`],
    ["fr", "apa", `Vitae. (2027, 9\u00a0février). Aubrespin, Claire-Hélène. Dans Vitae (certificat nº\u00a02027-02-0031). Récupéré le 1er\u00a0mars 2027 de ${url}`],
    ["fr", "chicago", `Vitae, s.v. «\u00a0Aubrespin, Claire-Hélène\u00a0», révisé le 9\u00a0février 2027, certificat nº\u00a02027-02-0031, consulté le 1er\u00a0mars 2027, ${url}.`],
  ])("in %s, %s", (lang, style, words) => expect(said(lang, style)).toBe(words));

  it("sets the work in italics and nothing else", () => {
    for (const { words } of citationsOf(cited, "en")) expect(words.filter(({ kind }) => kind === "italic").map(({ text }) => text)).toEqual(["Vitae"]);
  });

  it("names a certain text, and does without a day or a certificate", () => {
    expect(said("en", "apa", { version: 2, number: null })).toBe(`Vitae. (2027, February 9). Aubrespin, Claire-Hélène. In Vitae (version 2). Retrieved March 1, 2027, from ${url}`);
    expect(said("fr", "iso690", { revised: null, number: null })).toContain("[en ligne]. s. d. [consulté le");
  });

  it("keeps a name as it is, whatever signs it holds", () => {
    const name = "O*Brien* {X} ^y^ \\z, Ann";
    expect(said("en", "mla", { name })).toContain(`“${name}.”`);
    expect(citationsOf({ ...cited, name }, "en").flatMap(({ words }) => words.map(({ kind }) => kind)).every((kind) => kind === "text" || kind === "italic")).toBe(true);
  });
});
