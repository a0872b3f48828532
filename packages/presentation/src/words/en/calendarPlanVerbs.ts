import type { CalendarPlanVerbWords } from '../zh-Hans/calendarPlanVerbs.ts'

export const calendarPlanVerbs: CalendarPlanVerbWords = {
  'make-plan': "began a year's plan",
  'add-session': 'added a session',
  'add-series': 'added a series',
  'publish-plan': 'published a plan',
  'open-session': 'opened a session for signing up',
  'change-session': 'changed a session',
  'cancel-session': 'cancelled a session',
  invite: 'made an invitation link',
  mark: 'marked attendance',
  'add-walk-in': 'added a walk-in',
  'hold-session': 'finished attendance',
  'sign-up-link': 'made the link of a sign-up anew',
  'sign-up-contact': 'looked at the contact of whoever signed up',
  'sign-up': 'signed up',
  'cancel-sign-up': 'cancelled a sign-up',
  'take-offer': 'answered an offered place',
  'correct-sign-up': 'corrected a sign-up',
  'delete-sign-up': 'deleted a sign-up',
}
