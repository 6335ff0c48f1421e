/** A table of words from a list of them with white space between. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(word => word !== ''))
