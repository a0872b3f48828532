import { serve } from '@hono/node-server'
import { createShop } from './app.ts'

const { BADGE = '', REGISTRY = '', FILE = '', INTEGRITY = '', PORT = '3000' } = process.env

const shop = createShop({
  code: BADGE,
  registry: REGISTRY,
  file: FILE,
  integrity: INTEGRITY,
})
serve({ fetch: shop.fetch, port: Number(PORT) })
