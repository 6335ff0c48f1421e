/** A person or body that speaks in the corpus, under all the names the documents give it. */
export type RegisteredSpeaker = {
  /** The fullest name, as written. */
  readonly name: string
  /** Other names for it: "Shoigu", "CSTO". */
  readonly aliases: readonly string[]
  /** Roles as documents state them: "Russian Defense Minister". */
  readonly roles: readonly string[]
  /** Documents it speaks in, by id. */
  readonly documents: readonly string[]
  readonly statements: number
}

/** Who speaks in the corpus, and which names mean the same thing throughout it. */
export type Register = {
  /** Most statements first. */
  readonly speakers: readonly RegisteredSpeaker[]
  /** Other ways the corpus writes a name, in lower case: "isil" → ["islamic state", "islamic state of iraq and the levant"]. */
  aliasesOf(name: string): readonly string[]
}
