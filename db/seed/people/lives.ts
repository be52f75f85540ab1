/** Prose lives of invented people, in Markdown, a paragraph each, in their language of record. */
export const lives: Readonly<Record<string, readonly string[]>> = {
  Aubrespin: [
    "Fille d'un géomètre qui levait les cartes des vallées, elle apprend à lire une pente avant de savoir lire. Le lycée de Montreval, puis l'université, la conduisent aux carottes de glace, dont elle fait le sujet d'une thèse sur les bulles d'air emprisonnées.",
    "Au *Laboratoire des glaces et des climats*, elle dirige pendant neuf ans l'équipe qui établit la chronologie des neiges de l'Ancelle. La méthode, publiée en 1991, sert encore de référence.",
    "Depuis son éméritat, elle accompagne les jeunes chercheurs sur le terrain et tient, chaque hiver, un journal des neiges lu dans les écoles de la vallée.",
  ],
  Fontenoy: [
    "Entré dans la carrière en 1973, il sert dans six postes avant d'être nommé ambassadeur. Ses collègues lui doivent un manuel de rédaction des dépêches, tiré à petit nombre et jamais réimprimé.",
    "Il a consacré sa retraite à la correspondance de son aïeul, dont il prépare l'édition.",
  ],
  "Berthelin-Roux": [
    "Troisième d'une lignée d'artisans, il reprend à vingt-huit ans la manufacture des Arcelles. On lui doit la restauration de onze instruments, dont l'orgue de tribune de Sainte-Aure, rendu à son diapason d'origine.",
    "Il forme deux apprentis par an et refuse les chantiers qu'il ne pourrait suivre lui-même.",
  ],
  Chavanel: [
    "Institutrice de formation, élue municipale à trente-huit ans, elle conduit la ville de Vannecourt pendant deux mandats. La régie des eaux, qu'elle fait revenir à la commune en 1989, reste l'ouvrage dont elle parle le plus volontiers.",
  ],
  Ehrenfeld: [
    "Arrivée à Montreval à l'âge de neuf ans, elle y découvre les archives de la ville, qu'elle ne quittera plus. Ses travaux sur les ponts et les péages ont renouvelé l'histoire des métiers de la rivière.",
    "- *La Ville et ses ponts*, 1994\n- l'inventaire des comptes de péage, achevé en 2011\n- l'exposition du millénaire, dont elle fut commissaire",
  ],
  Gherbi: [
    "Chirurgienne à l'hôpital Saint-Roch, elle y crée en 2012 l'unité de reconstruction de la main. Les protocoles qu'elle y a mis au point sont suivis dans quatorze services.",
  ],
  "Hautecloque-Marin": [
    "Violoniste de formation, elle dirige son premier orchestre à vingt-trois ans, dans une salle des fêtes, devant quarante personnes. Elle en garde l'habitude de jouer chaque saison dans un village.",
  ],
  Penhallow: [
    "She left school at fifteen, kept the books of a fish merchant for eleven years, and wrote her first novel on the backs of invoices. *Passage des Tanneurs*, translated by herself, made her known on both sides of the water.",
    "She lives in the house where she was born and answers every letter by hand.",
  ],
  Elst: [
    "The tide tables of his father, a pilot, gave him the titles of his first exhibitions. He paints from memory and in one sitting; what does not dry by evening is scraped off.",
  ],
  Rautenstrauch: [
    "Forty bridges bear his calculations, and one his name. He is remembered by his students for the question with which every lecture ended: *and if it snows?*",
  ],
  "Thorvaldsdóttir": [
    "She spent nine winters on the ice cap before taking a chair. Her maps of buried lakes are consulted by rescue services as much as by scholars.",
  ],
  "O'Sheaghan": ["A keeper of lighthouses by marriage and of words by trade, she has published one slim book every seven years, and sees no reason to hurry."],
  Brancourteau: [
    "Pionnier de l'étude des glaces de l'Ancelle, il fonde en 1966 le laboratoire qui devait en porter le nom. Trois générations de glaciologues ont appris de lui à douter d'une mesure trop belle.",
  ],
  Lindqvister: ["Her flora of the northern screes took thirty-one years. She corrected the last proof on her ninetieth birthday."],
  Nakachian: ["Il dit volontiers qu'un théorème se juge à ce qu'il rend inutile. Ses *Leçons sur les treillis* ont remplacé, dans plus d'une faculté, trois manuels."],
  Maurepain: ["Elle relie à la main, seule, une soixantaine de livres par an, et tient le registre de chacun depuis 1983."],
};
