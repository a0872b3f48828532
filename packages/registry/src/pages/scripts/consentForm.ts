import type { Facts } from '@liangpai/core'
import type { Choice } from '../../office/offer/schemas.ts'
import { FACTS } from '../protocol.ts'
import { byId, setHidden } from './dom.ts'
import { language } from './memberActs.ts'

const form = (): HTMLFormElement => byId('consent', HTMLFormElement)

/** Boxes for what there is to choose; the preview shows each fact as soon as it is ticked. */
export function openConsentForm(facts: Facts): void {
  for (const fact of FACTS) setHidden(`[data-has="${fact}"]`, !facts[fact])
  form().addEventListener('submit', (event) => event.preventDefault())
  form().addEventListener('change', () => {
    const ticked = new FormData(form())
    for (const fact of FACTS) setHidden(`[data-shows="${fact}"]`, !ticked.has(fact))
  })
}

/** The member's choice, or nothing while the separate consent is not ticked: the focus goes there. */
export function readChoice(): Choice | undefined {
  const agreed = form().elements.namedItem('agreed')
  if (agreed instanceof HTMLInputElement && !agreed.checked) {
    agreed.focus()
    return undefined
  }
  const ticked = new FormData(form())
  return {
    name: ticked.has('name'),
    branch: ticked.has('branch'),
    pledge: ticked.has('pledge'),
    agreed: true,
    textVersion: form().dataset['textVersion'] ?? '',
    language,
  }
}

/** The consent as it was given: to read, no longer to change. */
export function closeConsentForm(): void {
  for (const input of form().querySelectorAll('input')) input.disabled = true
  setHidden('[data-before]', true)
  setHidden('[data-after]', false)
}
