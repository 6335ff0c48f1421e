import { existsSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import * as spec from 'discord-api-spec/zod'
import { z } from 'zod'

/** An endpoint of Discord's API that takes a body, by its path in Discord's OpenAPI description. */
export type Endpoint =
  | 'PUT /applications/{application_id}/commands'
  | 'PUT /applications/{application_id}/guilds/{guild_id}/commands'
  | 'POST /interactions/{interaction_id}/{interaction_token}/callback'
  | 'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original'
  | 'POST /webhooks/{webhook_id}/{webhook_token}'
  | 'POST /channels/{channel_id}/messages'

/**
 * What is wrong with a request's body by Discord's own description: by the validators of `discord-api-spec`, which also
 * notice fields that Discord does not know, and by an OpenAPI file where one is at hand (`DISCORD_OPENAPI` names it).
 */
export const faultsOf = (endpoint: Endpoint, body: unknown): readonly string[] => [
  ...faults('discord-api-spec', packaged(endpoint, body), body, true),
  ...(openApi === null ? [] : faults('OpenAPI', described(openApi, endpoint), body, false))
]

/** What is wrong with what the loopback itself says, so that it stays like Discord. */
export const faultsOfAnswer = (what: 'commands' | 'gateway', answer: unknown): readonly string[] =>
  faults(
    'loopback',
    what === 'commands' ? z.array(spec.ApplicationCommandResponseSchema) : spec.GatewayBotResponseSchema,
    answer,
    true
  )

const faults = (by: string, schema: z.core.$ZodType, body: unknown, isStrict: boolean): readonly string[] => {
  const parsed = z.safeParse(schema, body)
  if (!parsed.success) return [`${by}: ${z.prettifyError(parsed.error)}`]
  // The validators leave out fields they do not know.
  return isStrict && !isDeepStrictEqual(parsed.data, body)
    ? [`${by}: unknown fields, only ${JSON.stringify(parsed.data)} is known`]
    : []
}

const packaged = (endpoint: Endpoint, body: unknown): z.core.$ZodType => {
  switch (endpoint) {
    case 'PUT /applications/{application_id}/commands':
    case 'PUT /applications/{application_id}/guilds/{guild_id}/commands':
      return z.array(spec.ApplicationCommandUpdateRequestSchema)
    case 'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original':
      return spec.IncomingWebhookUpdateRequestPartialSchema
    case 'POST /webhooks/{webhook_id}/{webhook_token}':
      return spec.IncomingWebhookRequestPartialSchema
    case 'POST /channels/{channel_id}/messages':
      return spec.MessageCreateRequestSchema
    case 'POST /interactions/{interaction_id}/{interaction_token}/callback':
      return callback(typed.safeParse(body).data?.type)
  }
}

const callback = (type: number | undefined): z.core.$ZodType => {
  if (type === 4 || type === 5) return spec.CreateMessageInteractionCallbackRequestSchema
  if (type === 6 || type === 7) return spec.UpdateMessageInteractionCallbackRequestSchema
  if (type === 8) return spec.ApplicationCommandAutocompleteCallbackRequestSchema
  return spec.ModalInteractionCallbackRequestSchema
}

const typed = z.object({ type: z.number() })

const described = (file: OpenApi, endpoint: Endpoint): z.core.$ZodType => {
  const known = compiled.get(endpoint)
  if (known !== undefined) return known
  const [method = '', path = ''] = endpoint.split(' ')
  const operation = operationSchema.parse(file.paths[path]?.[method.toLowerCase()])
  const schema = z.fromJSONSchema({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $defs: file.components.schemas,
    ...operation.requestBody.content['application/json'].schema
  })
  compiled.set(endpoint, schema)
  return schema
}

const compiled = new Map<Endpoint, z.core.$ZodType>()

const jsonSchema = z.record(z.string(), z.any())

const operationSchema = z.object({
  requestBody: z.object({ content: z.object({ 'application/json': z.object({ schema: jsonSchema }) }) })
})

const openApiSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), jsonSchema) })
})

type OpenApi = z.infer<typeof openApiSchema>

const readOpenApi = (): OpenApi | null => {
  const { DISCORD_OPENAPI: path = new URL('../../../../shared/discord/openapi.json', import.meta.url) } = process.env
  if (!existsSync(path)) return null
  // OpenAPI 3.1 is JSON Schema 2020-12, whose own place for shared definitions is "$defs".
  return openApiSchema.parse(JSON.parse(readFileSync(path, 'utf8').replaceAll('#/components/schemas/', '#/$defs/')))
}

const openApi = readOpenApi()
