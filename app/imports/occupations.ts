import { normaliseName } from "~/persons/name";

export type Occupation = { key: string; en: string; fr: string };

/** Occupations that files name in English, with what a French list calls them: the man's word and the woman's, parted by " / ". */
const pairs = `
politician|homme politique / femme politique
artist|artiste
actor|acteur / actrice
soccer player|footballeur / footballeuse
singer|chanteur / chanteuse
musician|musicien / musicienne
writer|écrivain / écrivaine
tennis player|joueur de tennis / joueuse de tennis
film director|réalisateur / réalisatrice
physicist|physicien / physicienne
racecar driver|pilote automobile
chemist|chimiste
coach|entraîneur / entraîneuse
basketball player|basketteur / basketteuse
biologist|biologiste
athlete|athlète
economist|économiste
composer|compositeur / compositrice
businessperson|homme d'affaires / femme d'affaires
philosopher|philosophe
social activist|militant / militante
physician|médecin
wrestler|lutteur / lutteuse
nobleman|noble
painter|peintre
mathematician|mathématicien / mathématicienne
astronaut|astronaute
computer scientist|informaticien / informaticienne
model|mannequin
military personnel|militaire
cyclist|cycliste
architect|architecte
religious figure|personnalité religieuse
chessmaster|joueur d'échecs / joueuse d'échecs
comic artist|auteur de bande dessinée / autrice de bande dessinée
swimmer|nageur / nageuse
presenter|présentateur / présentatrice
astronomer|astronome
skier|skieur / skieuse
diplomat|diplomate
inventor|inventeur / inventrice
engineer|ingénieur / ingénieure
historian|historien / historienne
psychologist|psychologue
journalist|journaliste
boxer|boxeur / boxeuse
fashion designer|créateur de mode / créatrice de mode
referee|arbitre
producer|producteur / productrice
sociologist|sociologue
skater|patineur / patineuse
photographer|photographe
lawyer|avocat / avocate
gymnast|gymnaste
dancer|danseur / danseuse
designer|designer
judge|juge
sculptor|sculpteur / sculptrice
game designer|concepteur de jeux / conceptrice de jeux
political scientist|politologue
linguist|linguiste
comedian|humoriste
magician|illusionniste
archaeologist|archéologue
mountaineer|alpiniste
anthropologist|anthropologue
conductor|chef d'orchestre / cheffe d'orchestre
baseball player|joueur de baseball / joueuse de baseball
explorer|explorateur / exploratrice
critic|critique
hockey player|hockeyeur / hockeyeuse
golfer|golfeur / golfeuse
pilot|pilote
geographer|géographe
geologist|géologue
statistician|statisticien / statisticienne
translator|traducteur / traductrice
publisher|éditeur / éditrice
librarian|bibliothécaire
teacher|enseignant / enseignante
nurse|infirmier / infirmière
pharmacist|pharmacien / pharmacienne
surgeon|chirurgien / chirurgienne
poet|poète / poétesse
playwright|dramaturge
screenwriter|scénariste
volleyball player|volleyeur / volleyeuse
handball player|handballeur / handballeuse
rower|rameur / rameuse`;

const byKey = new Map(
  pairs.trim().split("\n").map((line) => {
    const [en = "", fr = ""] = line.split("|");
    return [normaliseName(en), { key: normaliseName(en), en, fr }] as const;
  }),
);

/** The occupation that an English word means, with its label in both languages; null where the list has none. */
export function occupationOf(english: string): Occupation | null {
  return byKey.get(normaliseName(english)) ?? null;
}
