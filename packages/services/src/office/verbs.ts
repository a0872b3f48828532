import { type Bound, importOrganizationsVerb } from '@liangpai/server'
import type { Context } from '../context.ts'
import { bindAll } from './defineVerb.ts'
import { appointLeader } from './people/appointLeader.ts'
import { changeParticulars } from './setUp/changeParticulars.ts'
import { setClocks } from './setUp/setClocks.ts'
import { inServices } from './roles.ts'
import { setUp } from './setUp/setUp.ts'
import { signInVerbs } from './signIn/signInVerbs.ts'

/** Those that people type. What is done for merchants is done on pages, by people who have signed in. */
export const servicesCommands = {
  'set-up': setUp,
  'change-particulars': changeParticulars,
  clocks: setClocks,
  'import-organizations': importOrganizationsVerb(inServices()),
  'appoint-leader': appointLeader,
} as const

/** The verbs that every services process has, whatever it runs. */
export const officeVerbs = {
  ...servicesCommands,
  'sign-in-link': signInVerbs['sign-in-link'],
  'confirm-sign-in': signInVerbs['confirm-sign-in'],
  'end-sign-in': signInVerbs['end-sign-in'],
  recover: signInVerbs.recover,
} as const

/** The same as functions. */
export type OfficeVerbs = Bound<typeof officeVerbs>

/** Binds them to an open process. */
export const bindOfficeVerbs = (context: Context): OfficeVerbs => bindAll(context, officeVerbs)
