import { once } from 'node:events'
import { createServer } from 'node:http'
import { Exchange, type HttpAnswer, type Shown } from './exchange.ts'
import type { ShownForm } from './forms.ts'
import { Gateway } from './gateway.ts'
import { answerRequest, type HttpState } from './http-routes.ts'
import { controlsIn } from './limits.ts'
import { reader } from './messages.ts'
import { type Asked, interactionPayload, type Options, type Sender, type SentAttachment } from './payloads.ts'
import { newSigner, type Signer } from './signing.ts'
import { StoredCommands, subcommandOf } from './stored-commands.ts'

/** Milliseconds between heartbeats, and how many shards the application is told to open. */
type LoopbackSettings = { readonly heartbeat?: number; readonly shards?: number }

/**
 * Discord on 127.0.0.1, as far as a bot with slash commands sees it: discord.js logs in to it unmodified when its API
 * address is `apiUrl`. It checks every request against Discord's description and limits and keeps a list of what was wrong.
 */
export class LoopbackDiscord {
  readonly token = 'MTAwMDAwMDAwMDAwMDAwMDAx.loopback.not-a-secret'
  readonly applicationId = '100000000000000001'
  readonly guildId = '500000000000000001'
  readonly gateway: Gateway
  readonly commands: StoredCommands
  /** The application's key pair, with which requests to it are signed. */
  readonly signer: Signer = newSigner()
  /** What the bot posted into channels, as text. */
  readonly posted: { readonly channel: string; readonly text: string }[] = []
  readonly #violations: string[] = []
  readonly #checks: (() => void)[] = []
  readonly #server = createServer()
  readonly #exchanges = new Map<string, Exchange>()
  readonly #state: HttpState
  #endpoint: string | null = null
  #port = 0
  #ids = 900_000_000_000_000_000n

