// @ts-check
import { act, dateOf, fillIn, isOver, keepToken, momentOf, token } from './member.js'

keepToken()
document.addEventListener('click', ({ target }) => {
  const go = target instanceof Element ? target.closest('[data-go]')?.getAttribute('data-go') : undefined
  if (go === 'pause' || go === 'withdraw' || go === 'first') show(go, true)
  if (go === 'confirm-pause') void perform('pause')
  if (go === 'confirm-withdraw') void perform('withdraw')
})
if (token) void look()
else show('ended')

async function look() {
  try {
    const { last4, state, validUntil, changedAt } = await act('stop')
    fillIn({ last4, validUntil: dateOf(validUntil - 1), changedAt: changedAt ? momentOf(changedAt) : '' })
    document.getElementById('tail')?.removeAttribute('hidden')
    for (const part of document.querySelectorAll('[data-when]'))
      part.toggleAttribute('hidden', part.getAttribute('data-when') !== state)
    show(state === 'stopped' ? 'stopped' : 'first')
  } catch (error) {
    show(isOver(error) ? 'ended' : 'failed')
  }
}

/** @param {'pause' | 'withdraw'} name */
async function perform(name) {
  try {
    await act(name)
    await look()
  } catch {
    show('failed')
  }
}

/** @param {string} name @param {boolean} [moved] */
function show(name, moved = false) {
  for (const part of document.querySelectorAll('[data-part]'))
    part.toggleAttribute('hidden', part.getAttribute('data-part') !== name)
  if (moved) /** @type {HTMLElement | null} */ (document.querySelector(`[data-part="${name}"] [tabindex]`))?.focus()
}
