import { findings, type Language, printableLines, refusals } from '@liangpai/presentation'
import { type Finding, Refusal } from '@liangpai/server'
import { pino, type DestinationStream, type Logger } from 'pino'
import { refusalText } from './refusalText.ts'

/** What a service writes for its operators: one JSON object a line, without anything that a terminal obeys. */
export const openLog = (to: NodeJS.WritableStream): Logger =>
  pino({ name: 'liangpai' }, { write: (line) => void to.write(printableLines(line)) } satisfies DestinationStream)

/** Logs what went wrong: a refusal as its sentence with what to do, in the operator's language; a fault that nobody foresaw with its stack. */
export function reportTo(log: Logger, language: Language): (error: unknown) => void {
  return function report(error) {
    if (error instanceof AggregateError) return error.errors.forEach(report)
    if (!(error instanceof Refusal)) return log.error({ err: error })
    const { code } = error
    const [sentence] = refusalText(error, language).split('\n')
    log.error({ code, next: refusals[code].next[language] }, sentence)
  }
}

/** Logs what was found or put right: its sentence with what to do, in the operator's language. */
export function noteTo(log: Logger, language: Language): (finding: Finding) => void {
  return function note({ what, detail, urgency }) {
    const said = typeof detail === 'object' ? detail[language] : detail
    const { sentence, next } = findings[what]
    const line = { code: what, ...(said !== undefined && { detail: said }), next: next[language] }
    log[urgency === 'now' ? 'error' : 'warn'](line, `${what}: ${sentence[language]}`)
  }
}
