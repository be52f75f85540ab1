import type { FlagKind } from "./flags";

/*
 * Expressions parted by commas, French and English together: quotations cross languages, and a false warning costs one
 * look. `~` stands for any ending. What the lists are worth is measured on sentences (flags.corpus.test.ts).
 */
export type Words = readonly (readonly [FlagKind, string])[];

export const praise: Words = [
  [
    "praise",
    String.raw`
      célèbre~, illustre~, éminent~, brillant~, brillamment, (?<!titre |pluies? |crues? |session |pouvoirs? |vente |congé )exceptionnel~,
      remarquable~, remarquablement, prestigieu~, incontournable~, talentueu~, (?<!jeunes? )talents?(?! (?:scout|agent|show)), légendaire~,
      visionnaire~, génial~, un génie, de génie, inoubliable~, extraordinaire~, magnifique~, admirable~, admirablement,
      admiration, charismatique~, charisme, immenses?, hors du commun, hors pair, hors normes?, mondialement, unanimement,
      chef-d'œuvre, chefs-d'œuvre, infatigable~, inlassable~, inlassablement, passionné~, reconnue?s? pour,
      reconnue?s? (?:de|par) (?:ses|leurs) pairs, internationalement reconnue?s?, incontesté~, incontestable~,
      incontestablement, inégalé~, inégalable~, sans égale?s?, sans pareille?s?, sans faille, renommée?s?, de renom,
      (?<!cours )magistra(?:l|le|les|ux), expérience unique, parcours unique, unique en son genre, excellente?s?,
      par excellence, saluée?s? par, très grande?s?(?! vitesse), grande?s? serviteurs?, grande (?:dame|figure|voix), d'une grande \p{L}+,
      d'une rare \p{L}+, figures? (?:majeure|marquante|emblématique|tutélaire)s?, contributions? (?:majeure|décisive|essentielle)s?,
      emblématique~, mythique~, véritable référence, référence (?:mondiale|internationale|absolue|incontournable|dans son domaine),
      (?:parcours|carrière|vie|engagement|courage|conduite|dévouement|rigueur|probité|fidélité) exemplaires?,
      s'est (?:brillamment )?illustrée?, (?:tout )?premier plan, de premier ordre, fulgurant~, a marqué (?:son époque|son temps|les esprits|l'histoire|des générations),
      l[ea] plus (?:grande?|célèbre|important|importante|réputée?|influente?), les plus grande?s?, l'une? des plus \p{L}+, l'une? des meilleure?s?(?! ouvri),
      parmi les meilleure?s?, virtuose~, virtuosité, éblouissant~, époustouflant~, surdouée?s?, prodigieu~, sublimes?, somptueu~,
      splendides?, superbes?, merveilleu~, fabuleu~, formidables?, grandioses?, (?:homme|femme) de (?:cœur|conviction), à succès,
      captivant~, fascinant~, réputée?s?, (?:travaux|méthodes?|idées?) révolutionnaires?, f(?:ai|on)t autorité, dévouement, atypiques?, inclassables?,
      extrêmement, hautement, adorée?s? d, aimée?s? de tous, appréciée?s? (?:de tous|pour), large public, lettres de noblesse, restera dans,
      reconnue?s? (?:internationalement|mondialement|dans le monde), pères? fondateurs?, mères? fondatrices?, inépuisables?, d'exception,
      inspirante?s?, multiples (?:facettes|talents), à fleur de peau, acharnée?s?, communicati(?:f|ve)s?, comme une? grande?, une? grande? (?:artiste|savante?|professionnel(?:le)?|humaniste|pédagogue|patronn?e?|juriste|écrivaine?|médecin|humaine?),
      vibrante?s?, lumineu~ (?:présence|interprétation), indéniable~, indiscutable~, générosité, modestie, humilité, élégance,
      giants? of, legends? (?:of|in), boundless, highest (?:quality|order|standard)s?, much loved, new heights, wealth of experience, passion for,
      great (?:artist|scholar|teacher|leader|love)s?, commitment to excellence, warmth, generosity, quiet authority, unfailing~, unstinting~,
      immaculate, flawless~, masterful~, masterly, dazzling, breathtaking, spectacular~, sublime, ingenious, fearless, famous, renowned, illustrious, eminent, brilliant~, exceptional~, remarkable, remarkably,
      prestigious, outstanding, talented, legendary, visionary, genius, unforgettable, extraordinary, magnificent, admirabl~,
      admired, charismatic, acclaimed, hailed, revered, world-class, world-famous, world-renowned, gifted, masterpiece~,
      tireless~, passionate~, distinguished, pioneering, groundbreaking, ground-breaking, trailblaz~, award-winning,
      multi-award-winning, iconic, celebrated(?! (?:its|their|his|her|the|a|in|with|by|\d)), respected, beloved, much-loved, well-loved,
      one of the (?:best|greatest|finest), finest, leading (?:figure|light|expert|authority|specialist|voice|exponent|scholar)s?,
      widely (?:regarded|considered|recogni[sz]ed|known), universally \p{L}+, highly (?!commended)\p{L}+, internationally (?:renowned|recogni[sz]ed|known),
      inspiring, inspirational, towering, stellar, superb~, wonderful~, excellent, superlative~, most (?:influential|important|prominent),
      influential, seminal, is a classic, dedicated(?! (?:to|in|by|on|the)), devoted(?! (?:to|in)), consummate, accomplished, unrivalled, unparalleled,
      unequalled, peerless, incomparable, inimitable, undisputed, exemplary, formidable, prodigious, virtuoso, prolific,
      rare (?:distinction|gift|talent|insight)s?, unique (?:voice|talent|gift|vision|blend|style), best known, well known for, role model,
      changed the (?:field|world|face), speaks? for (?:themselves|itself), l'une? des plus grande?s?`,
  ],
  [
    "advert",
    String.raw`
      leader du marché, leader (?:mondial|européen|français|national|régional), l[ea] leader (?:du|de la|des|en|sur), numéro un, numéro 1, n° ?1,
      solutions? innovantes?, sur mesure, clés? en main, haut de gamme, meilleur~ prix, prix (?:attractif|compétitif|imbattable)s?,
      tarifs? (?:attractif|compétitif|préférentiel)s?, offre (?:exclusive|complète), découvrez, découvrir nos, retrouvez, contactez-nous, nous contacter, n'hésitez pas,
      réservez, commandez, achetez, profitez, rendez-vous sur, devis gratuit~, livraison (?:gratuite|offerte|rapide), boutique en ligne,
      à votre service, vous accueille, service personnalisé, au (?:meilleur|juste) prix, introductory price, special (?:price|offer)s?, nos (?:créations|produits|services|vins|clients|offres|prestations|équipes), notre (?:boutique|site|équipe|catalogue|gamme),
      clients? satisfaits?, satisfaction garantie, savoir-faire (?:unique|inégalé|reconnu), en vente, disponible sur, best-seller~,
      bestseller~, à ne pas manquer, market leader, world leader, thought leader, leading provider, number one, no\. ?1,
      innovative solutions?, bespoke solutions?, tailor-made, best price~, affordable prices?, unbeatable, value for money,
      exclusive (?:offer|discount)s?, discover our, visit our, contact us, call us, follow us, book (?:now|your), buy now, order (?:now|today|your),
      for sale, available on, all good bookshops, must-see, cutting-edge, state-of-the-art, one-stop, trusted partner, your trusted,
      free (?:consultation|quote|delivery|estimate|trial), no obligation, we (?:offer|provide|deliver|are proud),
      our (?:clients|customers|products|services|team|website|range), satisfied (?:customer|client)s?`,
  ],
];

export const uncollected: Words = [
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
