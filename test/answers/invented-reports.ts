import fc from 'fast-check'

const speakers = ['Ilse Maro', 'Tomas Venn', 'Greta Holm', 'Juno Pell'] as const
const birds = ['herons', 'bitterns', 'grebes', 'terns'] as const

/** What tells invented reports apart; equal numbers are equal reports. */
export const reportNumbers = fc.nat(40)

/** A short report with a headline, quotes, counts, a date and a name that is shortened; odd characters included. */
export const inventedReport = (number: number): string => {
  const speaker = speakers[number % speakers.length] ?? speakers[0]
  const bird = birds[(number >> 2) % birds.length] ?? birds[0]
  return `Wardens count ${bird}

October ${(number % 28) + 1}, 2031

${speaker}, head of the Fen and Lake Service (FLS), said that about ${number * 100 + 40} ${bird} were counted.
“We had expected ${number + 2}, not more,” ${speaker.split(' ')[1]} told reporters on Tuesday.\u00a0The ferry did not run. 🪶

The FLS, also called Shore Watch, has ${number + 12} wardens in Norland.
`
}
