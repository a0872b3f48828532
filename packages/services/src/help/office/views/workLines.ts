import { formatNearMoment, helpWords, type Language } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import type { Opened, WorkLine } from '../../../work/workLine.ts'
import type { HelpReading } from '../../store/context.ts'
import { centersLedBy, listRequests, type RequestLine, viewRequest } from './ofSecretary.ts'

/** Where the secretary works on help; a request is below it. */
export const HELP_WORK = '/work/help'

/** What waits for whoever reads: the requests for which their centers owe an answer, the next date first. */
export async function workLines(reading: HelpReading, language: Language): Promise<WorkLine[]> {
  const lines: WorkLine[] = []
  for (const center of await centersLedBy(reading)) {
    const { toFind } = await listRequests(reading, center)
    lines.push(...toFind.map((line) => lineOf(line, language)))
  }
  return lines
}

function lineOf({ id, callName, topic, transition, isAgain, next }: RequestLine, language: Language): WorkLine {
  const { topics, comma, work } = helpWords[language]
  const about = isAgain ? [work.notSolved] : [topics[topic], transition && work.transition].filter(Boolean)
  return {
    module: 'help',
    title: [callName, ...about].join(comma),
    day: next?.due.day ?? '',
    provisional: next?.due.provisional ?? false,
    deed: isAgain ? work.findMore : work.find,
    href: `${HELP_WORK}/${id}`,
  }
}

/** The request of a line, as the first page shows it opened: what it is about, and who is free. */
export async function openedLine(
  reading: HelpReading,
  { href }: WorkLine,
  language: Language,
): Promise<Opened | undefined> {
  const found = await viewRequest(reading, href.slice(HELP_WORK.length + 1)).catch(unlessGone)
  if (!found) return undefined
  const { view, filedAt, free } = found
  const { topics, ask, and, work } = helpWords[language]
  const topic = topics[view.topic]
  const names = free.map(({ callName }) => callName).join(and)
  return {
    title: view.callName,
    sub: ask.receivedAt(formatNearMoment(filedAt, reading.at, language), topic),
    paragraphs: names === '' ? [view.text] : [view.text, work.freeNow(topic, names)],
    href,
  }
}

/** Whoever asked may have deleted it since the lines were read. */
function unlessGone(error: unknown): undefined {
  if (!(error instanceof Refusal) || error.code !== 'notFoundOrNotYours') throw error
}
