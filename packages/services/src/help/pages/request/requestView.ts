import { linkToKeep } from '@liangpai/server/pages'
import { type Content, formatNearMoment, html, type Markup } from '@liangpai/presentation'
import { isOpen } from '../../request/helpRequest.ts'
import { HELP_PATH } from '../assets.ts'
import { closedPart } from './closedPart.ts'
import { helpersPart } from './helpersPart.ts'
import { centerNext } from './nextPart.ts'
import { dayText, requestLink, type RequestPage, wordsOf } from './requestForm.ts'
import { requestOf } from './requestPage.ts'

/** What whoever asked sees of their request: the receipt, who helps, or how it ended. */
export const requestView = (page: RequestPage): Markup => requestOf(page, partsOf(page))

function partsOf(page: RequestPage): Content[] {
  const { view } = page
  if (!isOpen(view)) return [closedPart(page)]
  if (view.state !== 'open') return [helpersPart(page)]
  return [isReceipt(page) ? receiptPart(page) : findingPart(page)]
}

/** Nothing has happened since it was asked. */
const isReceipt = ({ view }: RequestPage): boolean => view.received === view.since && !view.isAwaited

function receiptPart(page: RequestPage): Markup {
  const { context, filedAt, now, view } = page
  const { ask, topics } = wordsOf(page)
  return html`<section class="body">
    <h1>${ask.received}</h1>
    <p class="sub">${ask.receivedAt(formatNearMoment(filedAt, now, context.language), topics[view.topic])}</p>
    ${centerNext(page)} ${linkOf(page)}
  </section>`
}

/** The center looks for somebody, or somebody is being asked. */
function findingPart(page: RequestPage): Markup {
  const { view } = page
  const { request, topics } = wordsOf(page)
  return html`<section class="body">
    <h1>${view.isAwaited ? request.awaited : request.finding}</h1>
    <p class="sub">${request.askedOn(topics[view.topic], dayText(view.received, page))}</p>
    ${centerNext(page)} ${requestLink(page, 'withdraw', request.withdraw)}
  </section>`
}

const linkOf = ({ context, token }: RequestPage): Markup =>
  linkToKeep(context.site, {
    kind: { path: HELP_PATH },
    token,
    language: context.language,
    why: wordsOf({ context }).ask.linkWhy,
  })
