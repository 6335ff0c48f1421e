import { withoutAccents } from '../characters.ts'
import { countries } from './countries.ts'

/** Where a name lies: the place it names, the country that holds it (null for a region of several), and what it is. */
export type Place = {
  readonly name: string
  readonly country: string | null
  readonly kind: 'country' | 'city' | 'region' | 'demonym'
}

/**
 * The place that a name or demonym stands for, in the name this table gives it: "Afghan" and "Afghans" → "Afghanistan",
 * "UK" → "United Kingdom", "Central Asian" → "Central Asia", "Kabul" → "Kabul"; null for what is no place it knows.
 * Case counts (a "polish" is not a "Polish"); accents, curly apostrophes and a final 's do not.
 */
export const placeOf = (name: string): string | null => findPlace(name)?.name ?? null

/** The country that a country's name, demonym, capital, state or large city belongs to: "Kabul", "Afghan" → "Afghanistan". */
export const countryOf = (name: string): string | null => findPlace(name)?.country ?? null

/** Whether a word names a people or is an adjective of place: "Afghan", "European". */
export const isDemonym = (name: string): boolean => findPlace(name)?.kind === 'demonym'

/** All names and demonyms of the place that a name stands for: "Afghan" → "Afghanistan", "Afghan", "Afghani"; none for no place. */
export const namesOfPlace = (name: string): readonly string[] => {
  const place = placeOf(name)
  return place === null ? [] : (namesByPlace.get(place) ?? [])
}

/** What the table knows of a name, or null. */
export const findPlace = (name: string): Place | null => {
  const key = keyOf(name)
  const found = places.get(key)
  if (found !== undefined) return found
  if (key.length > 3 && key === key.toUpperCase()) return places.get(inTitleCase(key)) ?? null
  if (!key.endsWith('s')) return null
  const singular = places.get(key.slice(0, -1))
  return singular?.kind === 'demonym' ? singular : null
}

/** "SAUDI ARABIA", as datelines have it. */
const inTitleCase = (name: string): string =>
  name
    .toLowerCase()
    .split(' ')
    .map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ')

const keyOf = (name: string): string => {
  const plain = name.replaceAll('’', "'").replaceAll('\u00a0', ' ')
  const bare = plain.endsWith("'s") && !places.has(plain) ? plain.slice(0, -2) : plain
  return withoutAccents(bare)
}

/** Parts of the world and their adjectives. */
const regions = `Europe=European;Asia=Asian;Africa=African;Oceania=;Antarctica=Antarctic;Arctic=;North America=North American
South America=South American;Central America=Central American;Latin America=Latin American;Caribbean=;Americas=
Middle East=Middle Eastern;Mideast=;Near East=;Far East=;Central Asia=Central Asian;South Asia=South Asian
Southeast Asia=Southeast Asian;South East Asia=;East Asia=East Asian;West Africa=West African;East Africa=East African
North Africa=North African;Southern Africa=;Central Africa=;Sub-Saharan Africa=;Horn of Africa=;Maghreb=;Sahel=;Sahara=Saharan
Balkans=Balkan;Caucasus=Caucasian;North Caucasus=;South Caucasus=;Scandinavia=Scandinavian,Nordic;Baltics=Baltic
Benelux=;Levant=Levantine;Persian Gulf=;Gulf=;Arabian Peninsula=;Korea=Korean;Korean Peninsula=;Indian Ocean=;Pacific=;Atlantic=
Mediterranean=;Black Sea=;Baltic Sea=;Caspian Sea=;South China Sea=;East China Sea=;Red Sea=;North Sea=;Eastern Europe=Eastern European
Western Europe=Western European;Central Europe=Central European;Northern Europe=;Southern Europe=;Soviet Union=Soviet;USSR=
Yugoslavia=Yugoslav;Czechoslovakia=;Kurdistan=Kurdish,Kurd;Arab world=;Eurasia=Eurasian;Indo-Pacific=;Asia-Pacific=
Amazon=;Siberia=Siberian;Himalayas=Himalayan;Alps=Alpine;Andes=Andean;Donbas=;Crimea=Crimean;Catalonia=Catalan;Tibet=Tibetan
Chechnya=Chechen;Kashmir=Kashmiri;Punjab=Punjabi;Bengal=Bengali;Balochistan=Baloch;Xinjiang=;Gaza=Gazan;Gaza Strip=;West Bank=`

