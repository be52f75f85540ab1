/** One forename in several languages, folded. */
export const forms = `
adolf adolphe adolphus adolfo
adrian adrien adriano adriaan hadrian
albert alberto albrecht albertus
alexander alexandre alessandro alejandro aleksandr aleksander oleksandr alexandros sandor alexandru alasdair alastair iskander
alexis alexei alexey aleksei alexej
alfons alphonse alfonso alphonso
alfred alfredo
alois aloysius luigi
ambrose ambroise ambrosius ambrogio
andrew andre andreas andrea andres andrei andrey andrzej andriy andrej ondrej andras anders andrii
ann anne anna hannah hanna hana ana
anthony antoine anton antonio antonius antonin antal antoni antonios
arnold arnaud arnaldo
arthur arturo artur artus
august auguste augustus augusto
augustine augustin agostino agustin
barbara barbe varvara
bartholomew barthelemy bartholomaus bartolomeo bartolome
benedict benoit benedikt benedetto
benjamin beniamino
bernard bernhard bernardo
blaise blasius biagio
caroline karoline carolina karolina carolyn
catherine katherine katharine katharina caterina catarina ekaterina katarzyna catharina kathryn kateryna yekaterina katalin katrin catriona
cecilia cecile cacilie
charles karl carl carlo carlos karel carolus karol carles
christian cristiano kristian
christopher christophe christoph cristoforo cristobal krzysztof
clement klemens clemens clemente
conrad konrad corrado koenraad
constantine constantin konstantin costantino
daniel daniele
david davide
dennis denis dionysius
dominic dominique dominik domenico domingo
dorothy dorothee dorothea
edmund edmond edmondo
edward edouard eduard eduardo edoardo edvard duarte eetu
eleanor eleonore eleonora elinor
elizabeth elisabeth elisabetta isabel isabella elisaveta elzbieta yelizaveta erzsebet elsbeth
emil emile emilio
emily emilie emilia
emmanuel emanuel manuel emanuele
ernest ernst ernesto
eugene eugen eugenio evgeny yevgeny yevhen evgeni eugeniusz
ferdinand fernand fernando ferdinando
florence florenz
francis francois franz francesco francisco frans ferenc franciscus frantisek franciszek
frances francoise franziska francesca francisca
frederick frederic friedrich federico fredrik frederik fryderyk frederico ferry
gabriel gabriele
geoffrey geoffroy gottfried godefroy goffredo godfrey
george georges georg giorgio jorge jorgen jerzy georgi georgy yuri juri georgios yorgos giorgos jiri juraj gyorgy yuriy gheorghe
gerald gerard gerhard gerardo
gertrude gertrud
gilbert gilberto
giles gilles egidio agidius
gregory gregoire gregor gregorio grigory grigori hryhoriy grzegorz grigorios
gustave gustav gustavo gustaf
guy guido veit
helen helene elena yelena ilona olena jelena eleni
henry henri heinrich enrico enrique hendrik henrik henryk henrique
herbert heribert
herman hermann armand ermanno
hubert huberto uberto
hugh hugues hugo ugo
ignatius ignace ignaz ignacio ignazio
isaac isaak
jacob jakob jacques james giacomo jacobo jakub jaime diego iago jacobus
jane jeanne johanna joan joanna giovanna juana jana
jerome hieronymus geronimo jeronimo hieronim
joachim gioacchino
john jean johann johannes jan giovanni juan ivan joao hans ioan evan sean ian janos joannes ioannis johan jens jovan janusz janez giannis yannis
joseph josef giuseppe jose jozef yosef iosif josip yosif
julia julie giulia
julian julien giuliano
julius jules giulio julio
lawrence laurent lorenz lorenzo laurence laurentius laurens lars lavrenti
leo leon leone lev
leonard leonhard leonardo lennart
leopold leopoldo
louis ludwig luigi luis lodovico lewis lajos ludvig ludovic luiz lluis aloys
louise luise luisa louisa
lucas luc lukas luca luke lukasz
lucy lucie lucia
magdalen madeleine magdalena maddalena
marc mark markus marco marcus marcos marek
margaret marguerite margarete margherita margarita margareta margaretha malgorzata marketa margit
mary marie maria mariya maryam mariam miriam marija
martin martino
matthew mathieu matthieu matthias matteo mateo matthaus matej mateusz matvei maciej mathias
maurice moritz maurizio mauricio mauritius
max maximilian maximilien massimiliano
michael michel michele miguel mikhail michal mihail mykhailo mihaly mikael michail mihai
nicholas nicolas nikolaus niccolo nicola nikolai nikolay miklos nicolaus nikolaos nicolai nikola niklas mykola nicolae mikolaj klaas
oliver olivier
oscar oskar
patrick patrice patricio
paul paolo pablo pavel pawel paulus pal pavlo pavle paulo pavlos
peter pierre pietro pedro petr piotr petrus peder pyotr pieter petro petar petre petros per
philip philippe philipp filippo felipe filip fulop philippos
ralph raoul rudolf rodolphe rodolfo rudolph
raphael raffaele rafael raffaello
raymond raimund raimondo ramon
reginald reinhold reynold renaud rinaldo
richard riccardo ricardo ryszard
robert roberto
roger rudiger ruggero
roland orlando rolando
rose rosa
samuel samuele
sebastian sebastien sebastiano
sigmund sigismond siegmund sigismund zygmunt
simon simone szymon semyon
sophie sophia sofia sophy zofia
stephen stephane stefan stefano etienne esteban steven istvan stephan stepan stjepan stefanos steffen stevan
susan suzanne susanna susanne zuzana
sylvia sylvie silvia
theodore theodor teodoro fyodor fedor feodor theodoros tivadar
theresa therese teresa theresia
thomas tommaso tomas tomasz tamas toma
timothy timothee timotheus timofei tymofiy
tobias tobie
ulrich ulric huldrych
valentine valentin valentino walentin
victor viktor vittorio wiktor
vincent vinzenz vincenzo vicente wincenty
walter gauthier gautier gualtiero walther
william guillaume wilhelm guglielmo guillermo willem vilhelm guilherme vilmos guillem
xavier xaver javier
yves ivo
zachary zacharie zacharias
stanislaw stanislas stanley stanislaus stanislav estanislao
adolph adolf adolphe adolfo
vladimir wladimir volodymyr uladzimir wlodzimierz
alexandra aleksandra oleksandra alessandra alejandra
natalia nathalie natalie natalya nataliya natalija natasha
xenia ksenia kseniya
tatiana tatyana tetyana tatjana
dimitri dmitri dmitry dmitriy dimitrios dmytro dimitris dimitar
eva eve yeva
felix feliks
igor ihor
irene irena irina iryna
jesus jeshua
marianne mariana marianna
philippa filippa
rene renato
sarah sara
vasily basil basile vasilios vassili wassily
vera wera
wenceslas vaclav wenzel venceslao
gustavus gustav gustave gustavo
hubertus hubert uberto
petrus pierre peter pieter
henricus henri hendrik heinrich henry
theodorus theodore theodor
cornelius cornelis corneille cornelio
gerardus gerard gerhard gerardo
godfried godfrey geoffroy godefridus gottfried
lambertus lambert lamberto
aegidius giles gilles egidio
muhammad mohamed mohammed mohammad mohamad muhammed muhamed mehmet mamadou
ahmed ahmad ahmet achmed
youssef yusuf yousef yosef joseph
ibrahim abraham abram
hussein husain hussain husein hossein
hassan hasan
ladislas laszlo ladislaus wladyslaw ladislav vladislav
sergius serge sergei sergey serhiy sergio serguei
agnes agnieszka ines inez agnese
oleg olegh oleh
olga olha
denise dionisia
vyacheslav viacheslav
casimir kazimierz kasimir
wojciech adalbert
bridget brigitte birgit birgitta brigida
christine christina kristin kirsten krystyna cristina
clara klara claire chiara
caspar kaspar gaspard jasper casper
bruno brunon
benedicta benedicte benedikte
gabrielle gabriela gabriella
judith judit giuditta
ursula orsola
viola violette violetta
veronica veronika veronique
monica monika monique
patricia patrizia
martha marthe marta
barnabas barnabe
ambrosius ambros
fatima fatma fatimah
ali aly
omar umar omer
khaled khalid
said saeed sayed
abdullah abdallah abdullahi
mustafa moustapha mostafa mustapha
mahmoud mahmud mehmud
hamid hameed
yasser yasir yassir
`;
