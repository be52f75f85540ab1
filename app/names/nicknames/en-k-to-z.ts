/** English forenames from K to Z and what people who bear them are called: the name, then its short forms. */
export const englishFromK = `
katharine: kate kathy kay kit
katherine: kate kathy katie kay kitty kat kit
kathleen: kath kathy katie kay
kathryn: kathy kate katie
kenneth: ken kenny
kimberly: kim
kristina: kris tina
lafayette: lafe fate
lancelot: lance
laurence: larry laurie
lavinia: vinnie
lawrence: larry laurie lawrie
leander: lee
leland: lee
lemuel: lem
leonard: len lenny leo
leonora: nora
leopold: leo
leroy: roy lee
leslie: les
lester: les
letitia: lettie
levi: lee
lewis: lew louie lou
lilian: lil lily
lillian: lil lily
lillie: lil
lincoln: linc
lionel: leo
lloyd: loy
lorenzo: larry
loretta: etta
lorraine: lorrie
louis: lou louie
louise: lou lulu
lucas: luke
lucille: lucy lu
lucinda: lucy cindy
lucius: luke
lucretia: lu
luther: lou
lydia: liddy lyddie
mabel: mab
madeleine: maddie
madeline: maddie
magdalen: maggie lena
magdalene: maggie
malcolm: mal
marcia: marcie
marcus: marc mark
margaret: maggie meg peggy madge marge margie greta daisy rita margot peg
marguerite: daisy rita
maria: mia
marianne: molly
marion: mary
marjorie: marge margie
martha: marty mattie patty patsy
martin: marty
marvin: marv mark
mary: molly polly may mamie mae minnie
maryann: mary
matilda: tilly maud mattie
matthew: matt mat matty
matthias: matt
maureen: mo
maurice: morrie
maximilian: max
maxwell: max
mehitable: hetty
melanie: mel
melissa: mel lissa missy
melvin: mel
mercedes: mercy
mervin: merv
mervyn: merv
michael: mike mick mickey micky mikey
michal: mike
michelle: shelly chelle
mildred: millie
miles: milo
millicent: millie
milton: milt
minerva: minnie
miranda: mandy
mitchell: mitch
montague: monty
montgomery: monty
morris: mo morrie
mortimer: mort
moses: mo mose
myron: mike
myrtle: myrt
nancy: nan
nanette: nan
napoleon: nap leon
natalie: nat
nathan: nat nate
nathaniel: nat nate nathan
nelson: nels
newton: newt
nicholas: nick nicky claus
nicola: nicky
nicolas: nick nicky
nicole: nicky
nigel: nige
norbert: bert
norman: norm
obadiah: obie
octavia: tavy
oliver: ollie noll
olivia: liv livvy
orville: orv
oscar: ossie ozzie
oswald: ozzie
owen: ow
pamela: pam
patience: pat
patricia: pat patsy patty trish tricia
patrick: pat paddy rick
paula: polly
pauline: polly
penelope: penny
percival: percy val
peter: pete
philip: phil pip
philippa: pippa pip
phillip: phil pip
phineas: finn phin
phoebe: fee
phyllis: phil
priscilla: cilla prissy
prudence: prue
quentin: quin
rachel: rae ray
ralph: rafe
randall: randy
randolph: randy dolph
raphael: rafe
raymond: ray
rebecca: becky becca
reginald: reg reggie rex
reuben: rube
rhoda: rho
richard: dick rick ricky rich richie dickie
robert: bob bobby rob robbie bert robin
roberta: bobbie robbie
robin: rob
roderick: rod rick
rodney: rod
roger: rodge hodge
roland: rollo roly rollie
ronald: ron ronnie ronny
rosa: rosie
rosalie: rosie
rosalind: ros rosie roz
rosamond: ros
rosamund: roz
roscoe: ross
rosemary: rose rosie
rosetta: rose
roxanne: roxie
rudolph: rudy dolph
rupert: bert rupe
russell: russ rusty
ruth: ruthie
salvatore: sal
samantha: sam sammy
samson: sam
samuel: sam sammy
sandra: sandy
sanford: sandy
sarah: sally sadie
scott: scotty
sebastian: seb bastian
selma: sal
seymour: sy
sheldon: shelly shel
sherman: sherm
shirley: shirl
sidney: sid syd
sidonie: sid
sigmund: sig
silas: si
silvester: vester sly
simeon: sim
simon: si
solomon: sol
sophia: sophie
sophronia: fronie
spencer: spence
stanislas: stan
stanislaus: stan
stanislaw: stan
stanley: stan
stephan: steve
stephanie: steph stevie
stephen: steve stevie
steven: steve stevie
stewart: stu stewie stew
stuart: stu stewie
susan: sue susie suzy
susanna: sue susie suzy
susannah: sue susie
suzanne: sue suzy
sydney: syd
sylvester: sly
sylvia: syl
tabitha: tabby
tamara: tammy
temperance: tempie
terence: terry
teresa: terry tess tessa tracy
terrance: terry
terrence: terry
thaddeus: thad tad ted
thelma: tel
theodor: ted
theodora: theo dora
theodore: ted teddy theo
theophilus: theo
theresa: terry tess tessa
thomas: tom tommy thom
thornton: thorn
tiffany: tiff
timothy: tim timmy
tobias: toby
tobin: toby
truman: tru
tyler: ty
tyrone: ty
ulysses: lys
uriah: uri
valentine: val
valerie: val
vanessa: nessa
vaughan: von
vernon: vern
veronica: ronnie nica
victor: vic
victoria: vicky tori
vincent: vin vince vinny
viola: vi
violet: vi
virginia: ginny ginger
vivian: viv
vivienne: viv
walker: walt
wallace: wally
walter: walt wally wat
warren: wren
webster: web
wendell: wen wendy
wesley: wes
wilbur: will
wilfred: wilf fred
wilfrid: wilf
wilhelm: bill
wilhelmina: mina minnie billie willa
willard: will bill
william: bill billy will willie willy liam billie wills
willie: bill
willis: will bill
wilson: will
winfield: win
winifred: winnie freda
winston: win winnie
winthrop: win
woodrow: woody
yvonne: vonnie
zachariah: zach zack
zachary: zac zack zach
zebedee: zeb
zebulon: zeb
zechariah: zech
zelda: zel
`;
