/** One forename in several languages, folded. */
export const forms = `
adolf adolphe adolphus adolfo
adrian adrien adriano
albert alberto albrecht
alexander alexandre alessandro alejandro aleksandr aleksander oleksandr
alexis alexei alexey aleksei alexej
alfons alphonse alfonso alphonso
alfred alfredo
alois aloysius luigi
ambrose ambroise ambrosius ambrogio
andrew andre andreas andrea andres andrei andrey andrzej
ann anne anna hannah
anthony antoine anton antonio antonius
arnold arnaud arnaldo
arthur arturo artur
august auguste augustus augusto
augustine augustin agostino agustin
barbara barbe varvara
bartholomew barthelemy bartholomaus bartolomeo bartolome
benedict benoit benedikt benedetto
benjamin beniamino
bernard bernhard bernardo
blaise blasius biagio
caroline karoline carolina karolina carolyn
catherine katherine katharine katharina caterina catarina ekaterina katarzyna catharina kathryn
cecilia cecile cacilie
charles karl carl carlo carlos karel carolus karol
christian cristiano kristian
christopher christophe christoph cristoforo cristobal krzysztof
clement klemens clemens clemente
conrad konrad corrado
constantine constantin konstantin costantino
daniel daniele
david davide
dennis denis dionysius
dominic dominique dominik domenico domingo
dorothy dorothee dorothea
edmund edmond edmondo
edward edouard eduard eduardo edoardo edvard
eleanor eleonore eleonora elinor
elizabeth elisabeth elisabetta isabel isabella elisaveta elzbieta
emil emile emilio
emily emilie emilia
emmanuel emanuel manuel emanuele
ernest ernst ernesto
eugene eugen eugenio evgeny yevgeny
ferdinand fernand fernando ferdinando
florence florenz
francis francois franz francesco francisco frans ferenc franciscus frantisek
frances francoise franziska francesca francisca
frederick frederic friedrich federico fredrik frederik fryderyk
gabriel gabriele
geoffrey geoffroy gottfried godefroy goffredo godfrey
george georges georg giorgio jorge jorgen jerzy georgi georgy yuri juri georgios
gerald gerard gerhard gerardo
gertrude gertrud
gilbert gilberto
giles gilles egidio agidius
gregory gregoire gregor gregorio grigory
gustave gustav gustavo gustaf
guy guido veit
helen helene elena yelena ilona
henry henri heinrich enrico enrique hendrik henrik henryk
herbert heribert
herman hermann armand ermanno
hubert huberto uberto
hugh hugues hugo ugo
ignatius ignace ignaz ignacio ignazio
isaac isaak
jacob jakob jacques james giacomo jacobo jakub jaime diego iago jacobus
jane jeanne johanna joan joanna giovanna juana jana
jerome hieronymus geronimo jeronimo
joachim gioacchino
john jean johann johannes jan giovanni juan ivan joao hans ioan evan sean ian janos joannes ioannis
joseph josef giuseppe jose jozef yosef iosif josip
julia julie giulia
julian julien giuliano
julius jules giulio julio
lawrence laurent lorenz lorenzo laurence laurentius laurens
leo leon leone lev
leonard leonhard leonardo
leopold leopoldo
louis ludwig luigi luis lodovico lewis lajos ludvig ludovic
louise luise luisa louisa
lucas luc lukas luca luke
lucy lucie lucia
magdalen madeleine magdalena maddalena
marc mark markus marco marcus marcos
margaret marguerite margarete margherita margarita margareta margaretha
mary marie maria
martin martino
matthew mathieu matthieu matthias matteo mateo matthaus
maurice moritz maurizio mauricio mauritius
max maximilian maximilien massimiliano
michael michel michele miguel mikhail michal mihail
nicholas nicolas nikolaus niccolo nicola nikolai nikolay miklos nicolaus nikolaos
oliver olivier
oscar oskar
patrick patrice patricio
paul paolo pablo pavel pawel paulus pal
peter pierre pietro pedro petr piotr petrus peder pyotr pieter
philip philippe philipp filippo felipe filip
ralph raoul rudolf rodolphe rodolfo rudolph
raphael raffaele rafael raffaello
raymond raimund raimondo ramon
reginald reinhold reynold renaud rinaldo
richard riccardo ricardo
robert roberto
roger rudiger ruggero
roland orlando rolando
rose rosa
samuel samuele
sebastian sebastien sebastiano
sigmund sigismond siegmund sigismund
simon simone
sophie sophia sofia sophy zofia
stephen stephane stefan stefano etienne esteban steven istvan stephan stepan
susan suzanne susanna susanne
sylvia sylvie silvia
theodore theodor teodoro fyodor fedor
theresa therese teresa theresia
thomas tommaso tomas tomasz
timothy timothee timotheus
tobias tobie
ulrich ulric huldrych
valentine valentin valentino
victor viktor vittorio
vincent vinzenz vincenzo vicente wincenty
walter gauthier gautier gualtiero walther
william guillaume wilhelm guglielmo guillermo willem vilhelm guilherme
xavier xaver javier
yves ivo
zachary zacharie zacharias
stanislaw stanislas stanley stanislaus stanislav estanislao
adolph adolf adolphe adolfo
vladimir wladimir volodymyr uladzimir
alexandra aleksandra oleksandra alessandra alejandra
natalia nathalie natalie natalya nataliya
xenia ksenia kseniya
tatiana tatyana tetyana
dimitri dmitri dmitry dmitriy dimitrios
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
`;
