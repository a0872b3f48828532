import { holdsOn, type PlainDate, reaches, type RoleName, type Tree, withinReach } from '@liangpai/core/organization'
import {
  allOrganizations,
  type AppointedRole,
  dayOf,
  type Organization,
  organizationAsOf,
  Refusal,
  rolesOf,
  treeOf,
} from '@liangpai/server'
import type { OrganizationRow } from '@liangpai/server/store'
import type { Reading } from '../context.ts'

/** How far the roles of whoever acts reach today. */
export class Reach {
  /** The organisations that any of their roles reaches, as they are. */
  readonly organizations: ReadonlyMap<string, Organization>
  readonly #person: string
  readonly #roles: readonly AppointedRole[]
  readonly #tree: Tree
  readonly #day: PlainDate

  constructor(person: string, roles: readonly AppointedRole[], rows: readonly OrganizationRow[], day: PlainDate) {
    this.#person = person
    this.#roles = roles
    this.#tree = treeOf(rows)
    this.#day = day
    const reached = new Set(withinReach(roles, this.#tree, person, day).map(({ id }) => id))
    const inReach = rows.filter(({ id }) => reached.has(id))
    this.organizations = new Map(inReach.map((row) => [row.id, organizationAsOf(row, day)]))
  }

  /** One of them as it is; throws `organizationUnknown` for one that none of their roles reaches. */
  of(organization: string): Organization {
    const found = this.organizations.get(organization)
    if (!found) throw new Refusal('organizationUnknown', organization)
    return found
  }

  /** Whether one of these roles reaches an organisation, from it or from above. */
  mayIn(organization: string, roles: readonly RoleName[]): boolean {
    return reaches(this.#of(roles), this.#tree, this.#person, organization, this.#day)
  }

  /** Whether one of these roles is a role in that very organisation: what is done there waits for its own people first. */
  belongsTo(organization: string, roles: readonly RoleName[]): boolean {
    return this.#of(roles).some((role) => role.organization === organization && holdsOn(role.term, this.#day))
  }

  #of(roles: readonly RoleName[]): AppointedRole[] {
    return this.#roles.filter(({ name }) => roles.includes(name))
  }
}

export const reachOf = async ({ tx, actor, at }: Pick<Reading, 'tx' | 'actor' | 'at'>): Promise<Reach> =>
  new Reach(actor, await rolesOf(tx, actor), await allOrganizations(tx), dayOf(at))
