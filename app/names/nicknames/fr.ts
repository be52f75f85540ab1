/** Prénoms and their short forms, folded: the name, then what its bearers are called. */
export const french = `
adelaide: adele
adrien: adri
agathe: aggie
agnes: nanou
alain: lino
albert: bebert
alexandre: alex sacha
alexandra: alex sacha sandra
alexis: alex
alphonse: fonse
amelie: mel
anastasia: nastia stasia
andre: dede
anne: annie nanette annick ninon
antoine: tony toine titouan
antoinette: toinette toinon
arnaud: nono
auguste: gus guste
augustin: gus tintin
aurelie: lili
baptiste: bat
barbara: babette barbe
bastien: bass
beatrice: bea
benedicte: bene
benjamin: ben benji
benoit: ben
bernadette: nadette
bernard: nanard
bertrand: bert
brigitte: bri gitte
camille: cam
caroline: caro line
catherine: cathy catou cat kate katia
cecile: cec ceci
celestin: tintin
charles: charlot charlie
charlotte: lotte charlie lola
christian: chris
christelle: chris
christiane: chris
christine: chris tine titine
christophe: chris tophe
claire: clairette
clementine: clem
clement: clem
clotilde: clo
colette: coco
corinne: coco
cyrille: cyr
daniel: dan dany
daniele: dany
danielle: dany
david: dav
delphine: del
denis: deni
denise: nise
didier: did
dominique: dom domi doume
edmond: momon
edouard: ed eddy doudou
eleonore: leo nore
elisabeth: babeth lise elise babette lisbeth betty zabeth
elise: lise
emmanuel: manu
emmanuelle: manu
emile: milou mimile
emilie: emi mili
ernest: nenesse
etienne: tienne tiennot
eugene: gene
fabien: fab
fabienne: fab
fabrice: fab
felicite: feli
ferdinand: ferdi nand
fernand: nanand nand
florence: flo
florent: flo
florian: flo
franck: francky
francine: france
francois: francis fanch soizic france
francoise: soizic fanchon fanfan france
frederic: fred fredo freddy
frederique: fred
gabriel: gab gaby
gabrielle: gaby
gaston: gast
genevieve: ginette viviane ginou
georges: jojo
georgette: gette
gerard: gege
germain: germ
gilbert: gil
ghislaine: gigi
gregoire: greg
gregory: greg
guillaume: guigui will guilhem
gustave: gus
guy: guitou
gwenael: gwen
gwenaelle: gwen
helene: lena ln nell
henri: riton riri
henriette: yette
herve: verve
hippolyte: hippo
hubert: hub
hugues: hugo
isabelle: isa zaza belle
jacqueline: jacquie jacotte line
jacques: jacquot jacky jack
jean: jeannot jeanjean yann
jeanne: jeannette janine jeannine
jennifer: jenny
jerome: jeje
joseph: jo josse
josephine: jo josette fifine josy
josette: josy
julien: ju jules
juliette: ju
justine: ju
laetitia: laeti tia
laurence: lolo laure
laurent: lolo lau
leopold: leo
leonard: leo
leonie: leo
lionel: lio
louis: loulou loic ludo
louise: lou loulou louison
ludovic: ludo
lucien: lulu luc
lucienne: lulu lucie
madeleine: mado madelon mad
magali: mag
marcel: marcello
margaux: margot
marguerite: margot margo guitte rita maguy
marie: mimi manon marion maryse marinette
marianne: mimi
martine: titine
mathieu: mat math
mathilde: mat tilde
matthieu: mat math
maurice: momo
maxime: max
maximilien: max
melanie: mel
michel: mich michou
micheline: michou line
mickael: mick mika
monique: momo nique
nathalie: nat nath
nathanael: nat
nicolas: nico colas nicolo
nicole: nico
odette: dette
olivier: oliv
ophelie: ophe
pascal: pasco
pascale: calou
patrice: pat
patricia: pat patou
patrick: pat
paul: paulo popaul polo
pauline: popo line
philippe: phil fifi
pierre: pierrot pitou per
pierrette: pierrot
rachel: rach
raphael: raph rafa
raymond: momon ray
rene: nene
renee: nenette
richard: rick richie
robert: bob bebert rob
roger: roro
roland: rolo
sabrina: sab
samuel: sam
sandrine: sand
sebastien: seb bastien
severine: sev
simone: mone
solange: sol
sophie: soso
stephane: steph
stephanie: steph fanny
suzanne: suzon suzy suze
sylvain: syl
sylvie: syl
theodore: theo
therese: tete resi
thibaud: thib
thibault: thib titi
thierry: titi
thomas: tom
timothee: tim
valentin: val
valentine: val
valerie: val
veronique: vero nique
victor: vic toto
victoire: vic
victorien: vic
vincent: vince vinz
virginie: virg ninie
viviane: viv
xavier: xav
yolande: yoyo
yves: yvon yvonnick
yvonne: vonette
zephirin: zeph
`;
