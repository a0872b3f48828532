// @ts-check
import { act, dateOf, fillIn, isOver, keepToken, momentOf, token } from './member.js'
import { consentForm, place, rememberHost } from './steps.js'
import { element } from './shared.js'

const NUMBERS = { what: 1, consent: 2, where: 3, code: 4, picture: 4, check: 5, receipt: 6 }
/** A step can be left and taken up again, in this tab and nowhere else. */
const KEY = `liangpai-offer-${token.slice(0, 8)}`

/** @typedef {{ view?: any, choice?: any, consented?: any, kind?: string, step: keyof typeof NUMBERS }} Progress */
/** @type {Progress} */
let progress = { step: 'what', ...JSON.parse(sessionStorage.getItem(KEY) ?? '{}') }

keepToken()
document.addEventListener('click', ({ target }) => {
  const go = target instanceof Element ? target.closest('[data-go]')?.getAttribute('data-go') : undefined
  if (go) void follow(go).catch((error) => end(isOver(error) ? 'ended' : 'failed'))
})
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'host') rememberHost(target.value)
})
void begin().catch((error) => end(isOver(error) ? 'ended' : 'failed'))

async function begin() {
  if (!token) return end('ended')
  progress.view ??= await act('offer')
  present(progress.view)
  if (progress.consented) place(progress)
  show(progress.step, false)
}

/** @param {any} view */
function present({ organization, shop, membership, issuer, validUntil, facts }) {
  const url = shop.urls[0]
  const host = url ? new URL(url).host : shop.listing.host
  const at = url ? url.replace(/^https?:\/\/|\/$/g, '') : `${host} ${shop.listing.id}`
  const initial = [...shop.name][0] ?? ''
  fillIn({
    organization,
    shop: shop.name,
    initial,
    host,
    place: at,
    issuer,
    validUntil: dateOf(validUntil - 1),
    ...facts,
  })
  for (const sample of document.querySelectorAll('.preview'))
    sample.toggleAttribute('hidden', sample.getAttribute('data-membership') !== membership)
  element('open-shop').setAttribute('href', url ?? `https://${host}/`)
  // A shop that is only listed has no page of its own on which a badge could be verified.
  document.querySelector('input[value="script"]')?.closest('label')?.toggleAttribute('hidden', !url)
  consentForm(facts)
}

/** @param {string} go */
async function follow(go) {
  if (go === 'decline') {
    await act('decline')
    return end('declined')
  }
  if (go === 'agree') return agree()
  if (go !== 'place') return show(/** @type {Progress['step']} */ (go))
  const chosen = /** @type {HTMLInputElement | null} */ (document.querySelector('input[name="host"]:checked'))
  if (!chosen) return /** @type {HTMLElement | null} */ (document.querySelector('input[name="host"]'))?.focus()
  progress.kind = chosen.value
  place(progress)
  show(chosen.value === 'script' ? 'code' : 'picture')
}

async function agree() {
  const form = /** @type {HTMLFormElement} */ (element('consent'))
  const agreed = /** @type {HTMLInputElement} */ (form.elements.namedItem('agreed'))
  if (!agreed.checked) return agreed.focus()
  const ticked = (/** @type {string} */ name) => new FormData(form).has(name)
  const choice = {
    name: ticked('name'),
    branch: ticked('branch'),
    pledge: ticked('pledge'),
    agreed: true,
    textVersion: form.dataset['textVersion'],
    language: document.documentElement.lang,
  }
  progress.consented = await act('consent', { choice })
  progress.choice = choice
  fillIn({ consentedAt: momentOf(progress.consented.consentedAt) })
  place(progress)
  show('where')
}

/** @param {Progress['step']} step @param {boolean} [moved] */
function show(step, moved = true) {
  progress.step = step
  if (progress.consented) sessionStorage.setItem(KEY, JSON.stringify(progress))
  for (const part of document.querySelectorAll('[data-step]'))
    part.toggleAttribute('hidden', part.getAttribute('data-step') !== step)
  const title = document.querySelector(`[data-step="${step}"]`)?.getAttribute('data-title') ?? ''
  element('title').textContent = title
  document.title = title
  element('count').textContent = `${NUMBERS[step]} / 6`
  element('progress').hidden = false
  for (const [i, part] of [...element('progress').children].entries()) part.classList.toggle('done', i < NUMBERS[step])
  if (!moved) return
  element('title').tabIndex = -1
  element('title').focus()
  scrollTo(0, 0)
}

/** @param {string} name */
function end(name) {
  for (const part of document.querySelectorAll('[data-step], [data-end]'))
    part.toggleAttribute('hidden', part.getAttribute('data-end') !== name)
  element('progress').hidden = true
  element('count').textContent = ''
}
