export { defineVerbFor, whoMayAct } from './verb/verb.ts'
export type { CliWords, HttpRoute, Performed, ServerReading, ServerWork, Verb, VerbDeclaration } from './verb/verb.ts'
export type {
  LinkPermission,
  OperatorPermission,
  Permission,
  RolePermission,
  RulePermission,
} from './verb/permission.ts'
export { MEMBER, OPERATOR, SYSTEM } from './verb/actor.ts'
export { perform } from './verb/perform.ts'
export type { By, Transacting } from './verb/perform.ts'
export { parseInput, refuseInput } from './verb/parseInput.ts'
export type { InputRefusal } from './verb/parseInput.ts'
export { bindTo } from './verb/bind.ts'
export type { BoundVerb } from './verb/bind.ts'

export { Refusal } from './refusal.ts'
export { readTypedText } from './text/typedText.ts'
export type { TextFault, TextKind } from './text/typedText.ts'
export { enforceRule } from './enforceRule.ts'

export { hasRole } from './people/authority.ts'
export { addRole, replaceRoles, rolesIn, rolesOf } from './people/appointments.ts'
export type { AppointedRole } from './people/appointments.ts'
export { ensurePerson, forgetPerson, personOf } from './people/people.ts'
export {
  allOrganizations,
  findOrganization,
  insertOrganization,
  nodeOf,
  organizationOf,
  treeOf,
  withSuperiors,
} from './people/organizations.ts'

export { createMasterKey, openVault, vaultUnder } from './vault/vault.ts'
export type { Vault } from './vault/vault.ts'
export { privateFolder, readPrivate } from './files/privateFile.ts'
export { syncFolder, writeWhole } from './files/wholeFile.ts'
export type { WholeFileOptions } from './files/wholeFile.ts'
export { reading, writing } from './files/fileFault.ts'

export { DAY, dayOf, endOfDay, midnight, startOfDay } from './time.ts'
export { drawId, drawToken, hashOf } from './secret.ts'
export { repeat } from './jobs.ts'
export type { RepeatedJob } from './jobs.ts'
