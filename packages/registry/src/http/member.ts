import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import { snippetsOf } from '../pages/snippets.ts'
import { Refusal } from '@liangpai/server'
import type { Service } from './app.ts'
import { problem, problemOf } from './problem.ts'

const token = z
  .string()
  .min(16)
  .max(256)
  .regex(/^[A-Za-z0-9._~-]+$/)
const withToken = z.strictObject({ token })
const withChoice = z.strictObject({
  token,
  choice: z.strictObject({
    name: z.boolean(),
    branch: z.boolean(),
    pledge: z.boolean(),
    agreed: z.boolean(),
    textVersion: z.string().min(1).max(32),
    language: z.enum(['zh-Hans', 'zh-Hant', 'en']),
  }),
})

const PRIVATE = { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** The member's own acts. The token comes in the body, never in an address, so that no log and no history holds it. */
export function memberRoutes(app: Hono, service: Service): void {
  const { registry, badgeFiles } = service
  app.use('/member/*', bodyLimit({ maxSize: 4096, onError: () => problem({ code: 'tooLarge' }) }))
  act(app, service, '/member/offer', withToken, ({ token }) => registry.offer(token))
  act(app, service, '/member/consent', withChoice, async ({ token, choice }) => {
    const { stopToken, ...consented } = await registry.consent(token, choice)
    const snippets = snippetsOf(registry, badgeFiles, consented.badgeNo, choice.language)
    return { ...consented, stopLink: `${registry.origin}/stop#${stopToken}`, snippets }
  })
  act(app, service, '/member/decline', withToken, ({ token }) => registry.decline(token))
  act(app, service, '/member/stop', withToken, async ({ token }) => {
    const { badgeNo, ...view } = await registry.stop(token)
    return { ...view, last4: badgeNo.slice(-4) }
  })
  act(app, service, '/member/pause', withToken, ({ token }) => registry.pause(token))
  act(app, service, '/member/withdraw', withToken, ({ token }) => registry.withdraw(token))
}

/** One act: its body parsed, its answer sent, its failure told by code. */
function act<T>(
  app: Hono,
  { registry, report }: Service,
  path: string,
  schema: z.ZodType<T>,
  perform: (input: T) => Promise<unknown>,
): void {
  app.post(path, async (c) => {
    const requestId = registry.requestId()
    try {
      const answer = (await perform(await read(c, schema))) ?? {}
      return new Response(JSON.stringify(answer), { headers: PRIVATE })
    } catch (error) {
      if (!(error instanceof Refusal)) report({ error, requestId })
      return problemOf(error, requestId)
    }
  })
}

/** JSON alone: a form of another site cannot send that without asking first. */
async function read<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new Refusal('jsonExpected')
  const parsed = schema.safeParse(await c.req.json().catch(() => undefined))
  if (!parsed.success) throw new Refusal('malformed')
  return parsed.data
}
