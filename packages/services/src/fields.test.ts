import { expect, test } from 'vitest'
import * as z from 'zod'
import { allModules } from './modules.ts'
import { servicesCommands } from './office/verbs.ts'
import { onEveryServices } from './testing/services.ts'

/** What these services neither ask for nor store of anybody (SERVICES 1, 3, 5): a word of a table, a column or a field. */
const NEVER =
  /^(members?|membership|party|turnover|revenue|income|sales|profit|ratings?|stars?|score|rank|badges?|pledge|age|birth|birthday|gender|sex|promising|talent|fee|rent|price)$/

/** The one exception: a mentor's own tick, for this one introduction (SYSTEMS 24). */
const OWN_TICK = 'accept-introduction.saysMember'

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const isForbidden = (name: string): boolean =>
  snake(name)
    .split(/[^a-z]+/)
    .some((word) => NEVER.test(word))

/**
 * Columns with a number, beside times and yes or no. A new one is written down here with what it counts, so that nobody is counted by
 * the way: neither a person nor a shop (SERVICES 3).
 */
const NUMBERS: Readonly<Record<string, string>> = {
  'help_mentors.capacity': 'how many a mentor wants to help at a time, as they say themself',
  'centers.answer_within': 'a clock',
  'venues.area_min': 'square metres',
  'venues.area_max': 'square metres',
  'venues.answer_days': 'a clock',
  'spaces.area_min': 'square metres',
  'spaces.area_max': 'square metres',
  'spaces.position': 'a place in a list',
  'lettings.deposit_fen': 'what a venue asks for, not what somebody paid',
  'calendar_plans.year': 'a year',
  'calendar_sessions.seats': 'seats of a session',
  'calendar_sessions.signed_up': 'people of a session, not sessions of a person',
  'calendar_sessions.attended': 'people of a session, not sessions of a person',
  'signups.turn': 'a place in a list',
}
const BITS = /^(is_\w+|ask_first|from_list|transition)$/
const TIMES = /(^|_)(at|since|offered_until)$/

/** The members of an input, at any depth, as `verb.member`. */
function membersOf(verb: string, schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {}, ...rest } = schema as { properties?: object }
  const inner = [...Object.values(properties), ...Object.values(rest)]
  return [...Object.keys(properties).map((name) => `${verb}.${name}`), ...inner.flatMap((one) => membersOf(verb, one))]
}

test.each(allModules.map((module) => [module.name, module] as const))(
  'no input of %s has a field for membership, turnover, ratings, badges, age, gender or a fee',
  (name, { verbs }) => {
    const members = Object.entries({ ...verbs, ...servicesCommands }).flatMap(([verb, { input }]) =>
      membersOf(verb, z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })),
    )
    expect(members.length).toBeGreaterThan(20)
    const forbidden = members.filter((path) => isForbidden(path.slice(path.indexOf('.'))))
    expect(forbidden).toEqual(name === 'help' ? [OWN_TICK] : [])
  },
)

onEveryServices('the tables of the services', (fixture) => {
  const ownTables = new Set(allModules.flatMap(({ tables }) => tables.map(([table]) => snake(table))))
  const columns = async () => {
    const tables = await fixture.services.context.store.db.introspection.getTables()
    return tables
      .map(({ name, columns: all }) => ({ name: snake(name), columns: all }))
      .filter(({ name }) => ownTables.has(name))
      .flatMap(({ name, columns: all }) => all.map((one) => ({ ...one, path: `${name}.${snake(one.name)}` })))
  }

  test('have no column for what is never asked', async () => {
    const paths = (await columns()).map(({ path }) => path)
    expect(new Set(paths.map((path) => path.split('.')[0]))).toEqual(ownTables)
    expect(paths.filter(isForbidden)).toEqual([])
  })

  test('count nobody: each number is written down with what it counts', async () => {
    const numbers = (await columns()).filter(({ path, dataType }) => {
      const [, column = ''] = path.split('.')
      return /int|real|num|float/i.test(dataType) && !BITS.test(column) && !TIMES.test(column)
    })
    expect(numbers.map(({ path }) => path).filter((path) => !(path in NUMBERS))).toEqual([])
  })
})
