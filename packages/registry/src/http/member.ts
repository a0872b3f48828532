import { Refusal, type VerbDeclaration } from '@liangpai/server'
import { addJsonRoute } from '@liangpai/server/http'
import type { Hono } from 'hono'
import type * as z from 'zod'
import { stopLink } from '../office/badge/badgeTarget.ts'
import { offerLink } from '../office/offer/schemas.ts'
import { verbs } from '../office/verbs.ts'
import { snippetsOf } from '../pages/snippets.ts'
import type { Service } from './service.ts'

/** A member's own acts, by the links that they hold. Routes of verbs stand in their declarations. */
export function memberRoutes(app: Hono, service: Service): void {
  const { registry, badgeFiles, report } = service
  const options = { requestId: () => registry.requestId(), report }
  const route = <S extends z.ZodType>(path: string, schema: S, act: (input: z.output<S>) => Promise<unknown>) =>
    addJsonRoute(app, path, (body) => act(parseBody(schema, body)), options)
  route('/member/offer', offerLink, ({ token }) => registry.offer(token))
  route(pathOf(verbs.consent), verbs.consent.input, async ({ token, choice }) => {
    const { stopToken, ...consented } = await registry.consent(token, choice)
    const snippets = snippetsOf(registry, badgeFiles, consented.badgeNo, choice.language)
    return { ...consented, stopLink: `${registry.origin}/stop#${stopToken}`, snippets }
  })
  route(pathOf(verbs.decline), offerLink, ({ token }) => registry.decline(token))
  route('/member/stop', stopLink, async ({ token }) => {
    const { badgeNo, ...view } = await registry.stop(token)
    return { ...view, last4: badgeNo.slice(-4) }
  })
  route(pathOf(verbs.pause), stopLink, ({ token }) => registry.pause(token))
  route(pathOf(verbs.withdraw), stopLink, ({ token }) => registry.withdraw(token))
}

function pathOf({ name, http }: Pick<VerbDeclaration, 'name' | 'http'>): string {
  if (!http) throw new Error(`the verb ${name} declares no route`)
  return http.path
}

function parseBody<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new Refusal('malformed')
  return parsed.data
}
