/** Spanish, Portuguese and Italian forenames and their short forms, folded: the name, then what its bearers are called. */
export const romance = `
alberto: beto berto
alejandra: alex sandra ale
alejandro: alex ale jandro
alessandra: sandra ale
alessandro: sandro ale
alfonso: poncho fonso
alfredo: fredo
amelia: meli
andrea: andy
antonia: tonia tona
antonio: tony tonio tonino nino toni toto
beatriz: bea bia
bernardo: nardo
carlos: charlie carlitos
carmen: carmina
caterina: rina cate
catarina: cata
concepcion: concha conchita
cristina: cris tina
cristobal: cris
daniel: dani
diego: dieguito
dolores: lola loli
domenico: mimmo nico menico
domingo: mingo
eduardo: edu lalo eddie
elena: nena
emilio: milo
enrique: kike quique henry
ernesto: neto
eugenio: genio
eulalia: lala
federico: fede fred
felipe: pipe
fernando: nando fer
filippo: pippo
florencio: flor
francesca: franca cesca
francesco: franco cecco ciccio checco
francisca: paca paquita
francisco: paco pancho curro quico chico kiko frank
gabriel: gabi
gabriela: gabi gaby
giacomo: mino
giovanna: gianna vanna
giovanni: gianni nino vanni
giuseppe: beppe peppe pino peppino beppo
giuseppina: pina
gonzalo: gonza chalo
gregorio: goyo
guadalupe: lupe
guillermo: memo guille willy
gustavo: tavo
ignacio: nacho
isabel: isa chabela
isidoro: doro
jesus: chuy chucho suso
joaquim: quim
joaquin: quino
jorge: coque
jose: pepe pepito joe
josefa: pepa pepita
josep: pep
juan: juanito johnny
juana: juanita
julio: julito
leonardo: leo nardo
lorenzo: renzo
luigi: gigi gino
luis: lucho lou luisito
manuel: manolo manu manny lolo
margarita: rita marga
maria: mari mia mariuccia
mario: mariano
mauricio: mau
maurizio: mau
mercedes: merche
miguel: mike micky
nicolas: nico nick
nicola: nico
oscar: oscarin
pablo: pablito
patricio: pato
pedro: perico pete
pietro: piero pierino
rafael: rafa ralph
ramon: moncho ray
raul: raulito
ricardo: richard rick ricky rico cardo
roberto: beto bob tito
rodolfo: fito rudy
rodrigo: rod
rosario: charo
salvador: chava sal
salvatore: toto turi sal
santiago: santi chago
sebastian: seba
sebastiao: bastiao
sergio: checo
susana: susi
teresa: tere
tomas: tom tomy
tommaso: tom maso
umberto: berto
vicente: chente vince
vincenzo: enzo vince cenzo
vittorio: vito
`;
