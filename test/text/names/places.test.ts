import { expect, test } from 'vitest'
import { countries } from '../../../src/text/names/countries.ts'
import { countryOf, findPlace, isDemonym, placeOf } from '../../../src/text/names/places.ts'

test.each([
  ['Peruvian', 'Peru', 'Peru'],
  ['Germans', 'Germany', 'Germany'],
  ['Lima', 'Lima', 'Peru'],
  ['PERU', 'Peru', 'Peru'],
  ['UK', 'United Kingdom', 'United Kingdom'],
  ['Chad’s', 'Chad', 'Chad'],
  ['Bogotá', 'Bogota', 'Colombia'],
  ['Ohio', 'Ohio', 'United States'],
  ['Central Asian', 'Central Asia', null],
  ['Soviet', 'Soviet Union', null],
  ['polish', null, null],
  ['turkey', null, null],
  ['Zub', null, null],
  ['', null, null]
])('%s lies in %s (%s)', (word, place, country) => {
  expect(placeOf(word)).toBe(place)
  expect(countryOf(word)).toBe(country)
})

test('every country is known by its names, its people and its capital', () => {
  expect(countries.length).toBeGreaterThan(190)
  for (const { name, capital, demonyms, otherNames } of countries) {
    for (const known of [name, ...otherNames, ...demonyms]) expect(countryOf(known), known).toBe(name)
    for (const demonym of demonyms) expect(isDemonym(demonym), demonym).toBe(true)
    if (capital !== '') expect(findPlace(capital)?.country, capital).toBe(name)
  }
})
