import { wordSet } from '../word-set.ts'

/** Common given names of many languages, in lower case without accents: a hint that a capitalised run is a person. */
export const givenNames: ReadonlySet<string> = wordSet(`
  aaron abdel abdul abdullah abdulrahman abigail abraham abu adam adel adrian adriana ahmad ahmed aisha akbar akira
  alan albert alberto alejandro aleksandar aleksandr aleksei alessandro alex alexander alexandra alexei alexey alexis
  alfred ali alice alicia alison allen amanda amina amir amit amy ana anastasia anatoly anders andre andrea andreas
  andrei andrej andrew andrey andrzej angela angelina angelo anil anita ann anna anne annette anthony antoine anton
  antonio antony arash arjun arnold artem arthur arturo asad ashley ashraf asif asma audrey august austin ayman aziz
  barbara barry bashar bashir beatrice ben benedict benjamin bernard bernardo bernie beth betty beverly bilal bill
  billy bob bobby boris brad bradley brandon brenda brett brian bridget bruce bruno bryan byron caleb calvin cameron
  carl carla carlo carlos carmen carol caroline carolyn catherine cecilia cesar charles charlie charlotte chelsea chen
  cheryl choi chris christian christiane christina christine christoph christopher cindy claire clara claude claudia
  clement clive colin connor constantine corey craig cristina curtis cynthia cyril daisy dale damian dan dana daniel
  daniela danielle danny daoud darren dave david davide dawn dean debbie deborah deepak denis dennis derek diana diane
  diego dieter dimitri dimitris dina dinesh dmitri dmitriy dmitry dominic dominik dominique don donald donna dora
  doris dorothy doug douglas duncan dylan earl eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli
  elias elisabeth elise elizabeth ella ellen elliot emily emma emmanuel enrique eric erica erik erika ernest ernesto
  esther ethan eugene eva evan evelyn evgeny ewa fahad faisal farah farid fatima federico felipe felix ferdinand
  fernando filip finn fiona florence florian frances francesca francesco francis francisco francois frank franz fred
  frederic frederick friedrich gabriel gabriela gareth gary gavin gennady geoff geoffrey george georgi georgy gerald
  gerard gerhard gianni gilbert giorgio giovanni giulia giuseppe glen glenn gloria gordon grace graham grant greg
  gregory grigory guido guillaume gunter gustav guy gwen habib hakim hamid hamza hannah hans harold haroon harriet
  harry haruki hassan hazel heather hector heidi heinrich helen helena helmut henri henrik henry herbert hillary
  hiroshi holly howard hugh hugo husain hussein hyun ian ibrahim ignacio igor ilya imran ines inga ingrid irene irina
  isaac isabel isabella ismail ivan ivana jack jackie jacob jacqueline jacques jake jakob jamal james jamie jan jane
  janet janice jared jason javier jean jeff jeffrey jennifer jenny jens jeremy jerome jerry jesse jessica jill jim
  jimmy joachim joan joanna joao joe joel johan johann johanna john johnny jon jonas jonathan jong jordan jorge jose
  josef josep joseph josh joshua josip joyce juan juanita judith judy julia julian juliana julie julien julio jun
  jurgen justin kai kamal karen karim karin karl karla kate katherine kathleen kathryn kathy katie katja kay keith
  kelly ken kenji kenneth kenta kerry kevin khaled khalid khalil kim kimberly kiran kirill klaus konstantin krishna
  kristen kristin kristina krzysztof kurt kyle lakshmi lance larry lars laura lauren laurent lawrence lea leah lee
  leila leo leon leonard leonardo leonid leslie lewis li liam lidia lila lilian lillian lina linda lisa liu liz lloyd
  lorenzo lori louis louise luc luca lucas lucia lucy luigi luis luisa lukas luke lydia lyndon lynn madeleine
  magdalena mahmood mahmoud malcolm malik manuel marc marcel marcin marco marcos marcus margaret margarita maria
  mariam mariana marie marilyn marina mario marion marius mark markus marta martha martin martina marvin mary maryam
  masoud mateusz matt matteo matthew matthias maureen maurice mauricio max maxim maximilian maya megan mehdi mehmet
  melanie melissa mercedes michael michal michel michele michelle miguel mihai mikael mike mikhail milan miles milos
  ming mircea miriam mitch mohamed mohammad mohammed mohamud moises molly monica monika morgan moses muhammad mustafa
  nabil nadia nancy naomi narendra natalia natalie natasha nathan nathaniel neil nelson nguyen nicholas nick nicola
  nicolas nicole nigel nikita nikola nikolai nikolay nina noah noel nora norma norman nuri oksana ola olaf oleg
  oleksandr olga oliver olivia olivier omar orlando osama oscar osman otto pablo paolo park parveen pascal pat patrice
  patricia patrick paul paula pavel pedro peggy penny pete peter petr petra petro phil philip philippe phillip pierre
  piotr prakash preeti priya qasim rachel rafael rahim rahul raj rajesh rajiv ralph ramesh ramon ramzan randall randy
  rania rashid raul ravi ray raymond rebecca reem reinhard rene reza ricardo richard rick rita rob robert roberta
  roberto robin rodrigo roger roland rolf roman ron ronald rosa rose ross roy ruben rudolf rupert russell ruth ryan
  saad sabrina saeed said salah salim salma salman sam samantha samir samuel sandra sandy sanjay santiago sara sarah
  sasha scott sean sebastian selma serge sergei sergey sergio seth shane sharif sharon shaun shawn sheikh sheila
  shirley simon simone sofia sonia sophia sophie stacy stanislav stanley stefan stefano stella stephan stephanie
  stephen steve steven stewart stuart sue sunil suresh susan susanna sven svetlana syed sylvia taha takeshi tamara
  tanya tara tariq tatiana tatyana ted teresa terrence terry thabo thanh theodore theresa therese thierry thomas
  tiffany tim timothy tina todd tom tomas tomasz tony tracy tran travis trevor ulrich umar ursula usman uwe vaclav
  valentina valeria valery vanessa vera vernon veronica vicente vicky victor victoria vijay viktor vincent vincenzo
  viola virginia vitaly vivian vladimir vojislav volodymyr walid wallace walter wanda wang warren wayne wei wendy
  werner wesley wilhelm will william winston wolfgang xavier xi yana yang yasir yasmin yasser yevgeny yitzhak yolanda
  yoshi yousef yulia yuri yusuf yves yvonne zachary zahra zainab zeinab zhang zhao zhou zoe zoltan
`)
