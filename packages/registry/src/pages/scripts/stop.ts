import { formatLastDay, formatMoment } from '@liangpai/presentation'
import { byId, onAction, setHidden, showOnly } from '@liangpai/server/scripts'
import type { StopView } from '../../office/badge/viewStopLink.ts'
import type { StopPart } from '../protocol.ts'
import { fillSlots } from './fillSlots.ts'
import { act, keepFragment, language, token } from './memberActs.ts'
import { isOver } from './post.ts'
import { offerReceipt } from './receiptFile.ts'

keepFragment()
onAction((action) => {
  if (action === 'pause' || action === 'withdraw' || action === 'first') {
    show(action)
    document.querySelector<HTMLElement>(`[data-part="${action}"] [tabindex]`)?.focus()
  }
  if (action === 'confirm-pause') void perform('pause')
  if (action === 'confirm-withdraw') void perform('withdraw')
})
if (token === undefined) show('incomplete')
else void look().catch((error: unknown) => show(isOver(error) ? 'ended' : 'failed'))

async function look(): Promise<void> {
  const { last4, state, validUntil, changedAt, keptUntil, mayPause, lineFollows = false } = await act('stop')
  const changed = changedAt ? formatMoment(changedAt, language) : ''
  const lastDay = keptUntil ? formatLastDay(keptUntil, language) : ''
  fillSlots({ last4, validUntil: formatLastDay(validUntil, language), changedAt: changed, keptUntil: lastDay })
  setHidden('#tail', false)
  setHidden('.line-follows', !lineFollows)
  showState(state, mayPause)
  if (state === 'stopped' && !lineFollows) await offerEnding().catch(() => {}) // the next visit offers it
}

/** The receipt of the ending, once its line is in the journal. */
async function offerEnding(): Promise<void> {
  const link = byId('ending-receipt', HTMLAnchorElement)
  const { receipt } = await act('stop-receipt', { language })
  await offerReceipt(link, receipt)
}

async function perform(name: 'pause' | 'withdraw'): Promise<void> {
  try {
    await act(name)
  } catch {
    return show('failed')
  }
  // It is done, even if the registry cannot be asked again.
  await look().catch(() => showState(name === 'pause' ? 'paused' : 'stopped'))
}

function showState(state: StopView['state'], mayPause = state === 'active'): void {
  showOnly('data-when', state)
  setHidden('[data-pause]', !mayPause)
  show(state === 'stopped' ? 'stopped' : 'first')
}

function show(part: StopPart): void {
  showOnly('data-part', part)
}
