import { normaliseName } from "~/persons/name";

export type City = { key: string; en: string; fr: string };

/**
 * Cities that English, French and their own country call by different names, so that "Wien", "Vienna" and "Vienne" are one
 * place. English, French, other names. Only those of which nobody means another town: the French Valence is not here.
 */
const cities = `
Vienna|Vienne (Autriche)|Wien
London|Londres|
Moscow|Moscou|Moskva|Moskau
Rome|Rome|Roma|Rom
Munich|Munich|München
Saint Petersburg|Saint-Pétersbourg|St. Petersburg|Sankt Petersburg|St Petersburg
Copenhagen|Copenhague|København|Kopenhagen
Belgrade|Belgrade|Beograd|Belgrad
Milan|Milan|Milano|Mailand
Mexico City|Mexico|Ciudad de México
Prague|Prague|Praha|Prag
Barcelona|Barcelone|
Montreal|Montréal|
Cairo|Le Caire|Kairo
Warsaw|Varsovie|Warszawa|Warschau
Algiers|Alger|
Lisbon|Lisbonne|Lisboa|Lissabon
Turin|Turin|Torino
Naples|Naples|Napoli|Neapel
Istanbul|Istanbul|Constantinople|Konstantinopel
Tel Aviv|Tel-Aviv|
Basel|Bâle|Basle
Beirut|Beyrouth|
Athens|Athènes|Athen
Reykjavik|Reykjavik|Reykjavík
Baku|Bakou|
Singapore|Singapour|
Bucharest|Bucarest|București|Bukarest
The Hague|La Haye|Den Haag
Kyiv|Kyïv|Kiev|Kiew
Tehran|Téhéran|Teheran
Jerusalem|Jérusalem|
Genoa|Gênes|Genova|Genua
Havana|La Havane|La Habana
Bologna|Bologne|
Beijing|Pékin|Peking
Seoul|Séoul|
Cologne|Cologne|Köln
Riyadh|Riyad|
Florence|Florence|Firenze|Florenz
Vilnius|Vilnius|Wilna
Leipzig|Leipzig|
Edinburgh|Édimbourg|
Ljubljana|Ljubljana|Laibach
Seville|Séville|Sevilla
Zurich|Zurich|Zürich
Geneva|Genève|Genf
Bern|Berne|
Lucerne|Lucerne|Luzern
Brussels|Bruxelles|Brussel|Brüssel
Antwerp|Anvers|Antwerpen
Ghent|Gand|Gent
Bruges|Bruges|Brugge
Louvain|Louvain|Leuven
Nuremberg|Nuremberg|Nürnberg
Hanover|Hanovre|Hannover
Dresden|Dresde|
Hamburg|Hambourg|
Frankfurt|Francfort-sur-le-Main|Frankfurt am Main
Mainz|Mayence|
Regensburg|Ratisbonne|
Salzburg|Salzbourg|
Krakow|Cracovie|Kraków|Krakau
Gdansk|Gdańsk|Danzig
Wroclaw|Wrocław|Breslau
Bratislava|Bratislava|Pressburg|Preßburg
Brno|Brno|Brünn
Sofia|Sofia|
Venice|Venise|Venezia|Venedig
Padua|Padoue|Padova
Trieste|Trieste|Triest
Damascus|Damas|Damaskus
Baghdad|Bagdad|
Tashkent|Tachkent|
Tbilisi|Tbilissi|Tiflis
Yerevan|Erevan|
Philadelphia, PA|Philadelphie (Pennsylvanie)|
New York, NY|New York (New York)|New York City|New York
New Orleans, LA|La Nouvelle-Orléans (Louisiane)|
Washington, D.C.|Washington (district de Columbia)|Washington, DC|Washington DC
São Paulo|São Paulo|Sao Paulo
Rio de Janeiro|Rio de Janeiro|
Mumbai|Bombay|
Kolkata|Calcutta|`;

const byName = new Map(
  cities.trim().split("\n").flatMap((line) => {
    const [en = "", fr = "", ...others] = line.split("|");
    const city = { key: normaliseName(en), en, fr };
    return [en, fr, ...others].filter(Boolean).map((name) => [normaliseName(name), city] as const);
  }),
);

/** The city that a name means in English, French or its own language; null for every other place, whose name is its own. */
export function cityOf(name: string): City | null {
  return byName.get(normaliseName(name)) ?? null;
}
