/** A word or passage that an editor should look at again: where it stands, and why. A warning, never a refusal. */
export type Flag = { kind: FlagKind; start: number; end: number; words: string };

export const praiseKinds = ["praise", "advert"] as const;
export const sensitiveKinds = ["religion", "health", "opinion", "union", "criminal", "child_name"] as const;
export type FlagKind = (typeof praiseKinds)[number] | (typeof sensitiveKinds)[number];

type Words = readonly (readonly [FlagKind, string])[];

/**
 * Expressions parted by commas, French and English together: quotations cross languages, and a false warning costs one
 * look. `~` stands for any ending.
 */
const praise: Words = [
  [
    "praise",
    String.raw`
      célèbre~, illustre~, éminent~, brillant~, brillamment, exceptionnel~, remarquable~, remarquablement,
      prestigieu~, incontournable~, talentueu~, légendaire~, visionnaire~, génial~, un génie, de génie, inoubliable~,
      extraordinaire~, magnifique~, admirable~, admirablement, charismatique~, immense talent, hors du commun,
      hors pair, mondialement connue?s?, mondialement reconnue?s?, unanimement, chef-d'œuvre, chefs-d'œuvre,
      infatigable~, passionné~, reconnue?s? pour son, famous, renowned, illustrious, eminent, brilliant~,
      exceptional~, remarkable, remarkably, prestigious, outstanding, talented, legendary, visionary, genius,
      unforgettable, extraordinary, magnificent, admirabl~, charismatic, acclaimed, world-class, world-famous,
      world-renowned, gifted, masterpiece~, tireless~, passionate~, distinguished, pioneering, award-winning, iconic,
      celebrated, highly respected, one of the (?:best|greatest|finest), l'une? des plus grande?s?`,
  ],
  [
    "advert",
    String.raw`
      leader du marché, leader mondial, numéro un, n° ?1, solutions? innovantes?, sur mesure, meilleur~ prix,
      offre exclusive, découvrez, contactez-nous, réservez, en vente, disponible sur, best-seller~, bestseller~,
      à ne pas manquer, market leader, world leader, leading provider, number one, no\. ?1, innovative solutions?,
      tailor-made, best price~, exclusive offer, discover our, contact us, book now, buy now, for sale, available on,
      must-see, cutting-edge, state-of-the-art, one-stop`,
  ],
];

const uncollected: Words = [
  [
    "religion",
    String.raw`
      catholiques?, protestante?s?, luthérien~, calviniste~, orthodoxes?, musulman~, juifs?, juives?, bouddhiste~,
      hindou~, athées?, agnostique~, baptisée?s?, pratiquante?s?, converti~ (?:à|au), de confession, franc-maçon~,
      témoins? de jéhovah, catholic~, protestants?, lutherans?, calvinists?, muslims?, jewish, jews?, buddhists?,
      hindus?, atheists?, agnostics?, baptised, baptized, convert(?:ed)? to, freemason~, jehovah's witness~, devout,
      fervente?s?`,
  ],
  [
    "health",
    String.raw`
      cancer~, diabète, diabétique~, handicapée?s?, en situation de handicap, dépression~, dépressi[fv]~,
      maladies? (?:de|chronique|grave), atteinte? d~, souffr(?:e|ant|ait|irent) d~, opérée? d(?:e|u|'un), hospitalisée?,
      alzheimer, parkinson, sclérose, séropositi~, alcoolique~, autiste~, grossesse, leucémie, diabetes, diabetic~, disabled,
      disability, depression, suffer(?:s|ed|ing) from, diagnosed with, illness, hospitali[sz]ed, multiple sclerosis,
      hiv-positive, alcoholic~, autistic, pregnan~, leuka?emia`,
  ],
  [
    "opinion",
    String.raw`
      sympathisante?s?, militante?s?, adhérente?s? (?:du|au|de) parti, encarté~, membre du parti, de gauche, de droite,
      d'extrême, communiste~, socialiste~, anarchiste~, royaliste~, souverainiste~, party member,
      member of the party, member of the [\p{L}]+ party, member of the [\p{L}]+ [\p{L}]+ party, left-wing~, right-wing~, far-right, far-left, communists?, anarchists?, royalists?, activists?`,
  ],
  [
    "union",
    String.raw`
      syndiquée?s?, syndicalistes?, déléguée?s? syndica~, CGT, CFDT, CFTC, trade[ -]union~, union member~, unioni[sz]ed,
      shop steward~`,
  ],
  [
    "criminal",
    String.raw`
      condamn~, mise? en examen, inculpé~, emprisonn~, incarcér~, casier judiciaire, garde à vue, peine de prison,
      prison avec sursis, convicted, conviction for, sentenced, imprison~, jailed, indicted, criminal record, arrested, felon~,
      probation`,
  ],
];

/** Praise, empty adjectives and advertising, in both languages. */
export function flags(text: string): Flag[] {
  return find(praisePatterns, text);
}

/**
 * What the house does not collect (PRODUCT.md, "Not collected"): religion, health, opinions, union membership, criminal
 * records, and a child's name after a word for children.
 */
export function sensitive(text: string): Flag[] {
  return [...find(sensitivePatterns, text), ...children(text)].sort((one, other) => one.start - other.start);
}

type Patterns = readonly (readonly [FlagKind, RegExp])[];
const praisePatterns = patterns(praise);
const sensitivePatterns = patterns(uncollected);

function patterns(words: Words): Patterns {
  return words.map(([kind, list]) => {
    const any = list
      .trim()
      .split(/,\s+/)
      .map((word) => word.replaceAll("~", "[\\p{L}]*").replaceAll("'", "['’]").replaceAll(" ", "\\s+"))
      .join("|");
    return [kind, new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any})(?![\\p{L}\\p{N}])`, "giu")] as const;
  });
}

function find(patterns: Patterns, text: string): Flag[] {
  const found = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => flagged(kind, match.index, match[0])),
  );
  return found.sort((one, other) => one.start - other.start);
}

/** "Deux enfants : Mathilde, Paul", "his daughter Anna"; not "fils de Jean", who is a parent. */
const child =
  /(?<!\p{L})(?:[Ee]nfants?|[Ff]illes?|[Ff]ils|[Cc]hild(?:ren)?|[Dd]aughters?|[Ss]ons?)(?:\s*[:(,]\s*|\s+(?:prénommée?s?|nommée?s?|named|called)?\s*)(?<name>\p{Lu}\p{Ll}+)/gu;

function children(text: string): Flag[] {
  return [...text.matchAll(child)].map((match) => {
    const name = match.groups?.name ?? "";
    return flagged("child_name", match.index + match[0].length - name.length, name);
  });
}

function flagged(kind: FlagKind, start: number, words: string): Flag {
  return { kind, start, end: start + words.length, words };
}
