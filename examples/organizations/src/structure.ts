import { readFileSync } from 'node:fs'
import { assignRole, judgeComposition, pathOf, type Role, treeFrom, withinReach } from '@liangpai/core/organization'

const city = JSON.parse(readFileSync(`${import.meta.dirname}/../city.json`, 'utf8'))
const read = treeFrom(city.organizations)
if (!read.ok) throw new Error(JSON.stringify(read.findings))
let roles: readonly Role[] = []
for (const { role, status } of city.roles) {
  const outcome = assignRole(roles, read.tree, role, { status })
  if (outcome.ok) ({ roles } = outcome)
}
for (const day of ['2012-11-24', '2014-07-29']) console.log(pathOf(read.tree, 'shangcheng', day).map(({ id }) => id))
console.log(withinReach(roles, read.tree, '顾清晏', '2014-07-29').map(({ id }) => id))
const judged = judgeComposition(roles, read.tree, 'liutang', '2014-07-29', { fullMembers: 13 })
if (judged.ok) console.log(judged.findings)
