import { csvOf } from './csv.ts'
import { htmlOf } from './html.ts'
import { jsonLinesOf } from './jsonLines.ts'

/** How results are written. */
export const FORMATS = { csv: csvOf, jsonl: jsonLinesOf, html: htmlOf } as const
export type Format = keyof typeof FORMATS

export const isFormat = (text: string): text is Format => Object.hasOwn(FORMATS, text)
