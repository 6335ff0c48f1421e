import { z } from 'zod'
import { formFaults, formIn, type ShownForm } from './forms.ts'
import { choiceFaults, choicesSchema, fileFaults, messageFaults, messageSchema, withNested } from './limits.ts'
import type { PressedMessage } from './messages.ts'
import { stopwatch } from './stopwatch.ts'

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
  /** Whether it took the place of the message whose button was pressed. */
  readonly isUpdate: boolean
  /** The message, for those who press its buttons. */
  readonly message: PressedMessage
}

/** Discord's answer to a request. */
export type HttpAnswer = {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** What an exchange begins with; `pressed` is the message whose button was pressed. */
export type Origin = {
  readonly id: string
  readonly token: string
  readonly asker: string
  readonly pressed: Shown | null
}

/** One interaction that the loopback sent, with all that the bot answered to it. */
export class Exchange {
  readonly id: string
  readonly token: string
  readonly shown: Promise<Shown>
  readonly choices: Promise<readonly string[]>
  readonly form: Promise<ShownForm>
  /** How the first answer came, or null before it. */
  first: 'message' | 'deferred' | 'update' | 'deferred update' | 'choices' | 'form' | null = null
  /** How often a message was shown: twice would be one too many. */
  times = 0
  readonly #origin: Origin
  readonly #sinceSent = stopwatch()
  readonly #report: (violation: string) => void
  #isPrivate = false
  #show: (shown: Shown) => void = () => {}
  #choose: (choices: readonly string[]) => void = () => {}
  #open: (form: ShownForm) => void = () => {}

  constructor(origin: Origin, report: (violation: string) => void) {
    this.id = origin.id
    this.token = origin.token
    this.#origin = origin
    this.#report = report
    this.shown = new Promise(resolve => {
      this.#show = resolve
    })
    this.choices = new Promise(resolve => {
      this.#choose = resolve
    })
    this.form = new Promise(resolve => {
      this.#open = resolve
    })
  }

  /** The first answer: only one, within three seconds. */
  respond(body: unknown, files: readonly SentFile[] = []): HttpAnswer {
    const { type, data } = callbackSchema.parse(body)
    if (this.first !== null) {
      this.#report(`interaction ${this.id} was answered twice`)
      return { status: 400, body: { message: 'Interaction has already been acknowledged.', code: 40060 } }
    }
    if (this.#sinceSent() > 3000) {
      this.#report(`interaction ${this.id} was answered after three seconds`)
      return { status: 404, body: { message: 'Unknown interaction', code: 10062 } }
    }
    if (type === 8) {
      this.first = 'choices'
      this.#check(choiceFaults(data))
      this.#choose(choicesSchema.parse(data).choices.map(({ name }) => name))
    } else if (type === 9) {
      this.first = 'form'
      const form = formIn(data)
      this.#check(formFaults(form))
      this.#open(form)
    } else if (type === 5) {
      this.first = 'deferred'
      this.#isPrivate = isEphemeral(data)
    } else if (type === 6 || type === 7) {
      this.first = type === 6 ? 'deferred update' : 'update'
      if (this.#origin.pressed === null) this.#report(`interaction ${this.id} changes a message that there is not`)
      this.#isPrivate = this.#origin.pressed?.isPrivate ?? false
      if (type === 7) this.#receive(data, files)
    } else if (type !== 4) {
      this.#report(`interaction ${this.id} was answered with a callback of type ${type}`)
    } else {
      this.first = 'message'
      this.#isPrivate = isEphemeral(data)
      this.#receive(data, files)
    }
    return { status: 204 }
  }

  /** A change of the first answer, which takes the place of "thinking". */
  edit(body: unknown, files: readonly SentFile[] = []): HttpAnswer {
    if (this.first === null || this.first === 'choices') {
      this.#report(`interaction ${this.id} was edited before it was answered`)
      return { status: 404, body: { message: 'Unknown Webhook', code: 10015 } }
    }
    this.#receive(body, files)
    return { status: 200, body: { id: this.id, ...messageSchema.parse(body) } }
  }

  /** A further message: it may be sent only after the first answer. */
  follow(body: unknown, files: readonly SentFile[] = []): HttpAnswer {
    if (this.first === null) this.#report(`interaction ${this.id} was followed up before it was answered`)
    this.#isPrivate = isEphemeral(body)
    this.first = 'message'
    this.#receive(body, files)
    return { status: 200, body: { id: this.id, ...messageSchema.parse(body) } }
  }

  #receive(body: unknown, files: readonly SentFile[]): void {
    this.#check([...messageFaults(body), ...fileFaults(body, files)])
    const texts = messageSchema.parse(body).components.flatMap(withNested)
    this.times++
    const { id, asker, pressed } = this.#origin
    const isUpdate = this.first === 'update' || this.first === 'deferred update'
    const shownIn = isUpdate ? pressed : null
    this.#show({
      text: texts.flatMap(({ content }) => content ?? []).join('\n'),
      isPrivate: this.#isPrivate,
      wasDeferred: this.first === 'deferred' || this.first === 'deferred update',
      files,
      body,
      isUpdate,
      message: {
        id: shownIn?.message.id ?? id,
        isPrivate: this.#isPrivate,
        components: messageSchema.parse(body).components,
        askedBy: shownIn?.message.askedBy ?? asker
      }
    })
  }

  #check(faults: readonly string[]): void {
    for (const fault of faults) this.#report(`interaction ${this.id}: ${fault}`)
  }
}

const isEphemeral = (data: unknown): boolean => (messageSchema.parse(data ?? {}).flags & ephemeral) !== 0

const callbackSchema = z.object({ type: z.number(), data: z.unknown().optional() })

const ephemeral = 1 << 6
