import type { RefusalCode, Words } from '@liangpai/presentation'
import { readTypedText, type TextKind } from '../text/typedText.ts'

/** What is wrong with a field of a form, under the code of a refusal, and where in it. */
export type FieldFault = { code: RefusalCode; detail?: Words | undefined }

/** What is wrong with a form, by its fields. */
export type FormFaults<Field extends string> = Partial<Record<Field, FieldFault>>

/** What is wrong with a text that was typed into a field, if anything is; an empty one is missing unless it is `optional`. */
export function textFault(
  typed: string,
  kind: TextKind,
  { limit, optional = false }: { limit: number; optional?: boolean },
): FieldFault | undefined {
  if (optional && typed.trim() === '') return undefined
  const read = readTypedText(typed, kind, limit)
  return 'fault' in read ? { code: read.fault.refusal, detail: read.fault.detail } : undefined
}
