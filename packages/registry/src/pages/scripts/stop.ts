import { formatLastDay, formatMoment } from '@liangpai/presentation'
import type { StopPart } from '../protocol.ts'
import { fillSlots, onAction, setHidden, showOnly } from './dom.ts'
import { act, isOver, keepFragment, language, token } from './memberActs.ts'

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
else void look()

async function look(): Promise<void> {
  try {
    const { last4, state, validUntil, changedAt } = await act('stop')
    const changed = changedAt ? formatMoment(changedAt, language) : ''
    fillSlots({ last4, validUntil: formatLastDay(validUntil, language), changedAt: changed })
    setHidden('#tail', false)
    showOnly('data-when', state)
    show(state === 'stopped' ? 'stopped' : 'first')
  } catch (error) {
    show(isOver(error) ? 'ended' : 'failed')
  }
}

async function perform(name: 'pause' | 'withdraw'): Promise<void> {
  try {
    const { journaled } = await act(name)
    setHidden('#line-follows', journaled !== false)
    setHidden('#pause-line-follows', journaled !== false)
    await look()
  } catch {
    show('failed')
  }
}

function show(part: StopPart): void {
  showOnly('data-part', part)
}
