import { Command } from 'commander'
import { expect, test, vi } from 'vitest'
import * as z from 'zod'
import { addVerbCommand, type CommandDeclaration } from './verbCommand.ts'

const attest: CommandDeclaration = {
  name: 'attest',
  summary: 'attest',
  input: z.strictObject({
    request: z.string().describe('the request'),
    evidence: z.strictObject({
      kind: z.enum(['roll', 'letter']).describe('its kind'),
      date: z.iso.date().describe('its date'),
      seats: z.int().optional().describe('seats'),
    }),
    shop: z
      .strictObject({ name: z.string(), urls: z.array(z.string()).default([]) })
      .optional()
      .describe('the shop'),
    names: z.strictObject({ 'zh-Hant': z.string().optional() }).default({}).describe('other names'),
    limit: z.int().default(7).describe('days'),
    end: z
      .union([z.literal(true), z.iso.date()])
      .optional()
      .describe('ends it'),
    mayIssue: z.boolean().default(false).describe('issues too'),
    token: z.string().optional().describe('a secret'),
  }),
  cli: { arguments: ['request'], options: { 'evidence.kind': 'evidence', 'shop.urls': 'url', token: false } },
}

async function inputOf(verb: CommandDeclaration, ...words: string[]) {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} })
  const act = vi.fn<(by: object, input: unknown) => Promise<void>>(async () => {})
  addVerbCommand(program, verb, act)
  await program.parseAsync([verb.name, ...words], { from: 'user' })
  return act.mock.calls[0]?.slice(0, 2)
}

const least = ['r1', '--as', 'lin', '--evidence', 'roll', '--evidence-date', '2026-11-24']

test('arguments and options become the members of the input; absent ones leave nothing behind', async () => {
  expect(await inputOf(attest, ...least)).toEqual([
    { as: 'lin', via: 'operator' },
    { request: 'r1', evidence: { kind: 'roll', date: '2026-11-24' } },
  ])
})

test('lists, numbers, switches, nested and renamed members are read by their kind', async () => {
  const more = [
    '--evidence-seats',
    '3',
    '--url',
    'a',
    'b',
    '--shop-name',
    'tea',
    '--names-zh-hant',
    '茶',
    '--may-issue',
  ]
  expect(await inputOf(attest, ...least, ...more, '--end', '--key', 'k1')).toEqual([
    { as: 'lin', via: 'operator', idempotencyKey: 'k1' },
    {
      request: 'r1',
      evidence: { kind: 'roll', date: '2026-11-24', seats: 3 },
      shop: { name: 'tea', urls: ['a', 'b'] },
      names: { 'zh-Hant': '茶' },
      end: true,
      mayIssue: true,
    },
  ])
})

test('a switch that may take a value keeps it', async () => {
  expect((await inputOf(attest, ...least, '--end', '2026-11-30'))?.[1]).toMatchObject({ end: '2026-11-30' })
})

test.each([
  ['full width', '１３', 13],
  ['blanks around', ' 3 ', 3],
  ['nothing', ' ', Number.NaN],
  ['words', 'three', Number.NaN],
])('%s is read as a number of the command line', async (_, typed, number) => {
  const [, input] = (await inputOf(attest, ...least, '--evidence-seats', typed)) ?? []
  expect(input).toMatchObject({ evidence: { seats: number } })
})

test.each([
  ['without who acts', ['r1', '--evidence', 'roll', '--evidence-date', '2026-11-24']],
  ['without a member that every input has', ['r1', '--as', 'lin', '--evidence', 'roll']],
  ['with a choice that is none', [...least.slice(0, 4), 'rumour', '--evidence-date', '2026-11-24']],
  ['with a member that is kept off the command line', [...least, '--token', 't']],
])('a command %s is refused before the verb runs', async (_, words) => {
  await expect(inputOf(attest, ...words)).rejects.toMatchObject({ name: 'CommanderError' })
})

test('a member of every form of a union is required, others are optional', async () => {
  const end: CommandDeclaration = {
    name: 'end',
    summary: 'end',
    input: z.union([
      z.strictObject({ badge: z.string(), reason: z.string() }),
      z.strictObject({ badge: z.string(), occasion: z.string() }),
    ]),
    cli: { arguments: ['badge'] },
  }
  expect((await inputOf(end, 'b', '--as', 'lu', '--reason', 'r'))?.[1]).toEqual({ badge: 'b', reason: 'r' })
  expect((await inputOf(end, 'b', '--as', 'lu'))?.[1]).toEqual({ badge: 'b' })
})
