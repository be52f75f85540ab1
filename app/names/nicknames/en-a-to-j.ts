/** English forenames from A to J and what people who bear them are called: the name, then its short forms. */
export const englishToJ = `
aaron: ron
abigail: abby gail abbie nabby
abner: ab
abraham: abe bram
adam: ad
adelaide: addie della
adelbert: del
adeline: addie
adrian: ade
agatha: aggie
agnes: aggie nessie
alan: al
albert: al bert bertie
albertus: bert
alexander: alex al sandy alec xander sasha lex alick zander
alexandra: alex sandra sandy lexie sasha lexi
alfred: al alf fred freddie alfie
alice: allie
alison: allie ally ali
allan: al
allen: al
alonzo: lon lonnie
aloysius: al louie
alphonse: al
alphonso: al fonzie
alvin: al
amanda: mandy
ambrose: brose
amelia: millie amy
anastasia: stacey stacy
andrew: andy drew
angela: angie
angelina: angie lina
angus: gus
ann: annie nan nancy
anna: annie nan
anne: annie nan nancy
anthony: tony ant
antoinette: toni nettie
antonia: toni
archer: arch
archibald: archie
arnold: arnie
arthur: art artie
asa: ace
athanasios: tom
augusta: gussie
augustine: gus austin
augustus: gus augie
aurelia: aura
barbara: barb babs barbie bobbie
barnabas: barney
barnard: barney
bartholomew: bart
beatrice: bea trixie
beatrix: bea trixie
benedict: ben
benjamin: ben benny benji
bernadette: bernie
bernard: bernie barney
bernice: bernie bunny
bertha: bertie
bertram: bert
beverly: bev
bradford: brad
bradley: brad
brandon: bran
bridget: biddy bridie
burton: burt
calvin: cal
cameron: cam
carl: chuck
carlton: carl
caroline: carrie caro lina
carolyn: carrie lyn
cassandra: cass cassie sandra
cassius: cash
catherine: cathy kate katie kitty cat kay kathy kit
cecil: cec
cecilia: celia cissy
charlene: charlie
charles: charlie chuck chas chip chaz
charlotte: lottie charlie lotte char
chester: chet
christabel: chris
christian: chris kit
christina: chris tina chrissie
christine: chris tina chrissie
christopher: chris kit topher
clarence: clarry clare
clement: clem
clementine: clemmie
cleveland: cleve
clifford: cliff
clifton: cliff
clinton: clint
constance: connie
cordelia: delia
cornelia: nelia corrie nellie
cornelius: neil con connie corny
curtis: curt
cynthia: cindy
cyrus: cy
daniel: dan danny
darrell: darry
david: dave davy davey
deborah: deb debbie debby
delbert: del bert
demetrius: jim
denise: dee
dennis: den denny
dennison: denny
derek: del
derrick: rick
dewitt: dewey
dolores: lola
dominic: dom nick
donald: don donnie donny
dorothea: dot dottie thea dory dotty
dorothy: dot dottie dolly dora dorie dory dodie
douglas: doug
duncan: dunk
earnest: ernie
ebenezer: eben
edgar: ed eddie ned
edith: edie
edmond: ed eddie ned
edmund: ed eddie ned ted
edward: ed eddie ned ted teddy
edwin: ed eddie ned win
edwina: winnie
egbert: bert
elbert: bert al
eleanor: ellie nell nora lenny ella lenore nellie
eli: lee
elias: eli
elijah: eli lige
elisabeth: liz lizzie beth betty bess libby lisa
elizabeth: liz lizzie beth betty bess bessie eliza libby lisa elsie betsy bette lilibet lilly liza
ellen: nell ellie nellie
elliott: eli el
eloise: ellie
emanuel: manny
emily: em emmy millie
emma: em emmy
emmanuel: manny
ephraim: eph
eric: rick ricky
erick: rick ricky
erik: rick ricky
ernest: ernie ern
estelle: stella essie
esther: essie hettie
eugene: gene
eugenia: genie gene
euphemia: effie
evelyn: evie eve lyn
ezekiel: zeke
felicity: flick fliss
ferdinand: ferdie
florence: flo florrie flossie
frances: fran fanny frankie fannie francie
francis: frank frankie fran
franklin: frank
frederic: fred freddie freddy rick
frederick: fred freddie freddy rick fritz
gabriel: gabe
gabriella: gabby ella
gabrielle: gabby gabbie elle
genevieve: eve gen
geoffrey: geoff jeff
george: georgie
gerald: gerry jerry
geraldine: geri gerry jerry
gerard: gerry
gertrude: gertie trudy gert
gilbert: gil bert
gladys: glad
gordon: gordy
grace: gracie
gregory: greg gregg
gustavus: gus
gwendolen: gwen
gwendolyn: gwen
hannah: annie nan
harold: hal harry
harriet: hattie harry
harrison: harry
helen: nell nellie lena
henrietta: etta hettie hattie
henry: harry hank hal
herbert: herb bert herbie
herman: manny
hezekiah: hez
horace: harry
hortense: tensie
howard: howie
hubert: hugh bert hubie
hugh: hughie
ignatius: iggy
immanuel: manny
irvin: irv
irving: irv
irwin: irv
isaac: ike zac
isabel: bella izzy belle bel
isabella: bella izzy belle
isadore: izzy
isidore: izzy
israel: izzy
jackson: jack
jacob: jake jay
jacqueline: jackie
jacques: jack
james: jim jimmy jamie jem
jamieson: jamie
jane: janie jenny
janet: jan nettie
jasper: jazz
jedediah: jed
jefferson: jeff
jeffery: jeff
jeffrey: jeff
jemima: mima
jennifer: jen jenny jenna
jeremiah: jerry jem
jeremy: jerry jem
jerome: jerry
jessica: jess jessie
joan: joanie
joanna: jo joan
joaquin: jack
joel: joe
johan: jo
johanna: jo
johannes: jack
john: jack johnny jock jon
jonah: jo
jonathan: jon jonny nathan
jordan: jordy
joseph: joe joey jo
josephine: jo josie
joshua: josh
josiah: joe si
joyce: joy
judith: judy jude
julia: julie
julian: jules
julius: jule
`;
