/** Prénoms and their short forms, folded: the name, then what its bearers are called. */
export const french = `
adelaide: adele
adrien: adri
agathe: aggie
agnes: nanou
alain: lino
albert: bebert
alexandra: alex sacha sandra
alexandre: alex sacha
alexis: alex
alphonse: fonse
amelie: mel
anastasia: nastia stasia
andre: dede
anne: annie nanette annick ninon nannette
antoine: tony toine titouan toinou tonio
antoinette: toinette toinon
arnaud: nono
auguste: gus guste
augustin: gus tintin
aurelie: lili
baptiste: bat
barbara: babette barbe
barthelemy: barth
bastien: bass
beatrice: bea
benedicte: bene
benjamin: ben benji
benoit: ben
bernadette: nadette nanette
bernard: nanard
bertrand: bert bebert
brigitte: bri gitte
camille: cam
caroline: caro line
catherine: cathy catou cat kate katia kati
cecile: cec ceci
celestin: tintin
charles: charlot charlie
charlotte: lotte charlie lola
christelle: chris
christian: chris cri
christiane: chris cricri
christine: chris tine titine
christophe: chris tophe tof
claire: clairette
claudine: clo
clement: clem
clementine: clem
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
denise: nise nini
didier: did
dominique: dom domi doume
edmond: momon
edouard: ed eddy doudou
eleonore: leo nore
elisabeth: babeth lise elise babette lisbeth betty zabeth lili
elise: lise
emile: milou mimile
emilie: emi mili
emmanuel: manu
emmanuelle: manu
ernest: nenesse
etienne: tienne tiennot
eugene: gene
eugenie: nini
evelyne: eve lyne
fabien: fab
fabienne: fab
fabrice: fab
felicite: feli
ferdinand: ferdi nand
fernand: nanand nand
florence: flo
florent: flo
florian: flo
francine: france
francis: franck
franck: francky
francois: francis fanch soizic france fanfan
francoise: soizic fanchon fanfan france framboise
frederic: fred fredo freddy
frederique: fred
gabriel: gab gaby
gabrielle: gaby
gaston: gast
genevieve: ginette viviane ginou
georges: jojo geo
georgette: gette jojo
gerard: gege
germain: germ
ghislaine: gigi
gilbert: gil
gregoire: greg
gregory: greg
guillaume: guigui will guilhem
gustave: gus tatave
guy: guitou
gwenael: gwen
gwenaelle: gwen
helene: lena ln nell
henri: riton riri
henriette: yette riette
herve: verve vevette
hippolyte: hippo polyte
hubert: hub
hugues: hugo
isabelle: isa zaza belle zabou
jacqueline: jacquie jacotte line jackie
jacques: jacquot jacky jack
jean: jeannot jeanjean yann yannick
jeanne: jeannette janine jeannine
jennifer: jenny
jerome: jeje
joseph: jo josse jojo
josephine: jo josette fifine josy
josette: josy
julien: ju jules
juliette: ju
justine: ju titine
laetitia: laeti tia
laurence: lolo laure lau
laurent: lolo lau
leonard: leo
leonie: leo
leopold: leo
lionel: lio
louis: loulou loic ludo lou
louise: lou loulou louison
lucien: lulu luc
lucienne: lulu lucie
ludovic: ludo
madeleine: mado madelon mad
magali: mag
marcel: marcello
margaux: margot
margot: marguerite
marguerite: margot margo guitte rita maguy daisy guite
marianne: mimi
marie: mimi manon marion maryse marinette mariette mia
martine: titine
mathieu: mat math
mathilde: mat tilde
matthieu: mat math
maurice: momo
maxime: max
maximilien: max
melanie: mel
michel: mich michou mimi
michele: mimi
micheline: michou line mimi
mickael: mick mika
monique: momo nique
nathalie: nat nath
nathanael: nat
nicolas: nico colas nicolo colin
nicole: nico nini
odette: dette
olivier: oliv olive
ophelie: ophe
pascal: pasco
pascale: calou
patrice: pat
patricia: pat patou
patrick: pat
paul: paulo popaul polo
pauline: popo line
philippe: phil fifi philou
pierre: pierrot pitou per peio
pierrette: pierrot
rachel: rach
raphael: raph rafa
raymond: momon ray
remi: rem
rene: nene
renee: nenette
richard: rick richie
robert: bob bebert rob
roger: roro
roland: rolo
rosalie: rose
sabrina: sab
samuel: sam
sandrine: sand
sebastien: seb bastien
severine: sev
simone: mone
solange: sol
sophie: soso so
stephane: steph
stephanie: steph fanny
suzanne: suzon suzy suze
sylvain: syl
sylvie: syl
theodore: theo
therese: tete resi tetette
thibaud: thib
thibault: thib titi
thierry: titi
thomas: tom
timothee: tim
valentin: val
valentine: val
valerie: val
veronique: vero nique
victoire: vic
victor: vic toto totor
victoria: vicky
victorien: vic
vincent: vince vinz
virginie: virg ninie gigi
viviane: viv
xavier: xav
yolande: yoyo
yves: yvon yvonnick vivi
yvonne: vonette vonnette vonvon
zephirin: zeph
`;
