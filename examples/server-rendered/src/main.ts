import { serve } from '@hono/node-server'
import { createShop } from './app.ts'

const { BADGE = '', REGISTRY = '', ANCHORS = '', VERSION = '', INTEGRITY = '', PORT = '3000' } = process.env

const shop = createShop({
  code: BADGE,
  registry: REGISTRY,
  anchors: ANCHORS,
  version: VERSION,
  integrity: INTEGRITY,
})
serve({ fetch: shop.fetch, port: Number(PORT) })
