import type { By } from '@liangpai/server'
import type { Context, Reading } from '../../context.ts'
import { find, type Found } from './find.ts'
import { type OrganizationLine, organizationsOf, type OrganizationView, viewOrganization } from './organizations.ts'
import { peopleOf, type PersonLine, type PersonView, viewPerson } from './people.ts'
import { trailIn, type TrailView } from './trail.ts'

/** What a person who is signed in may look up. What is not there and what is not theirs throws `notFoundOrNotYours`. */
export interface LookUp {
  organizations(by: By, on?: string): Promise<OrganizationLine[]>
  organization(by: By, id: string, on?: string): Promise<OrganizationView>
  people(by: By): Promise<PersonLine[]>
  person(by: By, id: string): Promise<PersonView>
  trail(by: By, before?: number): Promise<TrailView>
  find(by: By, typed: string): Promise<Found[]>
}

/** Looking up in the registry of a context. */
export function lookUpIn(context: Context): LookUp {
  const read = <Found>({ as, eyes = [as] }: By, act: (work: Reading) => Promise<Found>) =>
    context.read(as, (reading) => act({ ...reading, eyes }))
  return {
    organizations: (by, on) => read(by, (work) => organizationsOf(work, on)),
    organization: (by, id, on) => read(by, (work) => viewOrganization(work, id, on)),
    people: (by) => read(by, (work) => peopleOf(work)),
    person: (by, id) => read(by, (work) => viewPerson(work, id)),
    trail: (by, before) => read(by, (work) => trailIn(work, { before })),
    find: (by, typed) => read(by, (work) => find(work, typed)),
  }
}
