import type { Party } from '../../party/party.ts'
import type { CaseOfHandler, CaseOfMediator } from '../../office/case/viewCase.ts'
import type { FormContext } from './workContext.ts'

/** A contact that was looked at just now; it is shown in the answer to that, and nowhere else. */
export type ShownContact = {
  party: Party
  contact: { name: string; contact: string }
  guardian?: { name: string; contact: string }
}

/** A link that was made just now; it is shown this once. */
export type MadeLink = { party: Party; url: string }

/** What is shown in the answer to a form, and nowhere else. */
export type ShownOnce = { contact?: ShownContact; link?: MadeLink }

/** A case with the page that it is worked on at. */
export type CaseContext = FormContext & { shown: CaseOfHandler | CaseOfMediator; once: ShownOnce }
