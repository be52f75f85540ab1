import type { NewStatement } from "~/biographies/statement";
import type { SectorKey } from "../specs";
import { decoration, distinction, education, language, membership, mandate, occupation, office, position, recreation, type Words, work } from "./facts";

/** What a trade brings along: words in both languages and grammatical genders, where one learns it, what one has to show. */
export type Trade = {
  sector: SectorKey;
  /** [French masculine, French feminine, English]. */
  name: readonly [string, string, string];
  school: readonly [string, string];
  degree: readonly [string, string];
  house: readonly [string, string];
  later?: readonly [string, string];
  works?: readonly (readonly [title: string, type: string])[];
  honour?: readonly [string, string];
  society?: readonly [string, string];
  pastime: readonly [string, string];
  elected?: readonly [string, string];
};

export const trades: Record<string, Trade> = {
  organ: { sector: "crafts", name: ["Facteur d'orgues", "Factrice d'orgues", "Organ builder"], school: ["École de lutherie de Montreval", "Montreval School of Instrument Making"], degree: ["Brevet de facture instrumentale", "Certificate in instrument making"], house: ["Manufacture d'orgues des Arcelles", "Arcelles Organ Works"], later: ["Maître d'atelier", "Master of the workshop"], honour: ["Prix de la Main savante", "Prize of the Skilled Hand"], society: ["Compagnie des facteurs d'orgues", "Guild of Organ Builders"], pastime: ["Marche en montagne", "Hill walking"] },
  glass: { sector: "crafts", name: ["Souffleur de verre", "Souffleuse de verre", "Glass-blower"], school: ["Lycée verrier de Vannecourt", "Vannecourt Glass School"], degree: ["Brevet de verrerie", "Certificate in glass-making"], house: ["Verrerie de Vannecourt", "Vannecourt Glassworks"], later: ["Chef de four", "Head of the furnace"], works: [["Suite pour vingt carafes", "artwork"]], honour: ["Prix de la Main savante", "Prize of the Skilled Hand"], pastime: ["Pêche à la mouche", "Fly fishing"] },
  binder: { sector: "crafts", name: ["Relieur", "Relieuse", "Bookbinder"], school: ["Atelier municipal de reliure", "Municipal Bindery School"], degree: ["Brevet de reliure et dorure", "Certificate in binding and gilding"], house: ["Atelier de la Rue Basse", "Rue Basse Bindery"], honour: ["Prix du Livre à la main", "Hand-made Book Prize"], pastime: ["Chant choral", "Choral singing"] },
  glacier: { sector: "science", name: ["Glaciologue", "Glaciologue", "Glaciologist"], school: ["Université de Montreval", "University of Montreval"], degree: ["Doctorat ès sciences", "Doctorate of science"], house: ["Laboratoire des glaces et des climats", "Ice and Climate Laboratory"], later: ["Directeur de recherche", "Research director"], works: [["Ce que retient la neige", "book"]], honour: ["Médaille du Pôle", "Polar Medal"], society: ["Académie de Montreval", "Academy of Montreval"], pastime: ["Ski de randonnée", "Ski touring"] },
  botany: { sector: "science", name: ["Botaniste", "Botaniste", "Botanist"], school: ["Université de Sainte-Aure", "University of Sainte-Aure"], degree: ["Doctorat de biologie végétale", "Doctorate in plant biology"], house: ["Jardin botanique de Sainte-Aure", "Sainte-Aure Botanic Garden"], later: ["Conservateur des herbiers", "Keeper of the herbarium"], works: [["Flore des éboulis", "book"]], honour: ["Médaille Linnéenne de Montreval", "Montreval Linnean Medal"], pastime: ["Aquarelle", "Watercolour"] },
  maths: { sector: "science", name: ["Mathématicien", "Mathématicienne", "Mathematician"], school: ["Institut des Sciences de Kerlandec", "Kerlandec Institute of Science"], degree: ["Doctorat de mathématiques", "Doctorate in mathematics"], house: ["Institut des nombres", "Institute of Numbers"], later: ["Professeur", "Professor"], works: [["Leçons sur les treillis", "book"]], honour: ["Prix Aldebert", "Aldebert Prize"], pastime: ["Échecs", "Chess"] },
  surgeon: { sector: "medicine", name: ["Chirurgien", "Chirurgienne", "Surgeon"], school: ["Faculté de médecine de Montreval", "Montreval Faculty of Medicine"], degree: ["Doctorat en médecine", "Doctor of medicine"], house: ["Hôpital Saint-Roch", "Saint-Roch Hospital"], later: ["Chef de service", "Head of department"], honour: ["Médaille de la Santé publique", "Public Health Medal"], society: ["Académie de chirurgie de Montreval", "Montreval Academy of Surgery"], pastime: ["Violoncelle", "Cello"] },
  midwife: { sector: "medicine", name: ["Maïeuticien", "Sage-femme", "Midwife"], school: ["École de maïeutique de Vannecourt", "Vannecourt School of Midwifery"], degree: ["Diplôme de maïeutique", "Diploma in midwifery"], house: ["Maternité des Tilleuls", "Tilleuls Maternity"], later: ["Cadre de santé", "Head midwife"], pastime: ["Jardinage", "Gardening"] },
  judge: { sector: "law", name: ["Magistrat", "Magistrate", "Judge"], school: ["École de la magistrature de Montreval", "Montreval School of the Judiciary"], degree: ["Maîtrise de droit", "Master of laws"], house: ["Cour d'appel de Montreval", "Montreval Court of Appeal"], later: ["Président de chambre", "President of chamber"], honour: ["Ordre du Mérite civil", "Order of Civil Merit"], pastime: ["Généalogie", "Genealogy"] },
  advocate: { sector: "law", name: ["Avocat", "Avocate", "Advocate"], school: ["Faculté de droit de Sainte-Aure", "Sainte-Aure Faculty of Law"], degree: ["Doctorat en droit", "Doctor of laws"], house: ["Barreau de Sainte-Aure", "Sainte-Aure Bar"], later: ["Bâtonnier", "President of the bar"], works: [["Le Secret et la preuve", "essay"]], pastime: ["Course à pied", "Running"] },
  novelist: { sector: "letters", name: ["Romancier", "Romancière", "Novelist"], school: ["Université de Kerlandec", "University of Kerlandec"], degree: ["Maîtrise de lettres", "Master of letters"], house: ["Éditions du Môle", "Éditions du Môle"], later: ["Directeur de collection", "Series editor"], works: [["Les Heures d'étain", "novel"], ["Passage des Tanneurs", "novel"]], honour: ["Prix des Quatre-Vents", "Quatre-Vents Prize"], pastime: ["Navigation à voile", "Sailing"] },
  poet: { sector: "letters", name: ["Poète", "Poétesse", "Poet"], school: ["Université de Montreval", "University of Montreval"], degree: ["Licence de lettres classiques", "Degree in classics"], house: ["Revue Pierre sèche", "Pierre sèche review"], works: [["Petit traité des seuils", "poetry"]], honour: ["Prix de l'Alouette", "Alouette Prize"], pastime: ["Cueillette des champignons", "Mushrooming"] },
  historian: { sector: "letters", name: ["Historien", "Historienne", "Historian"], school: ["École des Archives de Montreval", "Montreval School of Archives"], degree: ["Diplôme d'archiviste", "Diploma of archivist"], house: ["Archives de la ville de Montreval", "Montreval City Archives"], later: ["Directeur des archives", "Keeper of the archives"], works: [["La Ville et ses ponts", "book"]], society: ["Société des antiquaires de Montreval", "Montreval Society of Antiquaries"], pastime: ["Cyclotourisme", "Cycle touring"] },
  conductor: { sector: "arts", name: ["Chef d'orchestre", "Cheffe d'orchestre", "Conductor"], school: ["Conservatoire de Montreval", "Montreval Conservatoire"], degree: ["Premier prix de direction", "First prize in conducting"], house: ["Orchestre de Sainte-Aure", "Sainte-Aure Orchestra"], later: ["Directeur musical", "Music director"], works: [["Symphonies de chambre", "recording"]], honour: ["Ordre des Arts de Montreval", "Montreval Order of Arts"], pastime: ["Cuisine", "Cooking"] },
  dancer: { sector: "arts", name: ["Chorégraphe", "Chorégraphe", "Choreographer"], school: ["École de danse du Théâtre des Halles", "Halles Theatre School of Dance"], degree: ["Diplôme de danse", "Diploma in dance"], house: ["Ballet des Halles", "Ballet des Halles"], later: ["Directeur artistique", "Artistic director"], works: [["Neuf pas vers l'ombre", "choreography"]], pastime: ["Photographie", "Photography"] },
  painter: { sector: "arts", name: ["Peintre", "Peintre", "Painter"], school: ["École des beaux-arts de Vannecourt", "Vannecourt School of Fine Arts"], degree: ["Diplôme de peinture", "Diploma in painting"], house: ["Atelier de la Tannerie", "Tannerie Studio"], works: [["Marées basses", "exhibition"]], honour: ["Prix de la Toile nue", "Bare Canvas Prize"], pastime: ["Apiculture", "Beekeeping"] },
  industrial: { sector: "business", name: ["Industriel", "Industrielle", "Industrialist"], school: ["École des Deux-Ponts", "Deux-Ponts School"], degree: ["Diplôme d'ingénieur", "Degree in engineering"], house: ["Forges de l'Ancelle", "Ancelle Ironworks"], later: ["Président", "Chair"], honour: ["Ordre du Mérite civil", "Order of Civil Merit"], pastime: ["Tennis", "Tennis"] },
  banker: { sector: "business", name: ["Banquier", "Banquière", "Banker"], school: ["École de commerce de Kerlandec", "Kerlandec Business School"], degree: ["Diplôme de gestion", "Degree in management"], house: ["Caisse de Sainte-Aure", "Sainte-Aure Savings Bank"], later: ["Directeur général", "Chief executive"], pastime: ["Golf", "Golf"] },
  mayor: { sector: "politics", name: ["Élu local", "Élue locale", "Local councillor"], school: ["Institut d'administration de Montreval", "Montreval Institute of Administration"], degree: ["Diplôme d'administration publique", "Diploma in public administration"], house: ["Syndicat des eaux de l'Ancelle", "Ancelle Water Board"], elected: ["Maire de Vannecourt", "Mayor of Vannecourt"], honour: ["Ordre du Mérite civil", "Order of Civil Merit"], pastime: ["Pétanque", "Pétanque"] },
  diplomat: { sector: "politics", name: ["Diplomate", "Diplomate", "Diplomat"], school: ["Institut d'administration de Montreval", "Montreval Institute of Administration"], degree: ["Diplôme de relations internationales", "Diploma in international relations"], house: ["Ministère des Relations extérieures", "Ministry of External Relations"], later: ["Ambassadeur", "Ambassador"], honour: ["Ordre de la Couronne d'étain", "Order of the Pewter Crown"], pastime: ["Lecture", "Reading"] },
  rower: { sector: "sports", name: ["Rameur", "Rameuse", "Rower"], school: ["Institut des sports de Kerlandec", "Kerlandec Institute of Sport"], degree: ["Brevet d'entraîneur", "Coaching certificate"], house: ["Cercle nautique de l'Ancelle", "Ancelle Rowing Club"], later: ["Entraîneur", "Coach"], honour: ["Médaille du Sport", "Medal for Sport"], pastime: ["Ébénisterie", "Cabinet-making"] },
  journalist: { sector: "media", name: ["Journaliste", "Journaliste", "Journalist"], school: ["École de journalisme de Sainte-Aure", "Sainte-Aure School of Journalism"], degree: ["Diplôme de journalisme", "Diploma in journalism"], house: ["Le Courrier de l'Ancelle", "Le Courrier de l'Ancelle"], later: ["Rédacteur en chef", "Editor-in-chief"], works: [["Chroniques du barrage", "essay"]], pastime: ["Théâtre amateur", "Amateur theatre"] },
  engineer: { sector: "engineering", name: ["Ingénieur des ponts", "Ingénieure des ponts", "Bridge engineer"], school: ["École des Deux-Ponts", "Deux-Ponts School"], degree: ["Diplôme d'ingénieur", "Degree in engineering"], house: ["Bureau d'études Arcelles et fils", "Arcelles and Sons, engineers"], later: ["Directeur des ouvrages", "Director of works"], works: [["Viaduc de l'Ancelle", "building"]], pastime: ["Modélisme", "Model-making"] },
  teacher: { sector: "teaching", name: ["Professeur de lettres", "Professeure de lettres", "Teacher of literature"], school: ["École normale de Vannecourt", "Vannecourt Training College"], degree: ["Agrégation de lettres", "Teaching fellowship in letters"], house: ["Lycée des Tilleuls", "Tilleuls Secondary School"], later: ["Inspecteur général", "Inspector general"], pastime: ["Randonnée", "Rambling"] },
  general: { sector: "military", name: ["Officier du génie", "Officière du génie", "Engineer officer"], school: ["École militaire de Montreval", "Montreval Military School"], degree: ["Brevet d'état-major", "Staff college certificate"], house: ["Régiment du génie de Kerlandec", "Kerlandec Engineer Regiment"], later: ["Commandant de l'école du génie", "Commandant of the engineer school"], honour: ["Ordre de la Couronne d'étain", "Order of the Pewter Crown"], pastime: ["Équitation", "Riding"] },
  architect: { sector: "engineering", name: ["Architecte", "Architecte", "Architect"], school: ["École d'architecture de Kerlandec", "Kerlandec School of Architecture"], degree: ["Diplôme d'architecture", "Degree in architecture"], house: ["Agence du Bief", "Bief Architects"], works: [["Médiathèque des Halles", "building"]], honour: ["Équerre de Montreval", "Montreval Square Prize"], pastime: ["Dessin", "Drawing"] },
};

