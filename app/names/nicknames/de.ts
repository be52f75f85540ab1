/** German forenames and their short forms, folded (ä as a): the name, then what its bearers are called. */
export const german = `
adalbert: bert adi
adelheid: heidi
adolf: adi dolf
agnes: agi
albert: bert albi
albrecht: bert
alexander: alex sascha xandi
alexandra: alex sandra
alfons: fonse
alfred: fredi fred
alois: loisl luis lois
andreas: andi andy anderl
angelika: geli
anna: anni anne nanni anneliese
annemarie: anni annemie
anton: toni
antonia: toni
apollonia: loni
arnold: noldi
augustin: gustl
august: gustl
balthasar: hauser balz
barbara: babsi barbel
bartholomaus: barthel
benedikt: bene
benjamin: ben benni
bernhard: bernd hardi berni
brigitte: gitti biggi
burkhard: burki
cacilie: cilli
charlotte: lotte
christian: chris
christiane: chris jane nane
christina: christl tina
christine: christl tina
christoph: chris stoffel
cornelia: conny nele
cornelius: niels
daniel: dani
dietrich: dieter dirk
dominik: dom
dorothea: dora thea dorle
eberhard: ebi hardi
eduard: edi
eleonore: lore nora
elfriede: friedl elfi
elisabeth: lisa liesl elsa else sissi lisl betti elli ilse lili sisi
emanuel: manu
emil: emi
erika: eri
ernst: ernstl
eugen: geni
ferdinand: ferdl fery ferdi
florian: flo flori
franz: franzl
franziska: franzi fanny ziska
friederike: fritzi rike
friedrich: fritz fred friedl fiete
gabriele: gabi
georg: schorsch jorg jurgen girgl
gerhard: gerd geri
gertrud: traudl gerti trude trudi
gisela: gisi
gottfried: friedl gottl
gregor: gori
gustav: gustl
gunther: gunni
hannelore: hanne lore
hans: hansi
heinrich: heinz heini hinrich henrik
helene: lena leni lene
helga: helgi
helmut: heli
henriette: jette
herbert: herb bert
hermann: hermi
hermine: mina hermi
hildegard: hilde hilda
hubert: hubsi bert
ignaz: nazi naz igo
ingeborg: inge
irmgard: irmi irma
jakob: jockel jack
joachim: jochen achim
jochen: jo
johann: hans hannes hansl jean
johanna: hanna hanni
johannes: hans hannes johann jan joop
josef: sepp seppl pepi beppo
josefa: josi pepi sefa
josefine: josi pepi fini
joseph: sepp pepi
julius: jul
karl: karli charly
karoline: lina karo
kaspar: kasperl
katharina: kathi kathe katrin katja tini
klara: klarli
klaus: klausi
klemens: klem
konrad: kurt conny
konstantin: kosta
kornelia: nele conny
kunigunde: gundi
ladislaus: laci
leonhard: leo hartl lenz
leopold: leo poldi poldl
ludwig: lutz wiggerl luis
lukas: luki
magdalena: lena leni magda
manfred: fred fredi manni
margarete: grete gretl greta gretel marga margit rita
margareta: grete gretl greta marga
maria: mitzi mizzi mia ria marie
martin: martl
martina: tina
mathias: hias matz
mathilde: hilde tilly thilde
matthias: hias matz
maximilian: max maxl
melanie: mel
michael: michi michl mike
michaela: michi
nikolaus: klaus niki nickel
norbert: bert nobby
oswald: ossi
ottilie: ottl
paul: pauli
paula: pauli
peter: peterl
philipp: lipp fips
rainer: raini
reinhard: reini hardi
reinhold: reini
renate: nate
richard: richie ritschi
robert: robi bert
roland: roli
rosa: rosi rosl
rosemarie: rosi romy
rosina: rosi
rudolf: rudi rolf
rupert: rup bert
sebastian: basti wastl
siegfried: sigi siggi
siegmund: sigi
sigrid: sigi
silvia: silvi
simon: simmerl
sophie: sofie
stefan: steffen steff stefferl
stefanie: steffi
susanne: susi sanne
theodor: theo
theresia: resi thesi
therese: resi
thomas: tom tommi
tobias: tobi
ulrich: uli ulli
ulrike: uli rike
ursula: uschi ulla
valentin: valtl
veronika: vroni
viktor: vicky
viktoria: vicky
vinzenz: zenz
walburga: burgi
walter: walti
werner: werni
wilhelm: willi willy helm
wilhelmine: mina helmi minna
wolfgang: wolf wolfi
xaver: xaverl veri
zacharias: zach
willem: wim willy pim
hubertus: hub bert huub
cornelis: kees cor nelis
jacobus: jaap ko
petrus: piet
gerardus: gerard ger
hendrik: henk rik
adrianus: adri ad
antonius: toon ton
theodorus: theo dirk
nicolaas: klaas nico
hildebrand: hilde
`;
