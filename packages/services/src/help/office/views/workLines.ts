import { formatPlainDay, helpWords, type Language } from '@liangpai/presentation'
import type { Opened, WorkLine } from '../../../work/workLine.ts'
import { dayOf } from '@liangpai/server'
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
  const about = [topics[topic], transition && work.transition, isAgain && work.notSolved].filter(Boolean)
  return {
    module: 'help',
    title: [callName, ...about].join(comma),
    day: next?.due.day ?? '',
    provisional: next?.due.provisional ?? false,
    deed: isAgain ? work.findMore : work.find,
    href: `${HELP_WORK}/${id}`,
  }
}

/** The request of a line, as the first page shows it opened. */
export async function openedLine(
  reading: HelpReading,
  { href, title }: WorkLine,
  language: Language,
): Promise<Opened | undefined> {
  const id = href.slice(HELP_WORK.length + 1)
  const { view } = await viewRequest(reading, id)
  const { topics, request } = helpWords[language]
  const date = formatPlainDay(view.received, language, dayOf(reading.at))
  return { title, sub: request.askedOn(topics[view.topic], date), paragraphs: [view.text], href }
}
