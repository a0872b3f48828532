import type { Bound } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { bindAll } from '../../office/defineVerb.ts'
import { setUpCenter } from './center/centerVerbs.ts'
import * as mentorOffice from './mentor/mentorOffice.ts'
import * as mentor from './mentor/mentorSteps.ts'
import { askHelp } from './request/askHelp.ts'
import * as requester from './request/requesterSteps.ts'
import * as secretary from './request/secretarySteps.ts'

/** The verbs of help. */
export const helpVerbs = {
  'set-up-center': setUpCenter,
  'ask-help': askHelp,
  'finish-help': requester.finishHelp,
  'not-yet': requester.notYet,
  'ask-for-more': requester.askForMore,
  'withdraw-help': requester.withdrawHelp,
  'reopen-help': requester.reopenHelp,
  'follow-up': requester.followUp,
  'correct-help': requester.correctHelp,
  'black-out': requester.blackOut,
  'delete-help': requester.deleteHelp,
  'introduce-mentors': secretary.introduceMentors,
  'close-help': secretary.closeHelp,
  'help-contact': secretary.helpContact,
  'help-link': secretary.helpLink,
  'add-mentor': mentorOffice.addMentor,
  'mentor-link': mentorOffice.mentorLink,
  'remove-mentor': mentorOffice.removeMentor,
  'accept-introduction': mentor.acceptIntroduction,
  'decline-introduction': mentor.declineIntroduction,
  'start-helping': mentor.startHelping,
  'end-helping': mentor.endHelping,
  'arrange-help': mentor.arrangeHelp,
  'correct-mentor': mentor.correctMentor,
  'leave-help': mentor.leaveHelp,
} as const

/** The same as functions. */
export type HelpVerbs = Bound<typeof helpVerbs>

/** Binds them to an open process. */
export const bindHelpVerbs = (context: Context): HelpVerbs => bindAll(context, helpVerbs)
