import { Refusal } from './refusal.ts'

type Outcome = { ok: true } | { ok: false; code: string }

/** The HTTP status of a rule's refusal, where it is not that the command makes no sense. */
const statuses: Readonly<Record<string, number>> = {
  organizationUnknown: 404,
  roleNotHeld: 404,
  roleHeldAlready: 409,
  seatTaken: 409,
  attesterIsSubject: 403,
  reviewerIsSubject: 403,
  reviewerIsAttester: 403,
}

/** What the rules of organisations allow; throws their refusal under its own code. */
export function ruled<Judged extends Outcome>(judged: Judged, message?: string): Extract<Judged, { ok: true }> {
  if (!judged.ok) throw new Refusal(judged.code, statuses[judged.code] ?? 422, message)
  return judged as Extract<Judged, { ok: true }>
}
