import { importOrganizationsVerb, LEADERS } from '@liangpai/server'
import { signFinding } from './finding/signFinding.ts'
import { appointHandler } from './people/handler.ts'
import { appointLeader } from './people/leader.ts'
import { appointMediator } from './people/mediator.ts'
import { addPartner } from './people/partner.ts'
import { changeParticulars } from './station/changeParticulars.ts'
import { inStation } from './roles.ts'
import { setUp } from './station/setUp.ts'

/**
 * The verbs that people type: they set a station up and keep it running. What is done in a case is done on its pages, by people
 * who have signed in.
 */
export const stationCommands = {
  'set-up': setUp,
  'change-particulars': changeParticulars,
  'import-organizations': importOrganizationsVerb(inStation(LEADERS)),
  'appoint-leader': appointLeader,
  'appoint-handler': appointHandler,
  'appoint-mediator': appointMediator,
  'add-partner': addPartner,
  'sign-finding': signFinding,
} as const
