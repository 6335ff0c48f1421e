import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { config as loadDotenv } from 'dotenv'
import { z } from 'zod'
import type { DiscordSettings } from './discord/settings.ts'

/** What the environment sets, checked. */
export type Config = {
  /** Null without a token: the program is then a terminal. */
  readonly discord: DiscordSettings | null
  /** Absolute path of a folder or a single file. */
  readonly corpusDir: string
  /** Absolute path of the folder where what was read of the documents is kept between two starts. */
  readonly dataDir: string
  /** Where the web server is reached from outside, without a slash at its end: what answers link to. */
  readonly publicUrl: string | null
  /** The application's key where Discord sends interactions to the web server; null where they come over the gateway. */
  readonly publicKey: string | null
  /** Where the web server listens; null without a port: there is none then. */
  readonly web: WebAddress | null
  readonly logLevel: LogLevel
}

type WebAddress = { readonly host: string; readonly port: number }

/** How much is logged, as pino names it. */
export type LogLevel = (typeof logLevels)[number]

/** A configuration, or one line that names the variable and says what to do. */
type ReadConfig =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'problem'; readonly problem: string }

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** Adds what the file `.env` of the current folder sets to the environment; what is set already stays. */
export const loadEnvironment = (): void => {
  loadDotenv({ quiet: true })
}

/**
 * Reads the configuration from environment variables, as `.env.example` explains them. A blank variable counts as unset.
 * Relative paths count from the current folder, the default ones from the package's. The problem never repeats a value.
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): ReadConfig => {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '')
  const parsed = schema.safeParse(Object.fromEntries(set))
  if (!parsed.success) return { kind: 'problem', problem: problemLine(parsed.error.issues) }
  if (parsed.data.DISCORD_PUBLIC_KEY !== undefined && parsed.data.WEB_PORT === undefined)
    return {
      kind: 'problem',
      problem: problemOf('WEB_PORT', 'must be set where DISCORD_PUBLIC_KEY is: Discord then sends interactions to it')
    }
  const { DISCORD_TOKEN: token, CORPUS_DIR: corpus, DATA_DIR: data, ...rest } = parsed.data
  return {
    kind: 'config',
    config: {
      discord:
        token === undefined
          ? null
          : {
              token,
              applicationId: rest.DISCORD_APPLICATION_ID ?? null,
              guildId: rest.DISCORD_GUILD_ID ?? null,
              apiUrl: rest.DISCORD_API_URL ?? null,
              moderatorRoleIds: rest.MODERATOR_ROLE_IDS,
              logChannelId: rest.LOG_CHANNEL_ID ?? null,
              publicUrl: rest.PUBLIC_URL ?? null,
              shards: rest.DISCORD_SHARDS
            },
      corpusDir: corpus === undefined ? inPackage('corpus') : resolve(corpus),
      dataDir: data === undefined ? inPackage('data') : resolve(data),
      publicUrl: rest.PUBLIC_URL ?? null,
      publicKey: rest.DISCORD_PUBLIC_KEY ?? null,
      web: rest.WEB_PORT === undefined ? null : { host: rest.WEB_HOST, port: rest.WEB_PORT },
      logLevel: rest.LOG_LEVEL
    }
  }
}

const inPackage = (folder: string): string => fileURLToPath(new URL(`../${folder}`, import.meta.url))

const snowflake = (where: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,20}$/, `must be an id, digits alone: ${where} (with Developer Mode on in Discord)`)

const address = (example: string) =>
  z
    .string()
    .trim()
    .refine(isAddress, `must be an address such as ${example}`)
    .transform(text => (text.endsWith('/') ? text.slice(0, -1) : text))

const isAddress = (text: string): boolean => ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? '')

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535

const token = z
  .string()
  .trim()
  .regex(
    /^[^\s"'`]+$/,
    'is not a bot token: copy it from https://discord.com/developers/applications → your application → Bot → Reset Token'
  )

const schema = z.object({
  DISCORD_TOKEN: token.optional(),
  DISCORD_APPLICATION_ID: snowflake('General Information of your application, Application ID').optional(),
  DISCORD_GUILD_ID: snowflake('right-click the server, Copy Server ID').optional(),
  DISCORD_API_URL: address('https://discord.com/api').optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .trim()
    .regex(/^[0-9a-fA-F]{64}$/, 'must be 64 hex digits: General Information of your application, Public Key')
    .optional(),
  DISCORD_SHARDS: z
    .string()
    .trim()
    .regex(/^(?:auto|[1-9]\d{0,3})$/, 'must be a number from 1 to 9999, or auto')
    .default('1')
    .transform(shards => (shards === 'auto' ? shards : Number(shards))),
  MODERATOR_ROLE_IDS: z
    .string()
    .default('')
    .transform(text => text.split(/[\s,]+/).filter(id => id !== ''))
    .pipe(z.array(snowflake('Server Settings → Roles → … → Copy Role ID, several with commas between'))),
  LOG_CHANNEL_ID: snowflake('right-click the channel, Copy Channel ID').optional(),
  CORPUS_DIR: z.string().optional(),
  DATA_DIR: z.string().optional(),
  PUBLIC_URL: address('https://sources.example.org').optional(),
  WEB_PORT: z
    .string()
    .trim()
    .refine(isPort, 'must be a port from 0 to 65535, such as 8080')
    .transform(Number)
    .optional(),
  WEB_HOST: z
    .string()
    .trim()
    .regex(/^[\w.:-]{1,253}$/, 'must be an address of this machine, such as 127.0.0.1')
    .default('127.0.0.1'),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info')
})

const problemLine = (issues: readonly z.core.$ZodIssue[]): string => {
  const issue = issues[0]
  return problemOf(String(issue?.path[0]), issue?.message ?? 'is not understood')
}

const problemOf = (variable: string, what: string): string =>
  `${variable} ${what}. Correct it in .env or in the environment; .env.example explains it.`
