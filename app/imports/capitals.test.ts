import { expect, it } from "vitest";
import { placeCase } from "./capitals";

it.each([
  ["Somme, 1Ère Circonscription", "Somme, 1re circonscription"],
  ["Seine-Saint-Denis, 8Ème Circonscription", "Seine-Saint-Denis, 8e circonscription"],
  ["Suisse - 1re circonscription", "Suisse - 1re circonscription"],
  ["Arabie saoudite - 2e circonscription ( avec Koweït )", "Arabie saoudite - 2e circonscription (avec Koweït)"],
  ["Paris, 2E Arrondissement", "Paris, 2e arrondissement"],
  ["Meurthe-Et-Moselle", "Meurthe-et-Moselle"],
  ["Conseil régional – Île-De-France", "Conseil régional – Île-de-France"],
  ["Côtes-D'Armor", "Côtes-d'Armor"],
  ["Saint-Ouen-L'Aumône", "Saint-Ouen-l'Aumône"],
  ["canton de Saint-Etienne-Du-Rouvray", "canton de Saint-Etienne-du-Rouvray"],
  ["canton de Bourg-La-Reine", "canton de Bourg-la-Reine"],
  ["Stoke-On-Trent", "Stoke-on-Trent"],
  ["Wallis Et Futuna, 1Ère Circonscription", "Wallis et Futuna, 1re circonscription"],
  ["Territoire De Belfort", "Territoire de Belfort"],
  ["Guyane-Section De La Petite Couronne", "Guyane-Section de la Petite Couronne"],
  ["Guyane-Section De L'Oyapock", "Guyane-Section de L'Oyapock"],
  ["Français Établis Hors De France, 11Ème Circonscription", "Français établis hors de France, 11e circonscription"],
  ["Val D'Isère", "Val d'Isère"],
  ["CÔTE D'IVOIRE", "Côte d'Ivoire"],
  ["SAINT-ÉTIENNE-DU-ROUVRAY", "Saint-Étienne-du-Rouvray"],
  ["MCALLEN", "McAllen"],
  ["O'FALLON, MISSOURI", "O'Fallon, Missouri"],
  ["ISLE OF WIGHT", "Isle of Wight"],
])("writes %s as %s", (given, written) => expect(placeCase(given)).toBe(written));

it.each(["Le Vernay", "La Rioja", "canton de La Flèche", "canton de L'Arbresle", "canton de Les Basses Plaines de l'Aude", "L'Haÿ-les-Roses", "West Des Moines", "Los Angeles", "St. Louis, MO", "McComb, MS", "Washington, D.C.", "USA", "New York, NY", "El Paso", "Frankfurt am Main", "St. Veit an der Glan", "1er Vice-président du conseil départemental", "California, district 16", "서구제2선거구", "S'-Hertogenbosch", ""])(
  "leaves %s as it was written", (text) => expect(placeCase(text)).toBe(text),
);
