import { readFileSync } from 'node:fs'
import { atLeast, between, coverageOf, emptyByLink, ratio, treeFrom, uncovered } from '@liangpai/core/organization'
import { formatFigure, formatRatio } from '@liangpai/presentation'

const city = JSON.parse(readFileSync(`${import.meta.dirname}/../city.json`, 'utf8'))
const read = treeFrom(city.organizations)
if (!read.ok) throw new Error(JSON.stringify(read.findings))
for (const day of ['2012-11-24', '2014-07-29']) {
  const outcome = coverageOf(read.tree, city.targets, day)
  if (outcome.ok) console.log(uncovered(outcome.coverage), emptyByLink(outcome.coverage))
}
const share = ratio(atLeast(600), between(2000, 3000))
console.log(formatFigure(atLeast(600), 'zh-Hans'), share.ok && formatRatio(share.ratio, 'zh-Hans'))
