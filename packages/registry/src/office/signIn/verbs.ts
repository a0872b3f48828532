import { addTokenVerb, roleAppointersOf, signInVerbs as verbsFor } from '@liangpai/server'
import { OFFICE } from '../../store/issuers.ts'
import { REVIEWERS } from '../roles.ts'
import { currentRolesOf } from './people.ts'
import { tokenScopes } from './tokenScopes.ts'

/** The verbs about signing in, and the token by which a program asks: whoever holds a role today is let in by those who lead where they hold it. */
export const signInVerbs = {
  ...verbsFor({
    worksFor: async (work, person) => (await currentRolesOf(work, person)).map(({ organization }) => organization),
    appointersOf: roleAppointersOf,
    top: () => OFFICE,
    pair: REVIEWERS,
  }),
  'add-token': addTokenVerb(tokenScopes),
}
