import { wordSet } from '../text/word-set.ts'

/** Closed classes of English words, lower-case, with straight apostrophes: what the shallow readers of this room go by. */
export const determiners =
  wordSet(`a an the this that these those my your his her its our their some any no every each another
  several many most all both few other such one two three four five six seven eight nine ten`)

/** Pronouns that can be the subject of a verb of saying. */
export const subjectPronouns = wordSet('i he she it we you they who which')
/** Pronouns that can be whom something is told. */
export const objectPronouns = wordSet('me him her us them')
/** Pronouns that mean one person. */
export const singularPronouns = wordSet('he she him her his hers himself herself')
/** Pronouns that mean several. */
export const pluralPronouns = wordSet('they them their theirs themselves we us our ours')
/** Pronouns that mean no person. */
export const thingPronouns = wordSet('it its itself')
/** Pronouns that own what follows them. */
export const possessives = wordSet('my your his her its our their whose')

/** Verbs that only help another, contracted with their subject too. */
export const auxiliaries =
  wordSet(`is are was were be been being am has have had having do does did will would can could shall
  should may might must 'd 've 're 'll isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
  can't cannot couldn't shouldn't he's she's it's they're we're i'm i've they've we've i'd he'd she'd we'd they'd i'll he'll`)

/** Words of denial beside a cue: what follows was not said. */
export const negations =
  wordSet(`not never nothing n't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't cannot couldn't
  shouldn't isn't aren't wasn't weren't neither nor declined refused refuses declines refusing declining`)

/** Adverbs that may stand inside a verb group; those in -ly are known by their ending. */
export const adverbs =
  wordSet(`also later then again once often first now just still even soon already always ever never not
  further instead too therefore thus sometimes since subsequently reportedly long famously promptly simply merely though
  nevertheless nonetheless meanwhile however furthermore moreover earlier both all either previously`)

/** Adverbs in -ly that open sentences; another capitalised word in -ly before a name is part of it. */
export const openingAdverbs =
  wordSet(`recently previously similarly finally additionally separately reportedly subsequently interestingly
  notably importantly ironically sadly unfortunately apparently clearly eventually initially privately publicly usually
  typically specifically surprisingly incredibly currently lately only nearly early hopefully ultimately supposedly allegedly
  tellingly curiously oddly predictably actually basically certainly essentially evidently exactly generally immediately
  increasingly largely mainly naturally obviously occasionally officially originally particularly possibly presumably
  probably quickly rarely really repeatedly roughly secondly shortly simply slowly strangely suddenly surely thankfully
  traditionally understandably undoubtedly virtually`)

/** Words that open an adverbial between commas: ", however,", ", on Tuesday,", ", for his part,". */
export const adverbialOpeners =
  wordSet(`however meanwhile though too then also moreover furthermore therefore nevertheless nonetheless
  on in at during after before for by with according as last this earlier later yesterday today tonight when while speaking
  asked citing using including instead again among without despite amid indeed likewise similarly of from over through under`)

/** Words that lead a phrase of place, time or relation. */
export const prepositions =
  wordSet(`of in on at by for from with to about against among amid around as into over through under
  during after before since between within without near across toward towards upon behind despite via per alongside outside
  inside than like throughout until regarding off onto beyond above below`)

/** Prepositions that belong to the noun phrase they follow: "officials in …", "the head of …". */
export const nounPrepositions = wordSet('of in for from at with near to on inside outside')

/** Words that open a clause: what stands before them is not part of the phrase that follows. */
export const clauseOpeners =
  wordSet(`that as while when because although though if since after before where whether but and or yet so
  which who whom unless until once what how why nor because whereas than`)

/** Words that join two of a kind. */
export const coordinators = wordSet('and or but')

/** Words of phrases that only tell when. */
export const timeWords =
  wordSet(`today yesterday tonight earlier later recently last this next week month year morning afternoon evening
  night ago again separately afterward afterwards early late daily`)

/** Nouns after "in a …", "at a …" that tell where something was said: the phrase belongs to the cue, not to what was said. */
export const occasions =
  wordSet(`statement interview speech tweet letter email e-mail post report briefing conference message memo
  column article op-ed video appearance release testimony remarks address meeting forum summit press interviews statements
  remarks editorial note call phone debate rally hearing session event ceremony filing book blog essay dispatch bulletin
  conversation lecture broadcast podcast`)

/** Whether a lower-case word is an adverb, by list or by ending. */
export const isAdverbSpelling = (word: string): boolean => adverbs.has(word) || (word.length > 4 && word.endsWith('ly'))
