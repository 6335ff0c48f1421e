/** Names of money in normal form, by sign, by code and by word. */

/** Signs that stand before or after a figure. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound sterling'],
  ['¥', 'japanese yen'],
  ['₹', 'indian rupee'],
  ['₽', 'russian ruble'],
  ['₩', 'south korean won'],
  ['₺', 'turkish lira'],
  ['₪', 'israeli shekel'],
  ['₴', 'ukrainian hryvnia'],
  ['₦', 'nigerian naira'],
  ['₫', 'vietnamese dong'],
  ['₱', 'philippine peso'],
  ['฿', 'thai baht'],
  ['₡', 'costa rican colon'],
  ['₾', 'georgian lari'],
  ['₭', 'lao kip'],
  ['₸', 'kazakhstani tenge'],
  ['₿', 'bitcoin'],
  ['¢', 'cent'],
  ['元', 'chinese yuan'],
  ['円', 'japanese yen']
])

/** What the letters beside a dollar sign make of it: "A$", "$US", "HK $". */
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ['us', 'dollar'],
  ['u.s.', 'dollar'],
  ['u.s', 'dollar'],
  ['usd', 'dollar'],
  ['a', 'australian dollar'],
  ['au', 'australian dollar'],
  ['aud', 'australian dollar'],
  ['c', 'canadian dollar'],
  ['ca', 'canadian dollar'],
  ['can', 'canadian dollar'],
  ['cad', 'canadian dollar'],
  ['hk', 'hong kong dollar'],
  ['nz', 'new zealand dollar'],
  ['nzd', 'new zealand dollar'],
  ['s', 'singapore dollar'],
  ['sg', 'singapore dollar'],
  ['nt', 'new taiwan dollar'],
  ['r', 'brazilian real'],
  ['mx', 'mexican peso'],
  ['mex', 'mexican peso'],
  ['mxn', 'mexican peso']
])

/** ISO 4217 codes and the abbreviations in use, as written in capitals. */
export const currencyCodes: ReadonlyMap<string, string> = new Map([
  ['USD', 'dollar'],
  ['EUR', 'euro'],
  ['GBP', 'pound sterling'],
  ['JPY', 'japanese yen'],
  ['CNY', 'chinese yuan'],
  ['RMB', 'chinese yuan'],
  ['AUD', 'australian dollar'],
  ['CAD', 'canadian dollar'],
  ['NZD', 'new zealand dollar'],
  ['HKD', 'hong kong dollar'],
  ['SGD', 'singapore dollar'],
  ['TWD', 'new taiwan dollar'],
  ['CHF', 'swiss franc'],
  ['SEK', 'swedish krona'],
  ['NOK', 'norwegian krone'],
  ['DKK', 'danish krone'],
  ['PLN', 'polish zloty'],
  ['CZK', 'czech koruna'],
  ['HUF', 'hungarian forint'],
  ['RUB', 'russian ruble'],
  ['UAH', 'ukrainian hryvnia'],
  ['TRY', 'turkish lira'],
  ['INR', 'indian rupee'],
  ['PKR', 'pakistani rupee'],
  ['KRW', 'south korean won'],
  ['BRL', 'brazilian real'],
  ['MXN', 'mexican peso'],
  ['ZAR', 'south african rand'],
  ['AED', 'emirati dirham'],
  ['SAR', 'saudi riyal'],
  ['ILS', 'israeli shekel'],
  ['THB', 'thai baht'],
  ['MYR', 'malaysian ringgit'],
  ['IDR', 'indonesian rupiah'],
  ['PHP', 'philippine peso'],
  ['VND', 'vietnamese dong'],
  ['NGN', 'nigerian naira'],
  ['KES', 'kenyan shilling'],
  ['EGP', 'egyptian pound'],
  ['IRR', 'iranian rial'],
  ['KZT', 'kazakhstani tenge'],
  ['BTC', 'bitcoin'],
  ['Rs', 'rupee'],
  ['RM', 'malaysian ringgit'],
  ['PS', 'pound sterling']
])

/** Currencies spelled out, in the singular. Those that many countries share may have an adjective before them. */
export const currencyNames: ReadonlyMap<string, string> = new Map([
  ['dollar', 'dollar'],
  ['buck', 'dollar'],
  ['euro', 'euro'],
  ['cent', 'cent'],
  ['penny', 'penny'],
  ['pence', 'penny'],
  ['pound sterling', 'pound sterling'],
  ['yen', 'japanese yen'],
  ['yuan', 'chinese yuan'],
  ['renminbi', 'chinese yuan'],
  ['ruble', 'ruble'],
  ['rouble', 'ruble'],
  ['rupee', 'rupee'],
  ['rupiah', 'indonesian rupiah'],
  ['ringgit', 'malaysian ringgit'],
  ['baht', 'thai baht'],
  ['franc', 'franc'],
  ['peso', 'peso'],
  ['rand', 'south african rand'],
  ['shekel', 'israeli shekel'],
  ['lira', 'lira'],
  ['dinar', 'dinar'],
  ['dirham', 'dirham'],
  ['riyal', 'riyal'],
  ['rial', 'rial'],
  ['krona', 'krona'],
  ['kronor', 'krona'],
  ['krone', 'krone'],
  ['kroner', 'krone'],
  ['koruna', 'koruna'],
  ['zloty', 'polish zloty'],
  ['forint', 'hungarian forint'],
  ['hryvnia', 'ukrainian hryvnia'],
  ['tenge', 'kazakhstani tenge'],
  ['naira', 'nigerian naira'],
  ['shilling', 'shilling'],
  ['afghani', 'afghani'],
  ['somoni', 'tajikistani somoni'],
  ['taka', 'bangladeshi taka'],
  ['guilder', 'dutch guilder'],
  ['mark', 'mark'],
  ['markka', 'finnish markka'],
  ['peseta', 'spanish peseta'],
  ['escudo', 'portuguese escudo'],
  ['bitcoin', 'bitcoin'],
  ['satoshi', 'satoshi']
])

/** Adjectives that go before a shared name: "Swiss francs" → "swiss franc", "Hong Kong dollars". */
export const currencyAdjectives: readonly string[] = (
  'australian|canadian|hong kong|new zealand|singapore|new taiwan|taiwan|jamaican|namibian|swiss|french|belgian|mexican|' +
  'philippine|argentine|chilean|colombian|cuban|indian|pakistani|sri lankan|nepalese|russian|belarusian|kuwaiti|iraqi|' +
  'jordanian|libyan|serbian|emirati|moroccan|saudi|qatari|iranian|yemeni|omani|swedish|icelandic|norwegian|danish|czech|' +
  'kenyan|ugandan|tanzanian|somali|turkish|italian|syrian|egyptian|lebanese|british|irish|sudanese|german|deutsche'
).split('|')

/** Adjectives of a country whose own currency bears the plain name in the normal form. */
export const plainAdjectives: readonly string[] = ['us', 'u.s.', 'american']
