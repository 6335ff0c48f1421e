import { z } from 'zod'
import { choiceFaults, choicesSchema, fileFaults, messageFaults, messageSchema, withNested } from './limits.ts'

/** A file as it came with a message. */
export type SentFile = {
  /** The name of its field in the form. */
  readonly key: string
  readonly name: string
  readonly type: string
  readonly data: Uint8Array
}

/** What a user of Discord would see of an answer. */
export type Shown = {
  /** All text of the message, in order. */
  readonly text: string
  readonly isPrivate: boolean
  /** Whether "thinking" came first. */
  readonly wasDeferred: boolean
  readonly files: readonly SentFile[]
  /** The message's body as sent. */
  readonly body: unknown
}

/** Discord's answer to a request. */
export type HttpAnswer = { readonly status: number; readonly body?: unknown }

/** One interaction that the loopback sent, with all that the bot answered to it. */
export class Exchange {
  readonly id: string
  readonly token: string
  readonly shown: Promise<Shown>
  readonly choices: Promise<readonly string[]>
  /** How the first answer came, or null before it. */
  first: 'message' | 'deferred' | 'choices' | null = null
  readonly #sentAt = performance.now()
  readonly #report: (violation: string) => void
  #isPrivate = false
  #show: (shown: Shown) => void = () => {}
  #choose: (choices: readonly string[]) => void = () => {}

  constructor(id: string, token: string, report: (violation: string) => void) {
    this.id = id
    this.token = token
    this.#report = report
    this.shown = new Promise(resolve => {
      this.#show = resolve
    })
    this.choices = new Promise(resolve => {
      this.#choose = resolve
    })
  }

  /** The first answer: only one, within three seconds. */
  respond(body: unknown, files: readonly SentFile[] = []): HttpAnswer {
    const { type, data } = callbackSchema.parse(body)
    if (this.first !== null) {
      this.#report(`interaction ${this.id} was answered twice`)
      return { status: 400, body: { message: 'Interaction has already been acknowledged.', code: 40060 } }
    }
    if (performance.now() - this.#sentAt > 3000) {
      this.#report(`interaction ${this.id} was answered after three seconds`)
      return { status: 404, body: { message: 'Unknown interaction', code: 10062 } }
    }
    if (type === 8) {
      this.first = 'choices'
      this.#check(choiceFaults(data))
      this.#choose(choicesSchema.parse(data).choices.map(({ name }) => name))
    } else if (type === 5) {
      this.first = 'deferred'
      this.#isPrivate = isEphemeral(data)
    } else {
      this.first = 'message'
      this.#isPrivate = isEphemeral(data)
      this.#receive(data, files)
    }
    return { status: 204 }
  }

  /** A change of the first answer, which takes the place of "thinking". */
  edit(body: unknown, files: readonly SentFile[] = []): HttpAnswer {
    if (this.first !== 'deferred' && this.first !== 'message') {
      this.#report(`interaction ${this.id} was edited before it was answered`)
      return { status: 404, body: { message: 'Unknown Webhook', code: 10015 } }
    }
    this.#receive(body, files)
    return { status: 200, body: { id: this.id, ...messageSchema.parse(body) } }
  }

  /** A further message: it may be sent only after the first answer. */
  follow(body: unknown): HttpAnswer {
    if (this.first === null) this.#report(`interaction ${this.id} was followed up before it was answered`)
    this.#check(messageFaults(body))
    return { status: 200, body: { id: this.id, ...messageSchema.parse(body) } }
  }

  #receive(body: unknown, files: readonly SentFile[]): void {
    this.#check([...messageFaults(body), ...fileFaults(body, files)])
    const texts = messageSchema.parse(body).components.flatMap(withNested)
    this.#show({
      text: texts.flatMap(({ content }) => content ?? []).join('\n'),
      isPrivate: this.#isPrivate,
      wasDeferred: this.first === 'deferred',
      files,
      body
    })
  }

  #check(faults: readonly string[]): void {
    for (const fault of faults) this.#report(`interaction ${this.id}: ${fault}`)
  }
}

const isEphemeral = (data: unknown): boolean => (messageSchema.parse(data ?? {}).flags & ephemeral) !== 0

const callbackSchema = z.object({ type: z.number(), data: z.unknown().optional() })

const ephemeral = 1 << 6
