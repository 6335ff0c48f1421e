import type { Query } from '../../index/query.ts'
import type { Archive } from '../archive/archive.ts'

/** The archive, of which only the passages are found that the filters of a query allow. */
export const filteredBy = (archive: Archive, { source, speaker, after, before }: Query): Archive => {
  const { engine } = archive
  const limited: Archive = {
    ...archive,
    engine: {
      passages: engine.passages,
      frequency: word => engine.frequency(word),
      spellings: word => engine.spellings(word),
      search: (query, limit) =>
        engine.search(
          {
            ...query,
            source: query.source ?? source,
            speaker: query.speaker ?? speaker,
            after: query.after ?? after,
            before: query.before ?? before
          },
          limit
        )
    }
  }
  filtered.add(limited)
  return limited
}

const filtered = new WeakSet<Archive>()

/** Whether only a part of an archive is searched: its figures, which are not searched for, come from all of it. */
export const isFiltered = (archive: Archive): boolean => filtered.has(archive)
