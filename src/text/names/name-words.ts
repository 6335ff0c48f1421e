import { monthWords, weekdayWords } from '../calendar.ts'
import { wordSet } from '../word-set.ts'

/**
 * Offices, ranks and trades that stand before a person's name ("Foreign Minister A. B.", "spokesman A. B.", "Mr. B.");
 * lower case, the last word of the title.
 */
export const titles = wordSet(
  `president vice-president premier chancellor minister secretary secretary-general undersecretary under-secretary
  under-secretary-general director director-general general attorney-general governor senator congressman congresswoman
  representative rep deputy lawmaker mp mep councillor councilor councilman councilwoman mayor ambassador envoy consul
  commissioner chairman chairwoman chairperson chair chief head leader boss speaker spokesman spokeswoman spokesperson
  spox king queen prince princess emperor sultan emir sheikh sheik ayatollah imam mullah mufti pope cardinal archbishop
  bishop reverend pastor rabbi father sister brother judge justice prosecutor attorney lawyer sheriff officer commander
  commander-in-chief admiral marshal colonel major captain lieutenant sergeant corporal private brigadier general-major
  inspector detective superintendent constable professor prof dr doctor mr mrs ms miss mx sir lady lord dame baroness baron
  gen maj lt col capt sgt cpl cmdr adm brig sen sens reps gov rev hon pres amb supt det insp analyst expert economist
  historian scientist researcher scholar author writer journalist reporter correspondent columnist editor
  editor-in-chief publisher anchor host commentator presenter blogger activist adviser advisor aide strategist consultant
  pollster manager executive ceo cfo coo founder co-founder cofounder owner partner investor banker trader entrepreneur
  businessman businesswoman tycoon billionaire candidate nominee rival challenger incumbent president-elect
  coach striker midfielder defender goalkeeper captain quarterback player star actor actress singer musician director
  producer filmmaker artist comedian model teacher principal superintendent dean rector engineer nurse surgeon physician
  psychologist farmer veteran soldier pilot astronaut resident suspect coordinator co-ordinator negotiator diplomat
  assemblyman assemblywoman committeeman committeewoman alderman alderwoman secretary-treasurer dictator warlord militant jihadist counsel whip treasurer statesman laureate winner champion rapporteur`
)

/** Words that stand before a title and belong to it: "Deputy Foreign", "Prime", "Vice". Lower case. */
export const titleModifiers = wordSet(
  `deputy vice prime first second acting interim former ex ex-president chief senior junior assistant associate principal
  permanent special foreign defense defence finance interior home justice health education energy trade economy economic
  environment agriculture transport labor labour culture state national general executive managing lead party
  opposition majority minority house senate supreme attorney military security press crown grand lieutenant major
  staff rear brigadier air sergeant federal lower upper presidential parliamentary congressional police army navy
  district republican democratic communist conservative liberal communications campaign regional affairs intelligence
  homeland commerce treasury energy war commonwealth external internal public`
)

/** Words that end the name of an organisation, or begin it before "of". Lower case. */
export const organisationHeads = wordSet(
  `ministry department agency administration authority bureau commission committee subcommittee council court tribunal office
  organization organisation association alliance union league federation confederation foundation fund trust institute
  institution academy university college school polytechnic seminary society club party front movement army navy
  force forces guard guards corps brigade battalion regiment police service services bank group company corporation corp inc
  ltd llc plc gmbh co holdings partners ventures industries enterprises technologies systems laboratories labs airlines
  airways motors records studios pictures entertainment media news press times post tribune herald chronicle gazette
  guardian observer journal magazine review weekly daily telegraph broadcasting radio television network agency forum
  congress parliament senate assembly duma chamber cabinet government secretariat directorate board center centre
  coalition caucus campaign initiative programme program project church mosque synagogue cathedral hospital clinic museum
  library theatre theater orchestra team embassy consulate exchange securities insurance capital pact treaty
  state caliphate republic brotherhood jihad hizb watch international cooperation community commonwealth reserve
  registry inspectorate ombudsman taskforce syndicate cartel militia monitor observatory consortium cooperative
  conference summit bloc quartet legion rangers united fc`
)

/** Heads that take "of" after them though they may also end a name: "Ministry of", "Bank of", "House of". Lower case. */
export const headsBeforeOf = wordSet(
  `ministry department bank university council bureau office commission agency organization organisation state republic
  kingdom house court federation union institute academy league association board chamber church commonwealth party
  army movement center centre college conference congress community society times school museum federation alliance front
  committee authority administration secretariat directorate fund coalition assembly parliament embassy consulate emirate
  brotherhood bishops sons daughters brigade brigades forces voice human friends doctors reporters`
)

/** Words that end (or, before a name, begin) the name of a place. Lower case. */
export const placeHeads = wordSet(
  `province river mountain mountains sea ocean island islands isles lake gulf bay valley peninsula airport street avenue road
  boulevard square region district county city town village desert strait straits canal coast border hills heights
  park port harbor harbour bridge prefecture oblast governorate canton territory territories basin delta plateau
  canyon beach falls forest mount fort cape palace plaza stadium zone base camp prison`
)
/** Words that a place's name begins with. Lower case. */
export const placeBeginnings = wordSet('mount lake fort cape port san santa saint st são sao river isle el los las')

/** "North", "Eastern", "Central" before a place make one place with it. Lower case. */
export const directions = wordSet(
  `north south east west northern southern eastern western central northeast northwest southeast southwest northeastern
  northwestern southeastern southwestern upper lower greater inner outer new`
)

