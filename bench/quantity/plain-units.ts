/** Units that a peer names otherwise than NewsQuant does: spelling and short names, so that a right unit is not counted as wrong. */
const renamed = new Map([
  ['meter', 'metre'],
  ['kilometer', 'kilometre'],
  ['centimeter', 'centimetre'],
  ['millimeter', 'millimetre'],
  ['square meter', 'square metre'],
  ['square kilometer', 'square kilometre'],
  ['cubic meter', 'cubic metre'],
  ['kilometer per hour', 'kilometre per hour'],
  ['liter', 'litre'],
  ['milliliter', 'millilitre'],
  ['united states dollar', 'dollar'],
  ['british pound', 'pound sterling'],
  ['percent', 'percentage'],
  ['%', 'percentage'],
  ['metric ton', 'tonne'],
  ['mph', 'mile per hour'],
  ['kph', 'kilometre per hour'],
  ['rpm', 'revolutions per minute'],
  ['foot-pounds', 'foot-pound'],
  ['c', 'celsius'],
  ['f', 'fahrenheit'],
  ['km', 'kilometre'],
  ['kg', 'kilogram'],
  ['lb', 'pound-mass']
])

const irregular = new Map([
  ['feet', 'foot'],
  ['people', 'people'],
  ['inches', 'inch'],
  ['countries', 'country'],
  ['companies', 'company']
])

/** A peer's unit in NewsQuant's words: lower case, singular, British spelling; "-" for none. */
export const plainUnit = (unit: string): string => {
  const lower = unit.trim().toLowerCase()
  if (lower === '') return '-'
  const one = irregular.get(lower) ?? (lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower)
  return renamed.get(lower) ?? renamed.get(one) ?? one
}
