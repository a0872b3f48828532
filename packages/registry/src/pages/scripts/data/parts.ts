import { byId } from '@liangpai/server/scripts'
import type { DataPart } from '../../dataProtocol.ts'

/** The part that a refusal leads to, after which there is nothing else to do. */
export const ENDS: Readonly<Record<string, DataPart>> = {
  privateLinkUnknown: 'closed',
  dataSessionEnded: 'over',
  notInEffect: 'gone',
}

/** Shows a part from its top, its title read out. */
export function focusPart(part: DataPart): void {
  const title = byId('title', HTMLElement)
  title.tabIndex = -1
  const heading = document.querySelector<HTMLElement>(`[data-part="${part}"] [tabindex="-1"]`)
  ;(heading ?? title).focus()
  scrollTo(0, 0)
}
