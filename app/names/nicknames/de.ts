/** German forenames and their short forms, folded (ä as a): the name, then what its bearers are called. */
export const german = `
adalbert: bert adi
adelheid: heidi adele
adolf: adi dolf
adrianus: adri ad
agnes: agi
albert: bert albi
albrecht: bert
alexander: alex sascha xandi lex
alexandra: alex sandra xandi
alfons: fonse
alfred: fredi fred
alois: loisl luis lois
andreas: andi andy anderl
angelika: geli angie
anna: anni anne nanni anneliese annerl nannerl
annemarie: anni annemie anne
anton: toni tony
antonia: toni
antonius: toon ton
apollonia: loni
arnold: noldi
august: gustl gust
auguste: gusti
augustin: gustl
balthasar: hauser balz
barbara: babsi barbel babette
bartholomaus: barthel bartl
benedikt: bene
benjamin: ben benni
bernhard: bernd hardi berni hardy
berthold: bert
brigitte: gitti biggi brigitta gitte
brunhilde: hilde
burkhard: burki
cacilie: cilli
carl: charly
caroline: caro line
charlotte: lotte lotti
christian: chris
christiane: chris jane nane
christina: christl tina
christine: christl tina
christoph: chris stoffel
clemens: clem
cornelia: conny nele
cornelis: kees cor nelis
cornelius: niels
daniel: dani
daniela: dani
dietrich: dieter dirk
dominik: dom domi nik
dorothea: dora thea dorle dorli
eberhard: ebi hardi ebbe
eduard: edi ede
eleonore: lore nora
elfriede: friedl elfi frieda
elisabeth: lisa liesl elsa else sissi lisl betti elli ilse lili sisi lilli lisbeth
emanuel: manu
emil: emi emmo
erika: eri riki
ernst: ernstl
eugen: geni eugi
eva: evi
ferdinand: ferdl fery ferdi
florian: flo flori
franz: franzl franzi
franziska: franzi fanny ziska sissy
friederike: fritzi rike friedl
friedrich: fritz fred friedl fiete fredi frieder
gabriele: gabi gaby
georg: schorsch jorg jurgen girgl
gerardus: gerard ger
gerda: gerdi
gerhard: gerd geri hardy
gerlinde: linde
gertrud: traudl gerti trude trudi
gertrude: gerti traudl trude
gisela: gisi
gottfried: friedl gottl gotz
gottlieb: liebl
gregor: gori gregi
gudrun: gudi
gunther: gunni
gustav: gustl
hannelore: hanne lore hanni
hans: hansi hansl
heinrich: heinz heini hinrich henrik hein heiner
heinz: heinzi
helene: lena leni lene hella
helga: helgi
helmut: heli helli
hendrik: henk rik
henriette: jette
herbert: herb bert herbie
hermann: hermi manni
hermine: mina hermi
hildebrand: hilde
hildegard: hilde hilda gardi
hubert: hubsi bert
hubertus: hub bert huub
ignaz: nazi naz igo nazl
ingeborg: inge
ingrid: inge
irmgard: irmi irma
isabella: bella isa
jacobus: jaap ko
jakob: jockel jack jaggl
joachim: jochen achim jo
jochen: jo
johann: hans hannes hansl jean johnny
johanna: hanna hanni jo
johannes: hans hannes johann jan joop jo
josef: sepp seppl pepi beppo jupp peppi
josefa: josi pepi sefa
josefine: josi pepi fini
joseph: sepp pepi jupp seppl
julia: jule
julius: jul
karl: karli charly
karoline: lina karo line
kaspar: kasperl
katharina: kathi kathe katrin katja tini kati trine
klara: klarli
klaus: klausi
klemens: klem
konrad: kurt conny konni
konstantin: kosta
kornelia: nele conny
kunigunde: gundi
ladislaus: laci
leonhard: leo hartl lenz
leopold: leo poldi poldl
leopoldine: poldi
lorenz: lenz
ludwig: lutz wiggerl luis lui
luise: lulu
lukas: luki
magdalena: lena leni magda
manfred: fred fredi manni
margareta: grete gretl greta marga
margarete: grete gretl greta gretel marga margit rita gretchen
margarethe: grete gretl
maria: mitzi mizzi mia ria marie
marianne: nanne
martin: martl
martina: tina
mathias: hias matz
mathilde: hilde tilly thilde
matthias: hias matz
maximilian: max maxl
melanie: mel
michael: michi michl mike
michaela: michi
monika: moni
nicolaas: klaas nico
nikolaus: klaus niki nickel nico nik
norbert: bert nobby
oskar: ossi
oswald: ossi
ottilie: ottl
otto: otti
paul: pauli
paula: pauli
peter: peterl
petrus: piet
philipp: lipp fips phil
raimund: mundl
rainer: raini
reinhard: reini hardi hardy
reinhold: reini
renate: nate
richard: richie ritschi richi
robert: robi bert bertl bob robbi
roland: roli
rosa: rosi rosl
rosemarie: rosi romy
rosina: rosi
rudolf: rudi rolf ruedi
rupert: rup bert rupi
sabine: bine bini
sebastian: basti wastl bastian
siegfried: sigi siggi
siegmund: sigi
sigmund: sigi
sigrid: sigi siggi
silvester: vestl
silvia: silvi
simon: simmerl
sophie: sofie sopherl
stefan: steffen steff stefferl steffl
stefanie: steffi
stephan: steffl
susanne: susi sanne
theodor: theo teddy
theodorus: theo dirk
therese: resi thea
theresia: resi thesi
thomas: tom tommi
thorsten: totte
tobias: tobi
ulrich: uli ulli utz
ulrike: uli rike ulli
ursula: uschi ulla ursel
valentin: valtl
veronika: vroni
viktor: vicky vickerl
viktoria: vicky
vinzenz: zenz vinz
walburga: burgi
walter: walti
walther: walti
waltraud: traudl
werner: werni
wilfried: fred willi
wilhelm: willi willy helm wim
wilhelmine: mina helmi minna
willem: wim willy pim
wolfgang: wolf wolfi gangerl
xaver: xaverl veri
zacharias: zach
`;
