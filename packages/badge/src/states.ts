import { isLocalhost } from '@liangpai/core'
import type { LiangpaiBadge } from './badge.ts'
import { answerTestBadges } from './states/answer.ts'
import { labelTestBadges } from './states/label.ts'
import { foundOffice, ORIGIN } from './states/office.ts'

export { testBadges } from './states/codes.ts'
export type { TestState } from './states/codes.ts'

// For the developer of a shop: every state without a registry, on localhost alone. The results are genuine: a committee
// made in the page signs the evidence, and the badge judges it like any other. On a real site this script does nothing,
// and if it were made to, no badge there accepts an issuer on plain http and localhost.
if (typeof location !== 'undefined') {
  if (isLocalhost(location.hostname)) start()
  else console.warn('liangpai: test badges are for localhost alone; this page shows none of them.')
}

function start(): void {
  const office = foundOffice(() => Math.floor(Date.now() / 1000))
  answerTestBadges(window, office)
  labelTestBadges()
  void trust(office)
}

/**
 * Trusts the committee once the element is defined. A registry that the page names comes first; those that its badges link
 * to, whose answers are made here too, count as registries of the page.
 */
async function trust(office: ReturnType<typeof foundOffice>): Promise<void> {
  const { anchor } = await office
  await customElements.whenDefined('liangpai-badge') // Chrome before 83 does not resolve it to the class
  const { addRegistry } = customElements.get('liangpai-badge') as typeof LiangpaiBadge
  addRegistry('', [anchor])
  if (document.readyState !== 'complete') await new Promise((ok) => addEventListener('load', ok, { once: true }))
  setTimeout(() => {
    const links = document.querySelectorAll<HTMLAnchorElement>('liangpai-badge > a[href]')
    for (const origin of [ORIGIN, ...[...links].map((link) => link.origin)]) addRegistry(origin, [])
  })
}