type Whose = { language: "fr" | "en"; born: number; seed: number };

/** The statements that a working life in this trade leaves behind, dated from the year of birth. */
export function careerOf(trade: Trade, { language: lang, born, seed }: Whose, gender: "female" | "male"): NewStatement[] {
  const both = ([fr, en]: readonly [string, string]): Words => (lang === "fr" ? [fr, en] : [en, fr]);
  const name = both([trade.name[gender === "female" ? 1 : 0], trade.name[2]]);
  const began = born + 23 + (seed % 4);
  const rose = began + 9 + (seed % 6);
  const thisYear = 2026;
  const done = born + 66 < thisYear;
  const year = (each: number) => String(Math.min(each, thisYear - 1));
  const statements: NewStatement[] = [occupation(name), education(both(trade.degree), both(trade.school), year(began - 4), year(began - 1))];
  if (trade.later && rose < thisYear) {
    statements.push(position(name, both(trade.house), year(began), year(rose)), position(both([gender === "female" ? feminine(trade.later[0]) : trade.later[0], trade.later[1]]), both(trade.house), year(rose), done ? year(born + 65) : null));
  } else statements.push(position(name, both(trade.house), year(began), done ? year(born + 65) : null));
  if (trade.elected) statements.push(mandate(both(trade.elected), both(["Conseil municipal de Vannecourt", "Vannecourt Town Council"]), year(rose), done ? year(rose + 12) : null));
  if (seed % 3 === 0) statements.push(office(both(["Membre du conseil d'administration", "Member of the board"]), both(["Fondation des Métiers de Montreval", "Montreval Foundation for Crafts"]), year(rose + 2)));
  for (const [at, [title, type]] of (trade.works ?? []).entries()) statements.push(work(title, type, year(rose + 1 + at * 4)));
  if (trade.honour && rose + 5 < thisYear) statements.push(trade.honour[0].startsWith("Ordre") ? decoration(both(trade.honour), year(rose + 5), "knight") : distinction(both(trade.honour), year(rose + 5)));
  if (trade.society && seed % 2 === 0) statements.push(membership(both(trade.society), year(rose + 3)));
  statements.push(language(lang, "native"), language(lang === "fr" ? "en" : "fr", seed % 2 ? "fluent" : "working"), recreation(both(trade.pastime)));
  return statements;
}

const feminines: Record<string, string> = {
  "Maître d'atelier": "Maîtresse d'atelier", "Chef de four": "Cheffe de four", "Directeur de recherche": "Directrice de recherche", "Conservateur des herbiers": "Conservatrice des herbiers",
  Professeur: "Professeure", "Chef de service": "Cheffe de service", "Président de chambre": "Présidente de chambre", Bâtonnier: "Bâtonnière", "Directeur de collection": "Directrice de collection",
  "Directeur des archives": "Directrice des archives", "Directeur musical": "Directrice musicale", "Directeur artistique": "Directrice artistique", Président: "Présidente",
  "Directeur général": "Directrice générale", Ambassadeur: "Ambassadrice", Entraîneur: "Entraîneuse", "Rédacteur en chef": "Rédactrice en chef", "Directeur des ouvrages": "Directrice des ouvrages",
  "Inspecteur général": "Inspectrice générale", "Commandant de l'école du génie": "Commandante de l'école du génie",
};

function feminine(title: string): string {
  return feminines[title] ?? title;
}
