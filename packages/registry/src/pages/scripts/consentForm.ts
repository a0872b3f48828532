import type { Facts } from '@liangpai/core'
import { ofEachFact } from '@liangpai/presentation'
import { byId, setHidden } from '@liangpai/server/scripts'
import type { Choice } from '../../office/issuance/schemas.ts'
import type { Notice } from '../../receipt/consentReceipt.ts'
import type { ShownNotice } from '../../office/issuance/notice.ts'
import { FACTS } from '../protocol.ts'
import { askForConsent } from './askForConsent.ts'
import { writeNotice } from './noticeText.ts'

const form = (): HTMLFormElement => byId('consent', HTMLFormElement)

/** Boxes for what there is to choose; the preview shows each fact as soon as it is ticked. */
export function openConsentForm(facts: Facts, notice: Notice): void {
  for (const fact of FACTS) setHidden(`[data-has="${fact}"]`, facts[fact] === undefined)
  showNotice(notice)
  form().addEventListener('submit', stay) // the same functions are added once, however often this is written
  form().addEventListener('change', showTicked)
}

const stay = (event: Event): void => event.preventDefault()

/** Shows a text in place of the one before it; what was ticked stays ticked. */
function showNotice({ text, language }: Notice): void {
  const list = byId('notice', HTMLElement)
  form().lang = language
  writeNotice(text, {
    list,
    boxes: byId('fact-boxes', HTMLElement),
    separate: byId('separate-consent', HTMLElement),
  })
}

/** Unticks what has another value than it had when it was ticked. */
export function untickChanged(before: Facts, facts: Facts): void {
  for (const fact of FACTS) {
    const box = form().elements.namedItem(fact)
    if (before[fact] !== facts[fact] && box instanceof HTMLInputElement) box.checked = false
  }
  showTicked()
}

/** The member's choice, or nothing while the separate consent is not ticked: the focus goes there. */
export function readChoice({ version, language, hash, shown }: ShownNotice): Choice | undefined {
  const agreed = form().elements.namedItem('agreed')
  if (agreed instanceof HTMLInputElement && !agreed.checked) {
    askForConsent(agreed)
    return undefined
  }
  const ticked = new FormData(form())
  return {
    ...ofEachFact((fact) => ticked.has(fact)),
    agreed: true,
    notice: { version, language, hash, shown },
  }
}

/** The consent as it was given: to read, no longer to change. */
export function closeConsentForm(notice: Notice, consented: Facts): void {
  showNotice(notice)
  for (const input of form().querySelectorAll('input')) {
    input.checked = input.name === 'agreed' || input.name in consented
  }
  showTicked()
  for (const input of form().querySelectorAll('input')) input.disabled = true
  setHidden('[data-before]', true)
  setHidden('[data-after]', false)
}

function showTicked(): void {
  const ticked = new FormData(form())
  for (const fact of FACTS) setHidden(`[data-shows="${fact}"]`, !ticked.has(fact))
}
