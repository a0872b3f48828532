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

/** A proof is shown to whoever has its number, however many others are asked for; unknown ones alone fill the bucket. */
async function show(c: Context, service: HoursService): Promise<Response> {
  const context = contextOf(c, service)
  const typed = c.req.param('no') ?? ''
  const number = parseProofNumber(typed)
  if (number === undefined) return sendOnce(checkProofPage(context, typed.slice(0, 256)), 404)
  const view = await service.hoursContext.read(MEMBER, (reading) => viewProof(reading, number))
  if (view) return sendOnce(proofPage(context, number, view), 200)
  if (service.unknownProofs.take(callerAddress(c, service.proxies)) > 0) throw new Refusal('tooManyRequests')
  return sendOnce(noProofPage(context), 404)
}
