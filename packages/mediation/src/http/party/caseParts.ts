import { sendOnce, UNLISTED } from '@liangpai/server/http'
import { caseOf, caseView } from '../../pages/case/caseView.ts'
import { printedPage } from '../../pages/case/printedPage.ts'
import { openVersion, proposalPart, versionPart } from '../../pages/case/proposalPart.ts'
import type { PartyView } from '../../view/partyView.ts'
import { type CaseCall, readCase } from './readCase.ts'

/** A version of the proposal, to be answered where it waits for this side; the case itself where there is no such version. */
export async function version(call: CaseCall): Promise<Response> {
  const page = await readCase(call)
  const found = page.view.proposals.find((one) => String(one.version) === call.form.text('version'))
  if (!found) return sendOnce(caseView(page), 200)
  const shown = found === openVersion(page) ? proposalPart(page, found) : versionPart(page, found)
  return sendOnce(caseOf(page, [shown]), 200)
}

/** The agreement, or the course of a case without one, to be printed. */
export const printed = async (call: CaseCall): Promise<Response> =>
  sendOnce(printedPage(await readCase(call), call.service.station.context.now()), 200)

/** A picture on a page of its own: never stored, and nothing in it can run. */
export async function pictureOf({ form, service, token }: CaseCall): Promise<Response> {
  const picture = await service.station.pictureByLink(token, form.text('id'))
  return new Response(new Uint8Array(picture), { headers: PICTURE_HEADERS })
}

/** Headers of a picture of a case. */
const PICTURE_HEADERS = {
  'content-type': 'image/webp',
  'content-disposition': 'inline; filename="picture.webp"',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  ...UNLISTED,
}

/** Whether the pages of a side name somebody: the mediators they were told of, who wrote to them, and partners. */
const isNamedIn = ({ mediators, toWaive, messages, proposals, handOvers }: PartyView, id: string): boolean =>
  [...mediators, ...toWaive].some(({ person }) => person === id) ||
  messages.some(({ author }) => 'person' in author && author.person === id) ||
  proposals.some(({ by }) => by === id) ||
  handOvers.some(({ partner }) => partner === id)

/** All that a side reads of its case, as a file (个人信息保护法, art. 45). */
export async function copyOf(call: CaseCall): Promise<Response> {
  const { number, view, clocks, course, retention, pictures, names } = await readCase(call)
  const named = Object.entries(names).filter(([id]) => isNamedIn(view, id))
  const copy = { number, ...view, clocks, course, retention, pictures, names: Object.fromEntries(named) }
  return new Response(`${JSON.stringify(copy, undefined, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="complaint-${number}.json"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...UNLISTED,
    },
  })
}
