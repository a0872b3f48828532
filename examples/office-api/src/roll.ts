// The roll of an invented branch, as the branch's own system keeps it: it answers whether a person is on it, and no more.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** The answer to one question; nobody can ask for the roll. */
export type OnRoll = { onRoll: boolean }

/** The roll system as an app, for the names of a roll. */
export function rollOf(names: readonly string[]): Hono {
  const roll = new Set(names)
  return new Hono().post('/on-roll', async (c) => {
    const { name } = await c.req.json<{ name?: unknown }>().catch(() => ({ name: undefined }))
    if (typeof name !== 'string') return c.json({ error: 'a name is asked for' }, 400)
    return c.json<OnRoll>({ onRoll: roll.has(name) })
  })
}

if (import.meta.main) {
  const names = JSON.parse(readFileSync(join(import.meta.dirname, '../roll.json'), 'utf8')) as string[]
  const port = Number(process.env['ROLL_PORT'] ?? 8799)
  serve({ fetch: rollOf(names).fetch, port, hostname: '127.0.0.1' }, () =>
    console.log(`roll: http://127.0.0.1:${port}`),
  )
}
