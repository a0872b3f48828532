import { readFileSync } from 'node:fs'
import { letterStubsOf, replay, standingOn, statusOn, statusPeriodsOf, treeFrom } from '@liangpai/core/organization'

const readJson = (name: string) => JSON.parse(readFileSync(`${import.meta.dirname}/../${name}`, 'utf8'))
const city = treeFrom(readJson('city.json').organizations)
if (!city.ok) throw new Error(JSON.stringify(city.findings))
const life = replay(readJson('life.json'), { tree: city.tree })
if (!life.ok) throw new Error(`event ${life.at}: ${life.code}`)
for (const { status, since, endsBefore } of statusPeriodsOf(life.history)) console.log(status, since, endsBefore ?? '')
console.log(statusOn(life.history, '2013-12-31'))
console.log(standingOn(life.history, '2014-07-29').affiliation?.homeOrganization)
for (const { number, state } of letterStubsOf(life.history, '2014-07-29')) console.log(number, state)
