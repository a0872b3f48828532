import { inEachLanguage, type Language, placedWords, type RefusalCode, type Words } from '@liangpai/presentation'
import * as z from 'zod'
import { Refusal } from '../refusal.ts'

/** What a schema refuses under a code of its own: with words that say what and where in the value. */
export type InputRefusal = { refusal: RefusalCode; detail?: Words }

/** Adds a refusal to what a schema found wrong with a value; `parseInput` throws it. */
export function refuseInput(ctx: z.core.$RefinementCtx<unknown>, refusal: RefusalCode, detail?: Words): never {
  const params: InputRefusal = { refusal, ...(detail && { detail }) }
  ctx.addIssue({ code: 'custom', message: refusal, params })
  return z.NEVER
}

/** What is wrong with a member of an input: where, by its path, and under which code. */
export type InputFault = { path: string; code: RefusalCode; detail?: Words | undefined }

/** The refusal of an input, with everything that is wrong in it: the first of them that has a code of its own is its code. */
export class RefusedInput extends Refusal {
  readonly faults: readonly InputFault[]

  constructor(faults: readonly InputFault[], ...[code, detail, pointers]: ConstructorParameters<typeof Refusal>) {
    super(code, detail, pointers)
    this.faults = faults
  }
}

/**
 * Parses input by a schema. Throws the first refusal that the schema has a code for, its detail naming the member, else
 * `invalidInput` with what is wrong in words.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const { issues } = parsed.error
  const faults = faultsOf(issues)
  const found = findRefusal(issues)
  if (!found) throw new RefusedInput(faults, 'invalidInput', faultsIn(schema, raw), pointersOf(issues))
  const pointers = [pointerTo(found.path)]
  throw new RefusedInput(faults, found.refusal, placedWords(found.path.map(String).join('.'), found.detail), pointers)
}

/** Everything that a schema finds wrong with a value; nothing for one that it takes. */
export function inputFaults(schema: z.ZodType, raw: unknown): readonly InputFault[] {
  const { error } = schema.safeParse(raw)
  return error ? faultsOf(error.issues) : []
}

/** Of each member what is wrong with it, once: what has a code of its own before what has none. */
function faultsOf(issues: readonly z.core.$ZodIssue[]): InputFault[] {
  const byPath = new Map<string, InputFault>()
  for (const issue of issues) {
    const found = findRefusal([issue])
    const path = (found ?? issue).path.map(String).join('.')
    if (found) byPath.set(path, { path, code: found.refusal, detail: found.detail })
    else if (!byPath.has(path)) byPath.set(path, { path, code: 'invalidInput' })
  }
  return [...byPath.values()]
}

/** Members of an input that are said to be wrong at once. */
const MOST_POINTERS = 20

/** Where an input is wrong; the whole of it is the pointer of no name. */
const pointersOf = (issues: readonly z.core.$ZodIssue[]): string[] =>
  [...new Set(issues.map(({ path }) => pointerTo(path)))].slice(0, MOST_POINTERS)

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const locales: Readonly<Record<Language, z.core.$ZodErrorMap>> = {
  'zh-Hans': z.locales.zhCN().localeError,
  'zh-Hant': z.locales.zhTW().localeError,
  en: z.locales.en().localeError,
}

/** What a schema finds wrong with a value, said in each language. */
const faultsIn = (schema: z.ZodType, raw: unknown): Words =>
  inEachLanguage((language) => {
    const { error } = schema.safeParse(raw, { error: locales[language] })
    return error ? z.prettifyError(error) : ''
  })

type Found = InputRefusal & { path: readonly PropertyKey[] }

/** The first refusal among issues; of a union, that of any of its forms. */
function findRefusal(issues: readonly z.core.$ZodIssue[], above: readonly PropertyKey[] = []): Found | undefined {
  for (const issue of issues) {
    const path = [...above, ...issue.path]
    const found =
      issue.code === 'custom' && isInputRefusal(issue.params)
        ? { ...issue.params, path }
        : issue.code === 'invalid_union'
          ? findRefusal(issue.errors.flat(), path)
          : undefined
    if (found) return found
  }
  return undefined
}

const isInputRefusal = (params: unknown): params is InputRefusal =>
  typeof params === 'object' && params !== null && 'refusal' in params