  private constructor({ heartbeat, shards }: Required<LoopbackSettings>) {
    const { token, applicationId, guildId } = this
    const report = (violation: string): void => void this.#violations.push(violation)
    const guildIds = [guildId]
    this.commands = new StoredCommands(applicationId, () => this.#nextId())
    this.gateway = new Gateway(this.#server, { token, applicationId, guildIds, heartbeat, report })
    this.#state = {
      token,
      applicationId,
      guildIds,
      commands: this.commands,
      exchanges: this.#exchanges,
      publicKey: this.signer.publicKey,
      gatewayUrl: () => this.gateway.url,
      shards,
      report,
      later: check => void this.#checks.push(check),
      kept: new Map(),
      posted: this.posted,
      nextFailure: null
    }
    this.#server.on('request', (request, response) => {
      answerRequest(this.#state, request, response).catch(error => {
        report(`the loopback could not answer ${request.method} ${request.url}: ${error}`)
        response.writeHead(500).end()
      })
    })
  }

  static async start({ heartbeat = 41_250, shards = 1 }: LoopbackSettings = {}): Promise<LoopbackDiscord> {
    const loopback = new LoopbackDiscord({ heartbeat, shards })
    loopback.#server.listen(0, '127.0.0.1')
    await once(loopback.#server, 'listening')
    return loopback
  }

  /** What the bot sent that Discord would not have taken; empty at the end of every test. */
  get violations(): readonly string[] {
    for (const check of this.#checks.splice(0)) check()
    return this.#violations
  }

  get apiUrl(): string {
    return `${this.gateway.url.replace('ws:', 'http:').replace('/gateway', '')}/api`
  }

  /** A member of the server, without any permission and roles unless they are given. */
  member({
    roles = [],
    permissions = 0n,
    ...who
  }: {
    roles?: readonly string[]
    permissions?: bigint
    userId?: string
  } = {}): Sender {
    return { kind: 'member', guildId: this.guildId, roles, permissions, ...who }
  }

  /** A file that somebody attaches: kept where Discord keeps files. What is told of it may be a lie. */
  attach(filename: string, bytes: Uint8Array, told: Partial<SentAttachment> = {}): SentAttachment {
    const id = this.#nextId()
    const url = `${new URL(this.apiUrl).origin}/attachments/${id}/${encodeURIComponent(filename)}?ex=1&hm=2`
    this.#state.kept.set(id, bytes)
    return { id, filename, size: bytes.length, url, ...told }
  }

  /** Somebody uses a slash command, or one of its subcommands ("corpus add"). */
  slash(name: string, options: Options = {}, sender: Sender = this.member()): Exchange {
    return this.#send({ kind: 'slash', command: this.#command(name), wholeName: name, options }, sender)
  }

  /** Somebody types into an option that completes. */
  type(name: string, focused: string, typed: string, sender: Sender = this.member()): Exchange {
    const command = this.#command(name)
    const known = subcommandOf(command, name)?.options ?? command.options
    if (known.find(option => option.name === focused)?.autocomplete !== true)
      throw new Error(`/${name} ${focused} does not complete`)
    return this.#send(
      { kind: 'autocomplete', command, wholeName: name, options: { [focused]: typed }, focused },
      sender
    )
  }

  /** Somebody presses a button that Discord never showed: on a message without any, unless one is given. */
  press(
    customId: string,
    sender: Sender = this.member(),
    components: readonly unknown[] = [],
    askedBy: string | null = null
  ): Exchange {
    const on = { id: this.#nextId(), isPrivate: false, components, askedBy }
    return this.#send({ kind: 'component', control: { component_type: 2, custom_id: customId }, on }, sender)
  }

  /** Somebody presses the button of a message with this label, the first or a later one (`at`). */
  click(shown: Shown, label: string, sender: Sender = this.member(), at = 0): Exchange {
    const button = controlsIn(shown.body).filter(control => control.label === label)[at]
    if (button?.custom_id === undefined || button.disabled === true) throw new Error(`no button ${label}`)
    return this.#send(
      { kind: 'component', control: { component_type: 2, custom_id: button.custom_id }, on: shown.message },
      sender,
      shown
    )
  }

  /** Somebody chooses from the list of a message. */
  choose(shown: Shown, label: string, sender: Sender = this.member()): Exchange {
    const list = controlsIn(shown.body).find(({ options }) => options?.some(option => option.label === label))
    const value = list?.options?.find(option => option.label === label)?.value
    if (list?.custom_id === undefined || value === undefined) throw new Error(`no choice ${label}`)
    const control = { component_type: 3 as const, custom_id: list.custom_id, values: [value] }
    return this.#send({ kind: 'component', control, on: shown.message }, sender, shown)
  }

  /** Somebody sends in a form, or what they make up to be one. */
  sendIn(form: ShownForm, typed: Readonly<Record<string, string>>, sender: Sender = this.member()): Exchange {
    return this.#send({ kind: 'form', form, typed }, sender)
  }

  /** Somebody uses a command on a message that holds this. */
  onMessage(name: string, message: Readonly<Record<string, unknown>>, sender: Sender = this.member()): Exchange {
    return this.#send({ kind: 'message-command', command: this.#command(name), message }, sender)
  }

  /** From now on interactions go as signed requests to an address, as with an application's Interactions Endpoint URL. */
  sendTo(endpoint: string): void {
    this.#endpoint = endpoint
  }

  /** The next request whose "METHOD /path" holds these words fails so. */
  failNext(request: string, answer: HttpAnswer): void {
    this.#state.nextFailure = { request, answer }
  }

  /** Is gone from the network, as a Discord that is down: connections break and new ones are refused, until `comeBack`. */
  async goAway(): Promise<void> {
    this.#port = Number(new URL(this.apiUrl).port)
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.gateway.hangUp()
    this.#server.closeAllConnections()
    await closed
  }

  /** Listens again where it did before `goAway`. */
  async comeBack(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  close(): void {
    this.gateway.close()
    this.#server.close()
    this.#server.closeAllConnections()
  }

  #command(name: string) {
    const command = this.commands.find(name)
    if (command === null) throw new Error(`/${name} is not registered`)
    return command
  }

  #send(asked: Asked, sender: Sender, pressed: Shown | null = null): Exchange {
    const id = this.#nextId()
    const report = (violation: string): void => void this.#violations.push(violation)
    const exchange = new Exchange({ id, token: `token-of-${id}`, asker: reader(sender.userId).id, pressed }, report)
    this.#exchanges.set(exchange.token, exchange)
    const envelope = { id, token: exchange.token, applicationId: this.applicationId }
    const payload = interactionPayload(envelope, asked, sender)
    const guildId = sender.kind === 'member' ? sender.guildId : null
    if (this.#endpoint === null) this.gateway.dispatch('INTERACTION_CREATE', payload, guildId)
    else void this.#request(this.#endpoint, JSON.stringify(payload))
    return exchange
  }

  async #request(endpoint: string, body: string): Promise<void> {
    const reply = await fetch(endpoint, { method: 'POST', body, headers: this.signer.headers(body) })
    if (reply.status !== 202 || (await reply.text()).trim() !== '')
      this.#violations.push(`an interaction sent to ${endpoint} was answered with ${reply.status}`)
  }

  #nextId(): string {
    this.#ids += 1n
    return String(this.#ids)
  }
}
