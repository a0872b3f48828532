import { type Language, pageWords, type RefusalCode, refusals } from '@liangpai/presentation'
import type { Fault } from '../pages/work/workForm.ts'
import { Refusal } from '../refusal.ts'
import { type InputFault, RefusedInput } from '../verb/parseInput.ts'
import { FormGaps } from './readForm.ts'

/** Beside which field of a form it stands what was refused. */
export type FormFields = {
  /** The fields of the forms, by what is refused of them; everything else stands above its form. */
  fields?: Readonly<Partial<Record<RefusalCode, string>>>
  /** The members of inputs that have fields, by their names there; `$1` in a field is what the path captured. */
  members?: readonly (readonly [path: RegExp, field: string])[]
}

/** What a form was sent with, and in which language it is answered. */
type SentFields = { language: Language; typed: Readonly<Record<string, string | readonly string[]>> }

/** Everything that was refused of a form, by its fields in their order; the first of them takes the focus. */
export function formFaults(form: FormFields, sent: SentFields, error: FormGaps | Refusal): Record<string, Fault> {
  const order = error instanceof FormGaps ? error.fields : Object.keys(sent.typed)
  const place = ([field]: readonly [string, Fault]) => (order.includes(field) ? order.indexOf(field) : order.length)
  const faults = [...new Map(faultsOf(form, sent, error))].toSorted((one, other) => place(one) - place(other))
  const first = faults.find(([field]) => field !== '')?.[0]
  return Object.fromEntries(
    faults.map(([field, fault]) => [field, field === first ? { ...fault, isFirst: true } : fault]),
  )
}

type FaultOfField = readonly [field: string, fault: Fault]

/** Of a field that is there twice the last counts. */
function faultsOf(form: FormFields, sent: SentFields, error: FormGaps | Refusal): FaultOfField[] {
  const { language } = sent
  const { workForm } = pageWords[language]
  const ofInput = (faults: readonly InputFault[]) =>
    faults
      .map((one): FaultOfField => {
        const field = fieldOfInput(form, one)
        return [field, isEmpty(sent, field) ? { sentence: workForm.writeIt } : inputFault(one, language)]
      })
      .filter(([field]) => field !== '')
  if (error instanceof FormGaps)
    return [
      ...ofInput(error.faults),
      ...[...error.gaps].map(([field, gap]): FaultOfField => [field, { sentence: workForm[gap] }]),
    ]
  const inFields = error instanceof RefusedInput ? ofInput(error.faults) : []
  if (inFields.length > 0) return inFields
  const { sentence, next } = refusals[error.code]
  const field = fieldOfCode(form, error.code) ?? fieldOfMember(form, error.message) ?? ''
  return [[field, { sentence: sentence[language], next: next[language] }]]
}

const isEmpty = ({ typed }: SentFields, field: string): boolean =>
  Object.hasOwn(typed, field) && [typed[field] ?? []].flat().every((text) => text.trim() === '')

const fieldOfInput = (form: FormFields, { path, code }: InputFault): string =>
  fieldOfMember(form, path) ?? fieldOfCode(form, code) ?? ''

/** What is wrong with a member, and where in it. */
function inputFault({ code, detail }: InputFault, language: Language): Fault {
  const { workForm } = pageWords[language]
  if (code === 'invalidInput') return { sentence: workForm.unfit, next: workForm.unfitNext }
  const { sentence, next } = refusals[code]
  const where = detail && (language === 'en' ? ` (${detail[language]})` : `（${detail[language]}）`)
  return { sentence: sentence[language], next: `${next[language]}${where ?? ''}` }
}

const fieldOfCode = ({ fields }: FormFields, code: RefusalCode): string | undefined => fields?.[code]

function fieldOfMember({ members = [] }: FormFields, path: string): string | undefined {
  for (const [pattern, field] of members) {
    const found = pattern.exec(path)
    if (found) return field.replace('$1', found[1] ?? '')
  }
  return undefined
}