/** States and cities that are not capitals, by country. */
const parts = `United States=Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho
,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana
,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania
,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,Puerto Rico
,Washington D.C.,Washington DC,D.C.,New York City,Los Angeles,Chicago,Houston,Phoenix,Philadelphia,San Antonio,San Diego,Dallas
,San Francisco,Seattle,Denver,Boston,Detroit,Baltimore,Miami,Atlanta,Cleveland,Pittsburgh,Cincinnati,Milwaukee,Las Vegas
,New Orleans,Minneapolis,Brooklyn,Manhattan,Orlando,Tampa,Sacramento,Honolulu,Salt Lake City,Kansas City,St. Louis,Guam
United Kingdom=England,Scotland,Wales,Northern Ireland,Birmingham,Manchester,Liverpool,Leeds,Sheffield,Bristol,Glasgow
,Edinburgh,Cardiff,Belfast,Oxford,Cambridge,Gibraltar,Falkland Islands
Canada=Ontario,Quebec,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,Toronto,Montreal,Vancouver,Calgary,Edmonton
Australia=Sydney,Melbourne,Brisbane,Perth,Adelaide,New South Wales,Queensland,Tasmania,Darwin
Germany=Bavaria,Saxony,Munich,Hamburg,Frankfurt,Cologne,Bonn,Stuttgart,Dresden,Leipzig
France=Marseille,Lyon,Nice,Strasbourg,Toulouse,Bordeaux,Calais,Corsica,Normandy
Italy=Milan,Naples,Turin,Venice,Florence,Genoa,Bologna,Sicily,Sardinia,Lombardy,Lampedusa
Spain=Barcelona,Valencia,Seville,Bilbao,Andalusia,Basque Country
Russia=Saint Petersburg,St. Petersburg,St Petersburg,Novosibirsk,Yekaterinburg,Kazan,Sochi,Vladivostok,Grozny,Dagestan,Tatarstan
,Kaliningrad,Volgograd,Belgorod,Rostov,Kursk
Ukraine=Kiev,Kharkiv,Odessa,Odesa,Lviv,Donetsk,Luhansk,Mariupol,Kherson,Zaporizhzhia,Dnipro,Sevastopol
China=Shanghai,Guangzhou,Shenzhen,Wuhan,Chongqing,Tianjin,Chengdu,Nanjing,Urumqi,Lhasa,Hong Kong,Macau,Macao,Sichuan,Guangdong
,Hubei,Henan,Yunnan,Inner Mongolia
India=Mumbai,Bombay,Delhi,Kolkata,Calcutta,Chennai,Bangalore,Bengaluru,Hyderabad,Ahmedabad,Pune,Kerala,Gujarat,Assam,Maharashtra
,Uttar Pradesh,Bihar,Rajasthan,Goa,Tamil Nadu,Srinagar
Pakistan=Karachi,Lahore,Peshawar,Quetta,Rawalpindi,Waziristan,North Waziristan,South Waziristan,Sindh,Khyber Pakhtunkhwa
Afghanistan=Kandahar,Herat,Jalalabad,Kunduz,Mazar-i-Sharif,Helmand,Nangarhar
Iraq=Mosul,Basra,Kirkuk,Erbil,Fallujah,Ramadi,Tikrit,Najaf,Karbala
Syria=Aleppo,Homs,Raqqa,Idlib,Latakia,Palmyra,Deir ez-Zor,Daraa,Hama
Turkey=Istanbul,Izmir,Antalya,Gaziantep,Diyarbakir
Iran=Isfahan,Shiraz,Mashhad,Tabriz,Qom
Israel=Tel Aviv,Haifa,Golan Heights
Egypt=Alexandria,Sinai,Suez Canal,Giza
Libya=Benghazi,Misrata,Sirte
Saudi Arabia=Jeddah,Mecca,Medina
United Arab Emirates=Dubai,Sharjah
Yemen=Aden,Hodeidah,Sana'a
Japan=Osaka,Kyoto,Hiroshima,Nagasaki,Yokohama,Okinawa,Fukushima,Hokkaido
South Korea=Busan,Incheon
Kazakhstan=Almaty,Nur-Sultan
Uzbekistan=Samarkand,Bukhara
Brazil=Rio de Janeiro,Sao Paulo,Salvador
Mexico=Guadalajara,Monterrey,Tijuana,Ciudad Juarez,Chiapas
Nigeria=Lagos,Kano,Borno,Maiduguri
South Africa=Johannesburg,Cape Town,Durban,Soweto
Kenya=Mombasa
Tanzania=Dar es Salaam,Zanzibar
Ivory Coast=Abidjan
Morocco=Casablanca,Marrakesh
Sudan=Darfur
Ethiopia=Tigray,Amhara,Oromia
Switzerland=Geneva,Zurich,Basel,Davos,Lausanne
Netherlands=The Hague,Rotterdam
Belgium=Antwerp,Ghent,Flanders
Poland=Krakow,Gdansk,Wroclaw
Vietnam=Ho Chi Minh City,Saigon
Myanmar=Yangon,Rangoon,Rakhine
Indonesia=Bali,Java,Sumatra,Aceh,Papua
Philippines=Mindanao,Marawi
Ecuador=Guayaquil
Colombia=Medellin,Cali
Argentina=Patagonia
Denmark=Greenland,Faroe Islands
New Zealand=Auckland,Christchurch
Bolivia=Sucre`

