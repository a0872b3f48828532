import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  assignRole,
  childrenOf,
  coverageOf,
  type Holder,
  judgeComposition,
  officersOn,
  organizationsOn,
  type PartyOrganization,
  type Role,
  treeFrom,
  uncovered,
  withinReach,
} from '@liangpai/core/organization'
import { organizationWords, wordFor } from '@liangpai/presentation'

// `node src/main.ts [file] [day]`: the organisations of a city on a day, from a file that somebody wrote in any order.

const [file = join(import.meta.dirname, '../city.json'), day = '2014-07-29'] = process.argv.slice(2)
const city = JSON.parse(readFileSync(file, 'utf8'))
const words = organizationWords['zh-Hans']

const read = treeFrom(city.organizations)
if (!read.ok) {
  for (const { row, id, code, from = '' } of read.findings) console.error(`${row} ${id} ${code} ${from}`.trimEnd())
  process.exit(1)
}
const { tree } = read

let roles: readonly Role[] = []
for (const { role, ...holder } of city.roles as ({ role: Role } & Holder)[]) {
  const outcome = assignRole(roles, tree, role, holder)
  if (outcome.ok) roles = outcome.roles
  else console.error(`${role.person} ${role.name} ${role.organization}: ${outcome.code}`)
}

function print(organization: PartyOrganization, indent: string): void {
  const { id, name, host } = organization
  const officers = officersOn(roles, tree, id, day).map((role) => `${words.role[role.name]}${role.person}`)
  const seat = host ? `设在${host.name}（${wordFor(words.host, host.kind)}）` : ''
  console.log(`${indent}${[name, seat, ...officers].filter(Boolean).join('，')}`)
  for (const child of childrenOf(tree, id, day)) print(child, `${indent}  `)
}
for (const root of organizationsOn(tree, day).filter(({ parent }) => parent === undefined)) print(root, '')

for (const person of new Set(roles.map((role) => role.person))) {
  const reached = withinReach(roles, tree, person, day).map(({ name }) => name)
  console.log(`${person}: ${reached.join('、') || '—'}`)
}

for (const [id, fullMembers] of Object.entries<number>(city.fullMembers)) {
  const judged = judgeComposition(roles, tree, id, day, { fullMembers })
  console.log(`${id}: ${judged.ok ? judged.findings.join(', ') || '—' : judged.code}`)
}

const covered = coverageOf(tree, city.targets, day)
if (covered.ok) {
  const { areas, chainLinks } = uncovered(covered.coverage)
  const links = chainLinks.map((link) => wordFor(words.chainLink, link))
  console.log(`未覆盖: ${[...areas, ...links].join('、') || '—'}`)
}
