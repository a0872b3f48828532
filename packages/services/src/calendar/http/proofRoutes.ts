import { MEMBER, Refusal } from '@liangpai/server'
import { callerAddress, contextOf, redirect, sendOnce } from '@liangpai/server/http'
import type { Context, Hono } from 'hono'
import { viewProof } from '../office/viewHours.ts'
import { checkProofPage, noProofPage, PROOF_PATH, proofPage } from '../pages/proof/proofPage.ts'
import { formatProofNumber, parseProofNumber } from '../proof/proofNumber.ts'
import type { HoursService } from './hoursService.ts'

/** The pages on which anybody checks a proof. */
export function proofRoutes(app: Hono, service: HoursService): void {
  for (const end of ['', '/']) app.get(`${PROOF_PATH}${end}`, (c) => check(c, service))
  app.get(`${PROOF_PATH}/:no`, (c) => show(c, service))
}

/** What is no number says nothing of any proof: it is told so, and counts for nothing. */
function check(c: Context, service: HoursService): Response {
  const typed = c.req.query('no')
  const context = contextOf(c, service)
  if (typed === undefined) return sendOnce(checkProofPage(context), 200)
  const number = parseProofNumber(typed)
  if (number === undefined) return sendOnce(checkProofPage(context, typed.slice(0, 256)), 422)
  return redirect(`${PROOF_PATH}/${formatProofNumber(number)}?lang=${context.language}`)
}

/**
 * A proof is shown to whoever has its number. A number has forty random bits and leads to a name: an address that has tried too many
 * unknown ones is shown none for a while, or it would go on until it meets one. That is found out after the read and before the
 * answer, so that asking for many at once gains nothing.
 */
async function show(c: Context, service: HoursService): Promise<Response> {
  const context = contextOf(c, service)
  const typed = c.req.param('no') ?? ''
  const number = parseProofNumber(typed)
  if (number === undefined) return sendOnce(checkProofPage(context, typed.slice(0, 256)), 404)
  if (isWithinPage(c)) return sendOnce(noProofPage(context), 404)
  const view = await service.hoursContext.read(MEMBER, (reading) => viewProof(reading, number))
  const { unknownProofs: limit, proxies } = service
  const address = callerAddress(c, proxies)
  if ((view ? limit.wait(address) : limit.take(address)) > 0) throw new Refusal('tooManyRequests')
  return view ? sendOnce(proofPage(context, number, view), 200) : sendOnce(noProofPage(context), 404)
}

/** Hidden pictures and frames of another page look nothing up and count for nothing: no page silences its readers' checks. */
function isWithinPage(c: Context): boolean {
  const destination = c.req.header('sec-fetch-dest')
  return destination !== undefined && destination !== 'document'
}