/** Particles inside a surname; they stand between capitalised words. */
export const particles = wordSet(
  'de del della di da dos das du des la le y van von der den ter ten zu bin ibn bint ben al el ul ud abu'
)
/** Those that no English sentence holds otherwise: they begin a surname that stands alone ("bin", "von"). */
export const leadingParticles = wordSet('del della di von bin ibn bint al')

/** What may follow a person's name and belong to it. Lower case, no period. */
export const nameSuffixes = wordSet('jr sr')

/** Bodies known by one name everywhere: seats that stand for their office, parliaments, agencies, world bodies. */
export const knownBodies = new Set(
  `Pentagon;Kremlin;White House;Congress;Senate;House;House of Representatives;Parliament;House of Commons;House of Lords
Downing Street;Whitehall;Westminster;Capitol Hill;State Department;Treasury;Supreme Court;Federal Reserve;Fed;Elysee;Bundestag
Bundesrat;Bundeswehr;Knesset;Duma;State Duma;Rada;Verkhovna Rada;Sejm;Lok Sabha;Rajya Sabha;Majlis;Loya Jirga;Politburo
Interpol;Europol;Eurojust;Nato;Unicef;Unesco;Opec;Asean;Mercosur;World Bank;International Monetary Fund;United Nations
European Union;European Commission;European Parliament;European Central Bank;African Union;Arab League;Security Council
Red Cross;Red Crescent;Amnesty International;Human Rights Watch;Greenpeace;Oxfam;Doctors Without Borders;Scotland Yard
Mossad;Wall Street;Bank of England;Republicans;Democrats;Republican Party;Democratic Party;Labour;Tories;Conservatives
Taliban;Hezbollah;Hamas;Islamic State;Al-Qaeda;al-Qaeda;al-Qaida;Al Qaeda;Boko Haram;Al-Shabaab;al-Shabaab;Islamic Jihad;Fatah
Associated Press;Reuters;Bloomberg;Xinhua;Interfax;Tass;Itar-Tass;Sputnik;Ria Novosti;RIA Novosti;Anadolu;Kyodo;Yonhap;Antara
Al Jazeera;Al Arabiya;Deutsche Welle;Agence France-Presse;Press Trust of India;Fox News;Sky News;Euronews;Politico;Axios;Vox
Breitbart;BuzzFeed;Newsweek;Der Spiegel;Le Monde;Le Figaro;Die Welt;Die Zeit;Bild;El Pais;La Repubblica;Corriere della Sera;Haaretz
Guardian;Economist;Washington Post;New York Times;Wall Street Journal;Financial Times;USA Today;Los Angeles Times;Daily Mail
Google;Facebook;Twitter;Microsoft;Apple;Amazon;YouTube;Wikipedia;WikiLeaks;Instagram;Boeing;Airbus;Gazprom;Rosneft;Huawei;Toyota
WHO;G7;G8;G20;G77`.split(/[;\n]/)
)

/** Capital letters that name no body: things, ranks and units. */
export const plainAcronyms = wordSet(
  `TV PC ID OK AM PM CEO CFO COO CTO HIV AIDS DNA RNA GDP GNP VIP DVD CD USB GPS SMS PDF FAQ HTML HTTP URL RSS ATM LED LGBT
  LGBTQ POW IED ICBM UAV UFO SUV IPO AI IT HR PR QA RIP ETA BC AD CE BCE MP MEP MD PHD BA MA MBA II III IV VI VII VIII IX XI
  XII EST EDT PST PDT CET GMT UTC BST ET CT PT UPDATE BREAKING EXCLUSIVE VIDEO PHOTO WATCH READ MORE ALSO NEW TOP LIVE THE
  AND OF IN ON FOR TO A AN AT BY WITH FROM AS BUT OR NOT NO YES SEE ALL I`
)

/** Beginnings of a hyphened word that is no name itself: "pro-Kremlin", "ex-President". */
export const openPrefixes = wordSet(
  `anti pro non mid post pre ex trans co inter intra multi un neo cross all self counter sub ultra then now vice mini
  semi super re late early half quasi pan sino franco anglo`
)

/** Days, months, holidays and other capitalised words that name neither person, place nor body. Lower case. */
export const calendarWords: ReadonlySet<string> = new Set([
  ...monthWords,
  ...weekdayWords,
  ...wordSet('christmas easter ramadan thanksgiving halloween passover')
])

/** Capitalised words of religion, language and politics that are no names of bodies. Lower case. */
export const commonCapitals = wordSet(
  `god allah islam muslim muslims christian christians christianity jew jews jewish hindu hindus buddhist buddhists islamic
  islamist islamists sunni sunnis shia shiite shiites catholic catholics protestant protestants orthodox english arabic mandarin
  hebrew arab arabs latino latinos hispanic hispanics republican democrat democratic internet web bible koran quran marxist nazi nazis
  communist communists western eastern northern southern olympic olympics covid earth photo photograph image source copyright video
  mr mrs ms dr sir madam update breaking exclusive`
)

/** Those who speak without a name and open a sentence with a capital: "Officials said". Lower case. */
export const namelessSpeakers = wordSet(
  `officials police sources experts analysts critics authorities residents witnesses supporters opponents researchers
  scientists doctors lawmakers prosecutors investigators activists protesters rebels militants reports documents
  polls studies aides advisers advisors lawyers economists investors traders diplomats observers campaigners students
  teachers parents voters republicans democrats people others some many most both none nobody everyone someone
  government opposition firefighters troops soldiers neighbors neighbours relatives friends families insiders`
)
