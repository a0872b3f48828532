import { type RefusalCode, refusals } from '@liangpai/presentation'
import { refusalTable } from './refusalTable.ts'

const isRefusal = (text: string): text is RefusalCode => Object.hasOwn(refusals, text)

/** The refusals that an operation may meet by what it does. */
export const refusalsOf = (name: string): RefusalCode[] => (refusalTable[name] ?? '').split(' ').filter(isRefusal)
