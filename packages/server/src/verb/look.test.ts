import { expect, test } from 'vitest'
import * as z from 'zod'
import type { Db } from '../store/store.ts'
import type { Vault } from '../vault/vault.ts'
import { look } from './look.ts'
import type { Transacting } from './perform.ts'
import { defineVerbFor, lookUp, type ServerReading, type ServerWork } from './verb.ts'

const defineVerb = defineVerbFor<Transacting<ServerWork, ServerReading>, ServerWork, ServerReading>()
const looking = defineVerb({
  name: 'look',
  summary: 'look',
  input: z.strictObject({ at: z.string() }),
  output: z.strictObject({ actor: z.string(), eyes: z.array(z.string()).readonly(), at: z.string() }),
  mayAct: [{ by: 'rule', words: 'lin', holds: ({ actor }) => actor === 'lin' }],
  ...lookUp(async ({ actor, eyes }: ServerReading, { at }: { at: string }) => ({
    result: { actor, eyes, at },
    subject: actor,
  })),
})
const context: Transacting<ServerWork, ServerReading> = {
  read: (actor, act) => act({ tx: {} as Db, at: 0, actor, eyes: [actor], vault: {} as Vault }), // nothing is read here
  transact: () => Promise.reject(new Error('a look opens no transaction')),
}
const codeOf = (work: Promise<unknown>) => work.catch((error: { code?: string }) => error.code)

test('a look answers without a transaction, with who counts as one with whoever looks', async () => {
  const by = { as: 'lin', eyes: ['lin', 'qiao'], idempotencyKey: 'command-1' }
  expect(await look(context, looking, by, { at: 'here' })).toEqual({ actor: 'lin', eyes: ['lin', 'qiao'], at: 'here' })
})

test('a look is refused to whom the verb does not permit, and with what is no input of it', async () => {
  expect(await codeOf(look(context, looking, { as: 'nobody' }, { at: 'here' }))).toBe('notAllowed')
  expect(await codeOf(look(context, looking, { as: 'lin' }, { at: 1 }))).toBe('invalidInput')
})

test('a verb that does more than to look is answered by no look', async () => {
  const { look: _, ...acting } = looking
  expect(await codeOf(look(context, acting, { as: 'lin' }, { at: 'here' }))).toBe('notFound')
})
