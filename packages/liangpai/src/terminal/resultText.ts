import { formatMoment, labelOf, type Language } from '@liangpai/presentation'
import { tableText } from './table.ts'

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTable = (value: unknown): value is readonly Members[] =>
  Array.isArray(value) && value.length > 0 && value.every(isMembers)

/**
 * A result for people: a line for each member, with its label; a list of like things as a table below. `next` stands last: it
 * is what to do now.
 */
export function resultText(result: unknown, language: Language): string {
  if (!isMembers(result)) return `${valueText(result, language)}\n`
  const { next, ...members } = result
  const entries = Object.entries(members).filter(([, value]) => value !== undefined)
  const lines = entries.flatMap(([name, value]) => (isTable(value) ? [] : linesOf(name, value, language)))
  const tables = entries.flatMap(([name, value]) =>
    isTable(value) ? [`\n${labelOf(name, language).words}\n${listText(value, language)}`] : [],
  )
  const steps = typeof next === 'string' ? [next] : Array.isArray(next) ? next.map(String) : []
  const label = labelOf('next', language).words
  return `${tableText(lines)}${tables.join('')}${steps.map((step) => `\n${label}: ${step}\n`).join('')}`
}

/** The members of a member stand on lines of their own, so that a shop is read as name, addresses, listing. */
function linesOf(name: string, value: unknown, language: Language): string[][] {
  const { words, isMoment } = labelOf(name, language)
  if (!isMembers(value)) return [[words, isMoment ? momentText(value, language) : valueText(value, language)]]
  return Object.entries(value).flatMap(([inner, one]) =>
    linesOf(inner, one, language).map(([label = '', text = '']) => [`${words} ${label}`, text]),
  )
}

function listText(rows: readonly Members[], language: Language): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = rows.map((row) =>
    names.map((name) =>
      labelOf(name, language).isMoment ? momentText(row[name], language) : valueText(row[name], language),
    ),
  )
  return tableText([names.map((name) => labelOf(name, language).words), ...cells])
}

const momentText = (value: unknown, language: Language): string =>
  typeof value === 'number' ? formatMoment(value, language) : valueText(value, language)

function valueText(value: unknown, language: Language): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return labelOf(value ? 'yes' : 'no', language).words
  if (Array.isArray(value))
    return value.length === 0
      ? labelOf('none', language).words
      : value.map((one) => valueText(one, language)).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