/** American states as news agencies shorten them; those that are words of their own (Miss., Ill.) are left out. */
const shortStates = `N.H.=New Hampshire;N.J.=New Jersey;N.Y.=New York;N.C.=North Carolina;N.D.=North Dakota;N.M.=New Mexico
S.C.=South Carolina;S.D.=South Dakota;W.Va.=West Virginia;R.I.=Rhode Island;Calif=California;Fla=Florida;Mich=Michigan
Minn=Minnesota;Wis=Wisconsin;Conn=Connecticut;Tenn=Tennessee;Ariz=Arizona;Colo=Colorado;Nev=Nevada;Okla=Oklahoma;Wyo=Wyoming
Mont=Montana;Neb=Nebraska;Ark=Arkansas;NYC=New York City;N.Y.C.=New York City`

const places = new Map<string, Place>()

const add = (name: string, place: Place): void => {
  if (name !== '' && !places.has(name)) places.set(name, place)
}

for (const { name, capital, demonyms, otherNames } of countries) {
  for (const known of [name, ...otherNames]) add(known, { name, country: name, kind: 'country' })
  for (const demonym of demonyms) add(demonym, { name, country: name, kind: 'demonym' })
  add(capital, { name: capital, country: name, kind: 'city' })
}
for (const entry of regions.split(/[;\n]/)) {
  const [name = '', adjectives = ''] = entry.split('=')
  add(name, { name, country: null, kind: 'region' })
  for (const adjective of adjectives.split(',')) add(adjective, { name, country: null, kind: 'demonym' })
}
for (const entry of parts.replaceAll('\n,', ',').split('\n')) {
  const [country = '', names = ''] = entry.split('=')
  for (const name of names.split(',')) add(name, { name, country, kind: 'city' })
}

const namesByPlace = new Map<string, string[]>()
for (const [written, { name }] of places) {
  const names = namesByPlace.get(name)
  if (names) names.push(written)
  else namesByPlace.set(name, [written])
}

for (const entry of shortStates.split(/[;\n]/)) {
  const [short = '', name = ''] = entry.split('=')
  add(short, { name, country: 'United States', kind: 'city' })
}
