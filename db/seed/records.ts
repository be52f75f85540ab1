/** Invented records in the import's format: any number, the same for the same seed, for benchmarks and tests. */
export type InventedRecord = Record<string, unknown> & { id: string; name_display: string };

/** A small generator of numbers (mulberry32): the same run on every machine. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const onsets = ["b", "br", "ch", "cl", "d", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pr", "qu", "r", "s", "st", "t", "tr", "v", "w", "z"];
const vowels = ["a", "e", "i", "o", "u", "ai", "eau", "é", "è", "ou", "ö", "y"];
const codas = ["", "", "l", "n", "r", "s", "t", "nd", "rt", "ck", "ski", "mann", "ville", "ard", "ez"];
const given = ["Anne", "Jean", "Marie", "Pierre", "Élise", "Hélène", "José", "Björn", "Zoë", "Noël", "Ruth", "Alan", "Fiona", "Igor", "Maud", "Léa", "Hugo", "Inès", "Paul", "Agnès"];
const particles = [null, null, null, null, null, null, null, "de", "d'", "von", "van der"];
const sectors = ["politics", "arts", "sports", "science", "humanities", "media", "business", "law", "religion", "military", "other"];
const trades = ["organ builder", "glaciologist", "advocate", "novelist", "bridge engineer", "surgeon", "painter", "mathematician", "historian", "conductor", "rower", "banker"];
const countries = ["France", "United States", "Austria", "United Kingdom", "Germany", "Italy", "Japan", "Brazil", "Senegal", "Poland"];
const places = ["Montreval", "Sainte-Aure", "Vannecourt", "Kerlandec", "Little Marden", "Salzach", "Crail Head"];
const bodies = ["Council of Montreval", "Institute of Numbers", "Ancelle Water Board", "Sainte-Aure Orchestra", "Ice and Climate Laboratory", "Kerlandec Assembly"];

/** Makes records `WX000001` and on. Names are made of syllables: some 20,000 families, and real people's only by chance. */
export function* inventedRecords(count: number, seed = 1): Generator<InventedRecord> {
  const roll = dice(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;
  const surname = () => {
    const name = Array.from({ length: roll() < 0.6 ? 2 : 3 }, () => pick(onsets) + pick(vowels)).join("") + pick(codas);
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  const year = (from: number, to: number) => String(from + Math.floor(roll() * (to - from)));
  for (let at = 1; at <= count; at += 1) {
    const family = roll() < 0.08 ? `${surname()}-${surname()}` : surname();
    const first = roll() < 0.15 ? `${pick(given)}-${pick(given)}` : pick(given);
    const particle = pick(particles);
    const born = Number(year(1900, 2000));
    const died = born < 1940 && roll() < 0.5 ? year(1990, 2020) : null;
    const display = [first, particle ? (particle.endsWith("'") ? particle + family : `${particle} ${family}`) : family].join(" ");
    yield {
      id: `WX${String(at).padStart(6, "0")}`,
      name_display: display,
      given_name: first,
      family_name: family,
      particle,
      name_prefix: null,
      name_suffix: null,
      name_split: "source",
      other_names: roll() < 0.07 ? [{ name: `${first} ${surname()}`, type: "birth", lang: null }] : [],
      gender: roll() < 0.5 ? "female" : "male",
      birth_date: roll() < 0.5 ? String(born) : `${born}-0${1 + Math.floor(roll() * 9)}-1${Math.floor(roll() * 9)}`,
      death_date: died,
      living: died ? false : null,
      birth_place: roll() < 0.4 ? pick(places) : null,
      countries: [pick(countries)],
      sector: pick(sectors),
      occupations: [pick(trades)],
      positions: Array.from({ length: Math.floor(roll() * 4) }, (_, index) => ({
        title: "Member",
        organisation: pick(bodies),
        place: pick(places),
        from: String(born + 30 + index * 5),
        to: String(born + 35 + index * 5),
        type: roll() < 0.7 ? "mandate" : "employment",
        party: null,
      })),
      education: roll() < 0.1 ? [{ text: "Doctorate of science", from: String(born + 20), to: String(born + 26) }] : [],
      honours: roll() < 0.05 ? [{ text: "Polar Medal", date: String(born + 60) }] : [],
      images: [],
      links: {},
      summary: roll() < 0.2 ? `${display} is an invented ${pick(trades)} of ${pick(places)}, known for work on ${pick(["bridges", "snow", "treaties", "glass", "choirs", "rivers"])} and for ${pick(["patience", "a long correspondence", "three expeditions", "a school"])}.` : null,
      summary_lang: "en",
      record_lang: "en",
      sources: [{ name: "Invented register", url: "https://register.example/", licence: "none needed", licence_verified: true, id: String(at) }],
    };
  }
}
