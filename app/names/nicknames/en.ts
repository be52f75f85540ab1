/** English forenames and what people who bear them are called: the name, then its short forms. */
export const english = `
abigail: abby gail
abraham: abe bram
adelaide: addie della
agnes: aggie nessie
albert: al bert bertie
alexander: alex al sandy alec xander sasha lex
alexandra: alex sandra sandy lexie sasha
alfred: al alf fred freddie
alice: allie
alison: allie ally
allan: al
allen: al
alan: al
alvin: al
amanda: mandy
amelia: millie amy
andrew: andy drew
angela: angie
ann: annie nan nancy
anne: annie nan nancy
anna: annie nan
anthony: tony ant
antonia: toni
archibald: archie
arnold: arnie
arthur: art artie
augustus: gus augie
augustine: gus
barbara: barb babs barbie
barnabas: barney
bartholomew: bart
beatrice: bea trixie
benjamin: ben benny benji
bernard: bernie barney
bertram: bert
bradley: brad
brandon: bran
bridget: biddy bridie
calvin: cal
cameron: cam
carolyn: carrie lyn
caroline: carrie caro lina
cassandra: cass cassie
catherine: cathy kate katie kitty cat kay
cecil: cec
charles: charlie chuck chas chip chaz
charlotte: lottie charlie lotte
chester: chet
christian: chris kit
christina: chris tina chrissie
christine: chris tina chrissie
christopher: chris kit topher
clarence: clarry
clifford: cliff
clinton: clint
cornelius: neil con connie
constance: connie
curtis: curt
cynthia: cindy
daniel: dan danny
david: dave davy
deborah: deb debbie
dennis: den denny
derek: del
dominic: dom nick
donald: don donnie
dorothy: dot dottie dolly dora dorie dory
douglas: doug
duncan: dunk
edgar: ed eddie
edith: edie
edmund: ed eddie ned ted
edward: ed eddie ned ted teddy
edwin: ed eddie
eleanor: ellie nell nora lenny
elizabeth: liz lizzie beth betty bess bessie eliza libby lisa elsie betsy bette
ellen: nell ellie nellie
emily: em emmy millie
emma: em emmy
ernest: ernie ern
eugene: gene
evelyn: evie
ezekiel: zeke
florence: flo florrie flossie
frances: fran fanny frankie
francis: frank frankie fran
franklin: frank
frederick: fred freddie freddy rick fritz
frederic: fred freddie freddy rick
gabriel: gabe
geoffrey: geoff jeff
george: georgie
gerald: gerry jerry
gerard: gerry
gertrude: gertie trudy
gilbert: gil bert
gordon: gordy
grace: gracie
gregory: greg
gwendolyn: gwen
harold: hal harry
harriet: hattie harry
helen: nell nellie lena
henrietta: etta hettie
henry: harry hank hal
herbert: herb bert
howard: howie
hubert: hugh bert hubie
hugh: hughie
ignatius: iggy
irving: irv
irwin: irv
isaac: ike zac
isabel: bella izzy belle
isabella: bella izzy belle
isidore: izzy
jacob: jake jay
jacqueline: jackie
james: jim jimmy jamie jem
jane: janie jenny
janet: jan
jasper: jazz
jeffrey: jeff
jennifer: jen jenny
jeremiah: jerry jem
jeremy: jerry jem
jerome: jerry
jessica: jess jessie
joan: joanie
joanna: jo joan
john: jack johnny jock jon
jonathan: jon jonny nathan
joseph: joe joey jo
josephine: jo josie
joshua: josh
joyce: joy
judith: judy jude
julian: jules
julia: julie
katherine: kate kathy katie kay kitty kat
kathleen: kath kathy katie
katharine: kate kathy kay kit
kenneth: ken kenny
kimberly: kim
lawrence: larry laurie lawrie
laurence: larry laurie
leonard: len lenny leo
leonora: nora
leopold: leo
leroy: roy lee
leslie: les
lewis: lew louie
lillian: lil lily
lilian: lil lily
lillie: lil
louis: lou louie
louise: lou
lucas: luke
lucinda: lucy cindy
lucille: lucy
lydia: liddy
mabel: mab
madeleine: maddie
magdalen: maggie lena
malcolm: mal
marcus: marc mark
margaret: maggie meg peggy madge marge margie greta daisy rita margot peg
marjorie: marge margie
maria: mia
martha: marty mattie patty
martin: marty
marvin: marv mark
mary: molly polly may mamie mae minnie
matilda: tilly maud mattie
matthew: matt mat
maureen: mo
maurice: morrie
maximilian: max
maxwell: max
melvin: mel
melissa: mel lissa
michael: mike mick mickey micky mikey
michelle: shelly chelle
mildred: millie
miles: milo
milton: milt
mitchell: mitch
montague: monty
montgomery: monty
mortimer: mort
moses: mo
myron: mike
nancy: nan
natalie: nat
nathan: nat nate
nathaniel: nat nate nathan
nicholas: nick nicky claus
nicola: nicky
nigel: nige
norman: norm
oliver: ollie noll
oscar: ossie
oswald: ozzie
pamela: pam
patricia: pat patsy patty trish tricia
patrick: pat paddy rick
penelope: penny
percival: percy val
peter: pete
philip: phil pip
phillip: phil pip
phyllis: phil
priscilla: cilla prissy
prudence: prue
rachel: rae
ralph: rafe
randall: randy
randolph: randy dolph
raymond: ray
rebecca: becky becca
reginald: reg reggie rex
reuben: rube
richard: dick rick ricky rich richie dickie
robert: bob bobby rob robbie bert robin
roberta: bobbie
roderick: rod rick
rodney: rod
roger: rodge hodge
roland: rollo roly
ronald: ron ronnie
rosalind: ros rosie
rosemary: rose rosie
rosamond: ros
rudolph: rudy dolph
rupert: bert
russell: russ rusty
samantha: sam sammy
samuel: sam sammy
sandra: sandy
sarah: sally sadie
scott: scotty
sebastian: seb bastian
seymour: sy
shirley: shirl
sheldon: shelly
sidney: sid syd
sidonie: sid
simon: si
solomon: sol
sophia: sophie
spencer: spence
stanley: stan
stephen: steve stevie
steven: steve stevie
stuart: stu stewie
stewart: stu stewie
susan: sue susie suzy
susanna: sue susie suzy
susannah: sue susie
suzanne: sue suzy
sylvester: sly
sylvia: syl
tabitha: tabby
terence: terry
teresa: terry tess tessa tracy
theresa: terry tess tessa
theodora: theo dora
theodore: ted teddy theo
thaddeus: thad tad
thomas: tom tommy
timothy: tim timmy
tobias: toby
ulysses: lys
valentine: val
valerie: val
vernon: vern
veronica: ronnie
victor: vic
victoria: vicky tori
vincent: vin vince vinny
violet: vi
virginia: ginny ginger
vivian: viv
walter: walt wally wat
wallace: wally
wendell: wen
wesley: wes
wilbur: will
wilfred: wilf fred
wilhelmina: mina minnie billie
william: bill billy will willie willy liam billie wills
willard: will bill
winifred: winnie freda
winston: win winnie
woodrow: woody
zachary: zac zack zach
zebulon: zeb
cleveland: cleve
elijah: eli lige
eric: rick ricky
erick: rick ricky
erik: rick ricky
gabrielle: gabby gabbie elle
gabriella: gabby ella
nicolas: nick nicky
willis: will bill
willie: bill
dorothea: dot dottie thea dory
augusta: gussie
adelbert: del
albertus: bert
aloysius: al louie
ambrose: brose
angus: gus
aurelia: aura
antoinette: toni nettie
archer: arch
barnard: barney
beatrix: bea trixie
benedict: ben
bernice: bernie bunny
burton: burt
carl: chuck
carlton: carl
cassius: cash
charlene: charlie
christabel: chris
cordelia: delia
cornelia: nelia corrie
cyrus: cy
delbert: del bert
denise: dee
dewitt: dewey
ebenezer: eben
edmond: ed eddie ned
edwina: winnie
egbert: bert
elbert: bert al
eli: lee
elias: eli
elisabeth: liz lizzie beth betty bess libby lisa
elliott: eli
ephraim: eph
estelle: stella essie
eugenia: genie gene
euphemia: effie
felicity: flick fliss
ferdinand: ferdie
gustavus: gus
hannah: annie
herman: manny
hezekiah: hez
horace: harry
hortense: tensie
immanuel: manny
jackson: jack
jamieson: jamie
jefferson: jeff
joaquin: jack
johannes: jack
jonah: jo
jordan: jordy
julius: jule
lafayette: lafe
lavinia: vinnie
leander: lee
leland: lee
lemuel: lem
lester: les
levi: lee
lincoln: linc
lorenzo: larry
loretta: etta
lucius: luke
luther: lou
marion: mary
marianne: molly
maryann: mary
matthias: matt
mehitable: hetty
mervyn: merv
michal: mike
minerva: minnie
morris: mo morrie
napoleon: nap leon
nelson: nels
newton: newt
obadiah: obie
octavia: tavy
patience: pat
pauline: polly
phineas: finn
philippa: pippa pip
rhoda: rho
robin: rob
rosalie: rosie
roscoe: ross
rosetta: rose
roxanne: roxie
salvatore: sal
sanford: sandy
selma: sal
sherman: sherm
silas: si
silvester: vester
sophronia: fronie
stephanie: steph stevie
temperance: tempie
terrence: terry
thelma: tel
theophilus: theo
thornton: thorn
tiffany: tiff
truman: tru
uriah: uri
vivienne: viv
warren: wren
webster: web
wilfrid: wilf
wilson: will
yvonne: vonnie
zachariah: zach zack
stanislaw: stan
stanislaus: stan
stanislas: stan
sydney: syd
eloise: ellie
emanuel: manny
emmanuel: manny
jacques: jack
joel: joe
johan: jo
josiah: joe si
kathryn: kathy kate
lloyd: loy
marcia: marcie
myrtle: myrt
nanette: nan
olivia: liv livvy
owen: ow
quentin: quin
rosa: rosie
stephan: steve
tamara: tammy
terrance: terry
theodor: ted
tobin: toby
vaughan: von
walker: walt
winthrop: win
zelda: zel
`;
