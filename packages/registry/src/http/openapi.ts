import { OPEN, respond, tagBody, type TaggedBody } from '@liangpai/server/http'
import type { Hono } from 'hono'
import { openApiDocument } from './openapi/document.ts'
import type { Service } from './service.ts'

/** `/openapi.json`: the description of everything that may be asked for, made from the schemas it is parsed by. */
export function openApiRoutes(app: Hono, { registry }: Pick<Service, 'registry'>): void {
  let made: TaggedBody | undefined
  app.get('/openapi.json', (c) => {
    made ??= tagBody(JSON.stringify(openApiDocument(registry.origin)), {
      'content-type': 'application/json',
      'cache-control': 'no-cache',
      ...OPEN,
    })
    return respond(made, c.req.raw.headers)
  })
}
