/** A country as English texts name it. */
export type Country = {
  readonly name: string
  readonly capital: string
  /** Its people, as noun or adjective. */
  readonly demonyms: readonly string[]
  readonly otherNames: readonly string[]
}

/** Countries of the world: name; capital; demonyms; other names. */
const table = `Afghanistan;Kabul;Afghan,Afghani;
Albania;Tirana;Albanian;
Algeria;Algiers;Algerian;
Andorra;Andorra la Vella;Andorran;
Angola;Luanda;Angolan;
Antigua and Barbuda;Saint John's;Antiguan,Barbudan;Antigua
Argentina;Buenos Aires;Argentine,Argentinian,Argentinean;
Armenia;Yerevan;Armenian;
Australia;Canberra;Australian,Aussie;
Austria;Vienna;Austrian;
Azerbaijan;Baku;Azerbaijani,Azeri;
Bahamas;Nassau;Bahamian;The Bahamas
Bahrain;Manama;Bahraini;
Bangladesh;Dhaka;Bangladeshi;
Barbados;Bridgetown;Barbadian;
Belarus;Minsk;Belarusian,Belarussian,Byelorussian;
Belgium;Brussels;Belgian;
Belize;Belmopan;Belizean;
Benin;Porto-Novo;Beninese;
Bhutan;Thimphu;Bhutanese;
Bolivia;La Paz;Bolivian;
Bosnia and Herzegovina;Sarajevo;Bosnian,Herzegovinian;Bosnia,Bosnia-Herzegovina
Botswana;Gaborone;Batswana,Botswanan;
Brazil;Brasilia;Brazilian;
Brunei;Bandar Seri Begawan;Bruneian;
Bulgaria;Sofia;Bulgarian;
Burkina Faso;Ouagadougou;Burkinabe;
Burundi;Bujumbura;Burundian;
Cambodia;Phnom Penh;Cambodian;
Cameroon;Yaounde;Cameroonian;
Canada;Ottawa;Canadian;
Cape Verde;Praia;Cape Verdean;Cabo Verde
Central African Republic;Bangui;Central African;
Chad;N'Djamena;Chadian;
Chile;Santiago;Chilean;
China;Beijing;Chinese;People's Republic of China,PRC
Colombia;Bogota;Colombian;
Comoros;Moroni;Comoran,Comorian;
Congo;Brazzaville;Congolese;Republic of Congo,Republic of the Congo
Democratic Republic of the Congo;Kinshasa;;DRC,DR Congo,Democratic Republic of Congo
Costa Rica;San Jose;Costa Rican;
Croatia;Zagreb;Croatian,Croat;
Cuba;Havana;Cuban;
Cyprus;Nicosia;Cypriot;
Czech Republic;Prague;Czech;Czechia
Denmark;Copenhagen;Danish,Dane;
Djibouti;Djibouti City;Djiboutian;
Dominica;Roseau;;
Dominican Republic;Santo Domingo;Dominican;
East Timor;Dili;Timorese;Timor-Leste
Ecuador;Quito;Ecuadorian,Ecuadorean;
Egypt;Cairo;Egyptian;
El Salvador;San Salvador;Salvadoran,Salvadorean;
Equatorial Guinea;Malabo;Equatorial Guinean;
Eritrea;Asmara;Eritrean;
Estonia;Tallinn;Estonian;
Eswatini;Mbabane;Swazi;Swaziland
Ethiopia;Addis Ababa;Ethiopian;
Fiji;Suva;Fijian;
Finland;Helsinki;Finnish,Finn;
France;Paris;French,Frenchman,Frenchwoman,Frenchmen;
Gabon;Libreville;Gabonese;
Gambia;Banjul;Gambian;The Gambia
Georgia;Tbilisi;Georgian;
Germany;Berlin;German;
Ghana;Accra;Ghanaian;
Greece;Athens;Greek;
Grenada;Saint George's;Grenadian;
Guatemala;Guatemala City;Guatemalan;
Guinea;Conakry;Guinean;
Guinea-Bissau;Bissau;Bissau-Guinean;
Guyana;Georgetown;Guyanese;
Haiti;Port-au-Prince;Haitian;
Honduras;Tegucigalpa;Honduran;
Hungary;Budapest;Hungarian;
Iceland;Reykjavik;Icelandic,Icelander;
India;New Delhi;Indian;
Indonesia;Jakarta;Indonesian;
Iran;Tehran;Iranian;Islamic Republic of Iran
Iraq;Baghdad;Iraqi;
Ireland;Dublin;Irish,Irishman,Irishwoman,Irishmen;Republic of Ireland
Israel;Jerusalem;Israeli;
Italy;Rome;Italian;
Ivory Coast;Yamoussoukro;Ivorian;Cote d'Ivoire
Jamaica;Kingston;Jamaican;
Japan;Tokyo;Japanese;
Jordan;Amman;Jordanian;
Kazakhstan;Astana;Kazakh,Kazakhstani;
Kenya;Nairobi;Kenyan;
Kiribati;Tarawa;;
Kosovo;Pristina;Kosovar,Kosovan;
Kuwait;Kuwait City;Kuwaiti;
Kyrgyzstan;Bishkek;Kyrgyz,Kyrgyzstani;Kirghizia
Laos;Vientiane;Laotian,Lao;
Latvia;Riga;Latvian;
Lebanon;Beirut;Lebanese;
Lesotho;Maseru;Basotho;
Liberia;Monrovia;Liberian;
Libya;Tripoli;Libyan;
Liechtenstein;Vaduz;;
Lithuania;Vilnius;Lithuanian;
Luxembourg;Luxembourg City;Luxembourgish,Luxembourger;
Madagascar;Antananarivo;Malagasy;
Malawi;Lilongwe;Malawian;
Malaysia;Kuala Lumpur;Malaysian;
Maldives;Male;Maldivian;
Mali;Bamako;Malian;
Malta;Valletta;Maltese;
Marshall Islands;Majuro;Marshallese;
Mauritania;Nouakchott;Mauritanian;
Mauritius;Port Louis;Mauritian;
Mexico;Mexico City;Mexican;
Micronesia;Palikir;Micronesian;
Moldova;Chisinau;Moldovan;
Monaco;;Monegasque;
Mongolia;Ulaanbaatar;Mongolian;
Montenegro;Podgorica;Montenegrin;
Morocco;Rabat;Moroccan;
Mozambique;Maputo;Mozambican;
Myanmar;Naypyidaw;Burmese;Burma
Namibia;Windhoek;Namibian;
Nauru;;Nauruan;
Nepal;Kathmandu;Nepali,Nepalese;
Netherlands;Amsterdam;Dutch,Dutchman,Dutchwoman;The Netherlands,Holland
New Zealand;Wellington;New Zealander,Kiwi;
Nicaragua;Managua;Nicaraguan;
Niger;Niamey;Nigerien;
Nigeria;Abuja;Nigerian;
North Korea;Pyongyang;North Korean;DPRK
North Macedonia;Skopje;Macedonian;Macedonia
Norway;Oslo;Norwegian;
Oman;Muscat;Omani;
Pakistan;Islamabad;Pakistani;
Palau;Ngerulmud;Palauan;
Palestine;Ramallah;Palestinian;Palestinian territories,Palestinian Territories
Panama;Panama City;Panamanian;
Papua New Guinea;Port Moresby;Papuan;
Paraguay;Asuncion;Paraguayan;
Peru;Lima;Peruvian;
Philippines;Manila;Filipino,Filipina,Philippine;The Philippines
Poland;Warsaw;Polish,Pole;
Portugal;Lisbon;Portuguese;
Qatar;Doha;Qatari;
Romania;Bucharest;Romanian;
Russia;Moscow;Russian;Russian Federation
Rwanda;Kigali;Rwandan;
Saint Kitts and Nevis;Basseterre;Kittitian;St. Kitts and Nevis
Saint Lucia;Castries;Saint Lucian;St. Lucia
Saint Vincent and the Grenadines;Kingstown;Vincentian;
Samoa;Apia;Samoan;
San Marino;;Sammarinese;
Sao Tome and Principe;;Sao Tomean;
Saudi Arabia;Riyadh;Saudi,Saudi Arabian;Kingdom of Saudi Arabia
Senegal;Dakar;Senegalese;
Serbia;Belgrade;Serbian,Serb;
Seychelles;;Seychellois;
Sierra Leone;Freetown;Sierra Leonean;
Singapore;;Singaporean;
Slovakia;Bratislava;Slovak,Slovakian;
Slovenia;Ljubljana;Slovenian,Slovene;
Solomon Islands;Honiara;Solomon Islander;
Somalia;Mogadishu;Somali,Somalian;
South Africa;Pretoria;South African;
South Korea;Seoul;South Korean;Republic of Korea,ROK
South Sudan;Juba;South Sudanese;
Spain;Madrid;Spanish,Spaniard;
Sri Lanka;Colombo;Sri Lankan;
Sudan;Khartoum;Sudanese;
Suriname;Paramaribo;Surinamese;
Sweden;Stockholm;Swedish,Swede;
Switzerland;Bern;Swiss;
Syria;Damascus;Syrian;Syrian Arab Republic
Taiwan;Taipei;Taiwanese;
Tajikistan;Dushanbe;Tajik,Tajikistani;
Tanzania;Dodoma;Tanzanian;
Thailand;Bangkok;Thai;
Togo;Lome;Togolese;
Tonga;Nuku'alofa;Tongan;
Trinidad and Tobago;Port of Spain;Trinidadian,Tobagonian;Trinidad
Tunisia;Tunis;Tunisian;
Turkey;Ankara;Turkish,Turk;Turkiye
Turkmenistan;Ashgabat;Turkmen;
Tuvalu;Funafuti;Tuvaluan;
Uganda;Kampala;Ugandan;
Ukraine;Kyiv;Ukrainian;
United Arab Emirates;Abu Dhabi;Emirati;UAE
United Kingdom;London;British,Briton,Brit;UK,U.K.,Britain,Great Britain
United States;Washington;American;US,U.S.,USA,U.S.A.,United States of America,America
Uruguay;Montevideo;Uruguayan;
Uzbekistan;Tashkent;Uzbek,Uzbekistani;
Vanuatu;Port Vila;Vanuatuan;
Vatican City;;;Vatican,Holy See
Venezuela;Caracas;Venezuelan;
Vietnam;Hanoi;Vietnamese;Viet Nam
Yemen;Sanaa;Yemeni;
Zambia;Lusaka;Zambian;
Zimbabwe;Harare;Zimbabwean;`

const list = (names: string | undefined): readonly string[] => (names ? names.split(',') : [])

/** All countries, one for each line of the table. */
export const countries: readonly Country[] = table.split('\n').map(line => {
  const [name = '', capital = '', demonyms, otherNames] = line.split(';')
  return { name, capital, demonyms: list(demonyms), otherNames: list(otherNames) }
})
