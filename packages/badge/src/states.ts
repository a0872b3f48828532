import type { LiangpaiBadge } from './badge.ts'
import { answerTestBadges } from './states/answer.ts'
import { labelTestBadges } from './states/label.ts'
import { foundOffice, ORIGIN } from './states/office.ts'

export { testBadges } from './states/codes.ts'
export type { TestState } from './states/codes.ts'

// For the developer of a shop, beside the badge: every state without a registry, on this machine alone. The outcomes
// are genuine: a committee made in the page signs them, and the badge judges them as it judges any other.
// On a real site it does nothing; if it were made to, its issuer is on plain http and localhost, which no badge on
// another host accepts.
if (typeof location !== 'undefined') {
  if (/(?:^|\.)localhost$/.test(location.hostname)) start()
  else console.warn('liangpai: test badges are for localhost alone; this page shows none of them.')
}

function start(): void {
  const office = foundOffice(() => Math.floor(Date.now() / 1000))
  answerTestBadges(window, office)
  labelTestBadges()
  void trust(office)
}

/** Trusts the page's own committee, once there is a badge; the page's own registry comes first if it names one. */
async function trust(office: ReturnType<typeof foundOffice>): Promise<void> {
  const { anchor } = await office
  const { configure } = (await customElements.whenDefined('liangpai-badge')) as typeof LiangpaiBadge
  configure({ anchors: [anchor] })
  if (document.readyState !== 'complete') await new Promise((ok) => addEventListener('load', ok, { once: true }))
  setTimeout(() => configure({ registry: ORIGIN }))
}
