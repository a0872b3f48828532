import { addSeries, addSession, makePlan, publish } from './plan.ts'
import { changeSession } from './changeSession.ts'
import { contact } from './contact.ts'
import { addWalkIn, cancelSession, hold, invite, mark, open, sheetLink } from './session.ts'
import { cancel, correct, remove, signUp, takeOffer } from './signUp.ts'

/** The verbs of plans, sessions and sign-ups (SERVICES 7). */
export const signupVerbs = {
  'make-plan': makePlan,
  'add-session': addSession,
  'add-series': addSeries,
  'publish-plan': publish,
  'open-session': open,
  'change-session': changeSession,
  'cancel-session': cancelSession,
  invite,
  mark,
  'add-walk-in': addWalkIn,
  'hold-session': hold,
  'sign-up-link': sheetLink,
  'sign-up-contact': contact,
  'sign-up': signUp,
  'cancel-sign-up': cancel,
  'take-offer': takeOffer,
  'correct-sign-up': correct,
  'delete-sign-up': remove,
} as const
