/*
 * Capitals as French printers set them: offices and degrees in lower case, of an institution's name the first noun only.
 * People type "Directeur Général" and "Légion d'Honneur". Names, titles of works and the labels of the house's own lists
 * are left alone.
 */

const adjectives =
  "académiques?|africaine?s?|agricoles?|agronomiques?|américaine?s?|centrale?s?|commerciale?s?|communale?s?|constitutionnel(?:le)?s?|culturel(?:le)?s?|départementale?s?|économiques?|étrangères|européen(?:ne)?s?|fédérale?s?|financière?s?|françaises?|français|générale?s?|hospitalière?s?|hospitaliers?|hôtelière?|hôtelier|internationale?s?|internationaux|judiciaires?|juridiques?|libres?|locale?s?|locaux|maritimes?|militaires?|municipale?s?|nationale?s?|nationaux|navale?s?|normale?s?|parisienne?s?|parisiens?|parlementaires?|politiques?|polytechniques?|populaires?|professionnel(?:le)?s?|régionale?s?|royale?s?|scientifiques?|sociale?s?|sociaux|spéciale?s?|supérieure?s?|techniques?|universelle?s?|universitaires?";
/** Not after a preposition or an article: there it is a name. */
const afterNoun = new RegExp(
  `(?<=\\p{L} )(?<!(?<!\\p{L})(?:de|du|des|la|le|les|à|au|aux|en) )(?:${adjectives})(?![\\p{L}\\p{N}-])`,
  "giu",
);

/** What schools and councils are for; a ministry keeps the capital ("ministère de l'Agriculture"). */
const subject =
  /(?<=(?<!\p{L})(?:d['’]|de |de la |de l['’]|des |du |et ))(?:Administration|Agriculture|Architecture|Chaussées|Chimie|Commerce|Économie|Études|Finances|Guerre|Journalisme|Magistrature|Médecine|Métiers|Mines|Musique|Physique|Ponts|Sciences|Statistiques?|Technologies?)(?![\p{L}\p{N}-])/gu;
const ministry = /minist|secrétair|secrétariat|préfet/iu;

const officers =
  "académicien(?:ne)?|adjointe?s?|administrateurs?|administratrices?|ambassadeurs?|ambassadrices?|amirale?|artistiques?|associée?s?|avocate?|bâtonnier|capitaine|chargée?s?|chefs?|cheffes?|chercheurs?|chercheuses?|chirurgien(?:ne)?|colonel(?:le)?|commissaires?|conseillers?|conseillères?|conservateurs?|conservatrices?|consule?|contre-amirale?|délégué(?:e)?s?|députée?s?|directeurs?|directrices?|docteure?|doyen(?:ne)?|émérite|exécutifs?|exécutives?|fondateurs?|fondatrices?|générale?|gérante?|gouverneure?|honoraires?|ingénieure?|inspecteurs?|inspectrices?|juges?|lieutenante?|maires?|maître|maîtresse|médecin|membres?|ministres?|musicale?|notaire|perpétuel(?:le)?|préfète?|préfet|première?|premiers?|présidente?s?|présidente?-directeur|présidente?-directrice|principale?|procureure?|professeure?s?|recteur|rectrice|rédacteurs?|rédactrices?|régionale?s?|responsables?|secrétaires?|sénateurs?|sénatrices?|sous-préfète?|sous-préfet|technique|titulaire|trésorier|trésorière|vice-amirale?|vice-présidente?s?";
/** Not "Le Maire", who has that name, and not "Président-Wilson", a street. */
const office = new RegExp(`(?<![\\p{L}\\p{N}-]|(?<![\\p{L}])L[ea] )(?:${officers})(?![\\p{L}\\p{N}-])`, "giu");
const primeMinister = /(?<![\p{L}-])premi(?:er|ère) ministre(?!\p{L})/giu;

const generic =
  /^(?:Abbaye|Ambassade|Atelier|Auberge|Cabinet|Cathédrale|Clinique|Cristallerie|Domaine|Évêché|Faculté|Ferme|Galerie|Hôpital|Hospice|Imprimerie|Laboratoire|Librairie|Lycée|Mairie|Ministère|Musée|Préfecture|Rectorat|Tribunal|Universités?|Verrerie)(?= )/u;
const proper = /^(?:Académie|Collège|Conservatoire|École|Institut)(?!\p{L})/u;

/** "Directeur Général" is a "directeur général", "Licence" a "licence", "premier ministre" a "Premier ministre". */
export function frenchOffice(words: string): string {
  const lowered = frenchInstitution(words.replace(office, lower));
  const begun = proper.test(lowered) ? lowered : lowered.replace(/^\p{Lu}\p{Ll}{2,}(?![\p{L}])/u, lower);
  return begun.replace(primeMinister, (who) => who.charAt(0).toUpperCase() + who.slice(1).toLowerCase());
}

/** "École Normale Supérieure" is the "École normale supérieure", "Université de Nantes" the "université de Nantes". */
export function frenchInstitution(words: string): string {
  const named = words.replace(afterNoun, lower).replace(generic, lower);
  return ministry.test(named) ? named : named.replace(subject, lower);
}

/** "Légion d'Honneur" is the "Légion d'honneur", "Ordre National du Mérite" the "ordre national du Mérite". */
export function frenchHonour(words: string): string {
  return frenchInstitution(words)
    .replace(/(?<=Légion d['’])Honneur/u, lower)
    .replace(/(?<=[Mm]édaille d['’])(?:Or|Argent|Bronze|Honneur)/u, lower)
    .replace(/(?<=[Cc]roix de )Guerre/u, lower)
    .replace(/(?:Un )?des Meilleurs Ouvriers(?= de France)|Meilleure? Ouvrière?(?= de France)/iu, lower)
    .replace(/^(?:Coupe|Croix|Grand [Pp]rix|Médaille|Ordre|Premier|Prix|Trophée)(?= )/u, lower);
}

/** All capitals ("CNRS", "OR") are an acronym and stay. */
function lower(word: string): string {
  return /^\p{Lu}{2}/u.test(word) ? word : word.toLowerCase();
}
