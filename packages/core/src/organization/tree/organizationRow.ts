import { isText } from '../../text.ts'
import type { Kind } from '../../verdict.ts'
import { firstDayOf, holdsOn, isDayOrMonth, isPeriod, type Period, type PlainDate } from '../date.ts'
import { isId } from '../id.ts'
import { isKind } from './kind.ts'
import type { BranchForm, ChainLink, Host, PartyOrganization } from './organization.ts'
import type { TreeRefusal } from './treeRefusal.ts'

/** What changes in an organisation from a day or month on. `null` takes a property away. */
export type OrganizationChange = Readonly<{
  from: string
  kind?: Kind
  name?: string
  parent?: string
  form?: BranchForm | null
  host?: Host | null
  area?: string | null
  chainLink?: ChainLink | null
}>

/** An organisation as it is stored: what held from the beginning of its period, and what changed later. Plain JSON. */
export type OrganizationRow = PartyOrganization & { readonly changes?: readonly OrganizationChange[] }

/** Why something cannot be read, and from which day on if it is a change. */
export type Fault = { code: TreeRefusal; from?: PlainDate }

/** Everything for which something cannot be read, each once. */
export type Unreadable = { ok: false; faults: readonly [Fault, ...Fault[]] }

const faultOf = (code: TreeRefusal, from?: PlainDate): Fault => ({ code, ...(from !== undefined && { from }) })

/** What was read, unless something is wrong with it. */
function readUnless<Read extends object>(faults: readonly Fault[], read: Read): ({ ok: true } & Read) | Unreadable {
  const once = new Map(faults.map((fault) => [`${fault.code} ${fault.from}`, fault]))
  const [first, ...others] = once.values()
  return first ? { ok: false, faults: [first, ...others] } : { ok: true, ...read }
}

const LONGEST = 64
const isShortText = (value: unknown) => isText(value, LONGEST)
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isHost = (value: unknown) =>
  isRecord(value) && isShortText(value['kind']) && isShortText(value['name']) && hasOnly(value, ['kind', 'name'])

const hasOnly = (input: Record<string, unknown>, names: readonly string[]) =>
  Object.keys(input).every((name) => names.includes(name))

/** What may change, which values it takes, why another one is refused, and why it may not be taken away, if so. */
const properties: Record<
  Exclude<keyof OrganizationChange, 'from'>,
  { accepts(value: unknown): boolean; code: TreeRefusal; withoutIt?: TreeRefusal }
> = {
  kind: { accepts: isKind, code: 'kindUnknown', withoutIt: 'kindUnknown' },
  name: { accepts: isShortText, code: 'textInvalid', withoutIt: 'textInvalid' },
  parent: { accepts: isId, code: 'parentUnknown', withoutIt: 'parentMissing' },
  form: { accepts: isShortText, code: 'textInvalid' },
  host: { accepts: isHost, code: 'textInvalid' },
  area: { accepts: isShortText, code: 'textInvalid' },
  chainLink: { accepts: isShortText, code: 'textInvalid' },
}

type Property = keyof typeof properties
const propertyNames = Object.keys(properties) as Property[]

/** The properties that are given; of a row, what is `null` is not. */
function pickProperties(input: Record<string, unknown>, ofChange: boolean): { [Name in Property]?: unknown } {
  const present = propertyNames.filter((name) => input[name] !== undefined && (ofChange || input[name] !== null))
  return Object.fromEntries(present.map((name) => [name, name === 'host' ? copyHost(input[name]) : input[name]]))
}

const copyHost = (host: unknown) => (isRecord(host) ? { kind: host['kind'], name: host['name'] } : host)

/**
 * Why what stands in the input is refused. In a change, `null` takes a property away, if it may be without; in a row, it stands
 * for one that is not given.
 */
function judgeProperties(input: Record<string, unknown>, others: readonly string[], ofChange: boolean): TreeRefusal[] {
  const codes: TreeRefusal[] = hasOnly(input, [...propertyNames, ...others]) ? [] : ['propertyUnknown']
  for (const name of propertyNames) {
    const { accepts, code, withoutIt } = properties[name]
    const value = input[name]
    if (value === null && ofChange && withoutIt) codes.push(withoutIt)
    if (value !== undefined && value !== null && !accepts(value)) codes.push(code)
  }
  return codes
}

/** The id of a row, or an empty text if it has none that can be read. */
export function readId(input: unknown): string {
  return isRecord(input) && isId(input['id']) ? input['id'] : ''
}

/**
 * Reads a row from wherever it comes, or says everything that is wrong with it; of one without an id only that. The changes of
 * the result are in order.
 */
export function readRow(input: unknown): { ok: true; row: OrganizationRow } | Unreadable {
  const id = readId(input)
  if (!isRecord(input) || id === '') return { ok: false, faults: [faultOf('rowInvalid')] }
  const codes = judgeProperties(input, ['id', 'period', 'changes'], false)
  if (input['kind'] === undefined || input['kind'] === null) codes.push('kindUnknown')
  if (input['name'] === undefined || input['name'] === null) codes.push('textInvalid')
  const period = isPeriod(input['period'] as Period) ? (input['period'] as Period) : undefined
  if (!period) codes.push('periodInvalid')
  const { changes, faults } = readChanges(input['changes'], period)
  const { from = '', until } = period ?? {}
  const organization = { id, ...pickProperties(input, false), period: { from, ...(until !== undefined && { until }) } }
  const row = { ...organization, ...(changes.length > 0 && { changes }) } as OrganizationRow
  return readUnless([...codes.map((code) => faultOf(code)), ...faults], { row })
}

/** Reads changes, which have to lie in the period of their organisation if it has one. */
function readChanges(input: unknown, period?: Period): { changes: OrganizationChange[]; faults: Fault[] } {
  if (input === undefined || input === null) return { changes: [], faults: [] }
  if (!Array.isArray(input)) return { changes: [], faults: [faultOf('rowInvalid')] }
  const changes: OrganizationChange[] = []
  const faults: Fault[] = []
  for (const one of input as unknown[]) {
    const read = readChange(one)
    if (!read.ok) for (const fault of read.faults) faults.push(fault)
    else if (period && !holdsOn(period, firstDayOf(read.change.from)))
      faults.push(faultOf('organizationNotInForce', firstDayOf(read.change.from)))
    else changes.push(read.change)
  }
  changes.sort((a, b) => (firstDayOf(a.from) < firstDayOf(b.from) ? -1 : 1))
  const days = [...(period ? [period] : []), ...changes].map(({ from }) => firstDayOf(from))
  const repeated = days.filter((day, at) => day === days[at - 1])
  return { changes, faults: [...faults, ...repeated.map((day) => faultOf('changeRepeated', day))] }
}

/** Reads one change of an organisation, or says everything that is wrong with it. */
export function readChange(input: unknown): { ok: true; change: OrganizationChange } | Unreadable {
  if (!isRecord(input)) return { ok: false, faults: [faultOf('rowInvalid')] }
  const { from } = input
  const day = isDayOrMonth(from) ? firstDayOf(from) : undefined
  const changed = pickProperties(input, true)
  const codes = judgeProperties(input, ['from'], true)
  if (Object.keys(changed).length === 0) codes.push('rowInvalid')
  const faults = codes.map((code) => faultOf(code, day))
  return readUnless(day === undefined ? [faultOf('dateInvalid'), ...faults] : faults, {
    change: { from, ...changed } as OrganizationChange,
  })
}
