import { describe, expect, it } from "vitest";
import { frenchHonour, frenchInstitution, frenchOffice } from "./fr-capitals";
import { englishArticle, frenchPreposition, isBareName, isCountry } from "./places";

describe("French capitals", () => {
  it.each([
    ["Directeur Général", "directeur général"],
    ["Président-Directeur Général de la Banque des Deux-Rives", "président-directeur général de la Banque des Deux-Rives"],
    ["Premier Ministre", "Premier ministre"],
    ["premier président", "premier président"],
    ["Secrétaire d'État aux Ports", "secrétaire d'État aux Ports"],
    ["Ministre de l'Agriculture", "ministre de l'Agriculture"],
    ["Professeur au Collège de France", "professeur au Collège de France"],
    ["président de Médecins du Rivage", "président de Médecins du Rivage"],
    ["suppléant de Bruno Le Maire", "suppléant de Bruno Le Maire"],
    ["gardien de la place du Président-Ardouin", "gardien de la place du Président-Ardouin"],
    ["Licence en droit", "licence en droit"],
    ["CAP de cuisine", "CAP de cuisine"],
    ["PhD", "PhD"],
    ["DIRECTEUR", "DIRECTEUR"],
  ])("of an office: %s", (typed, set) => expect(frenchOffice(typed)).toBe(set));

  it.each([
    ["École Normale Supérieure", "École normale supérieure"],
    ["Université de Nantes", "université de Nantes"],
    ["Assemblée Nationale", "Assemblée nationale"],
    ["Conseil Économique et Social", "Conseil économique et social"],
    ["École Nationale des Ponts et Chaussées", "École nationale des ponts et chaussées"],
    ["Ministère des Affaires Étrangères", "ministère des Affaires étrangères"],
    ["Ministère de l'Économie", "ministère de l'Économie"],
    ["Générale des eaux", "Générale des eaux"],
    ["Compagnie de Générale", "Compagnie de Générale"],
    ["CNRS", "CNRS"],
  ])("of an institution: %s", (typed, set) => expect(frenchInstitution(typed)).toBe(set));

  it.each([
    ["Légion d'Honneur", "Légion d'honneur"],
    ["Ordre National du Mérite", "ordre national du Mérite"],
    ["Palmes Académiques", "Palmes académiques"],
    ["Médaille d'Or", "médaille d'or"],
    ["Un des Meilleurs Ouvriers de France", "un des meilleurs ouvriers de France"],
    ["Étoile du Nord", "Étoile du Nord"],
  ])("of an honour: %s", (typed, set) => expect(frenchHonour(typed)).toBe(set));

  it("are set once: setting them again changes nothing", () => {
    for (const typed of ["Directeur Général", "Premier Ministre", "École Nationale des Ponts et Chaussées", "Licence en Droit"])
      expect(frenchOffice(frenchOffice(typed))).toBe(frenchOffice(typed));
  });
});

describe("places", () => {
  it.each([
    ["Belgique", "en"],
    ["Japon", "au"],
    ["Mexique", "au"],
    ["Iran", "en"],
    ["Pays-Bas", "aux"],
    ["Cuba", "à"],
    ["Côte d'Ivoire", "en"],
  ])("%s is a country, and takes its preposition", (country, preposition) => {
    expect(isCountry(country, "fr")).toBe(true);
    expect(frenchPreposition(country)).toBe(preposition);
  });

  it("has an article in English where the country has one", () => {
    expect(englishArticle("Netherlands") + englishArticle("France")).toBe("the ");
    expect(isCountry("Ghent", "en")).toBe(false);
  });

  it.each(["Le Mas-Neuf", "Newcastle", "Saint-Jean-sous-Bois", "L'Aigle", "Saint-Leu (La Réunion)"])("%s belongs to no language", (name) =>
    expect(isBareName(name)).toBe(true),
  );
  it.each(["3e circonscription de la Creuse", "canton de Vernay", "hôtel de ville"])("%s does", (name) =>
    expect(isBareName(name)).toBe(false),
  );
});
