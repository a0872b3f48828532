// @ts-check
import { momentOf, fillIn } from './member.js'
import { copyOnPress, element } from './shared.js'

const FACTS = /** @type {const} */ (['name', 'branch', 'pledge'])

/** Boxes for what there is to choose; the preview shows each as soon as it is ticked. @param {Record<string, string>} facts */
export function consentForm(facts) {
  const form = /** @type {HTMLFormElement} */ (element('consent'))
  for (const fact of FACTS) document.querySelector(`[data-has="${fact}"]`)?.toggleAttribute('hidden', !facts[fact])
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', () => {
    const ticked = new FormData(form)
    for (const fact of FACTS)
      document.querySelector(`[data-shows="${fact}"]`)?.toggleAttribute('hidden', !ticked.has(fact))
  })
}

/** A forbidden host gets its reason, and no way to a code. @param {string} kind */
export function rememberHost(kind) {
  const forbidden = kind === 'forbidden'
  element('no-code').hidden = !forbidden
  element('no-code-way').hidden = !forbidden
  element('place-way').hidden = forbidden
}

/** Puts what the consent brought into the later steps. @param {any} progress */
export function place({ view, choice, consented, kind }) {
  consentIsGiven()
  const { badgeNo, snippets, stopLink, receipt, consentedAt } = consented
  codes(snippets)
  pictureFor(snippets.pictures?.[kind ?? ''], badgeNo)
  element('one-of-these').hidden = kind !== undefined && kind !== 'script'
  receiptOf(view, choice, consentedAt)
  element('download-receipt').setAttribute(
    'href',
    URL.createObjectURL(new Blob([receipt], { type: 'application/jose' })),
  )
  const at = stopLink.indexOf('#') + 5
  shorten(element('stop-link'), stopLink, [stopLink.slice(at, -3)])
  copier('copy-stop-link', stopLink)
}

/** The picture for a place that gets no code, and why. @param {any} given @param {string} badgeNo */
function pictureFor(given, badgeNo) {
  if (!given) return
  const { pathname, search } = new URL(given.picture)
  element('picture').setAttribute('src', pathname + search)
  element('picture-code').textContent = given.code
  for (const reason of document.querySelectorAll('[data-reason]'))
    reason.toggleAttribute('hidden', reason.getAttribute('data-reason') !== given.reason)
  const download = element('download-picture')
  download.setAttribute('href', pathname + search)
  download.setAttribute('download', `${badgeNo}.png`)
}

function consentIsGiven() {
  for (const input of element('consent').querySelectorAll('input')) input.disabled = true
  document.querySelector('[data-before]')?.setAttribute('hidden', '')
  document.querySelector('[data-after]')?.removeAttribute('hidden')
}

/** @param {any} snippets */
function codes({ chip, card, selfUpdating, hash, anchor }) {
  const hidden = [hash.slice('sha384-'.length), anchor]
  const show = (/** @type {string} */ where, /** @type {string} */ button, /** @type {string} */ text) => {
    shorten(element(where), text, hidden)
    copier(button, text)
  }
  const choose = (/** @type {string} */ variant) => {
    const isCard = variant === 'card'
    show('code', 'copy-code', isCard ? card : chip)
    show('self-updating', 'copy-self-updating', isCard ? selfUpdating.card : selfUpdating.chip)
    for (const tab of document.querySelectorAll('[data-variant]'))
      tab.setAttribute('aria-pressed', String(tab.getAttribute('data-variant') === variant))
    for (const sample of document.querySelectorAll('[data-of]'))
      sample.toggleAttribute('hidden', sample.getAttribute('data-of') !== variant)
  }
  for (const tab of document.querySelectorAll('[data-variant]'))
    tab.addEventListener('click', () => choose(tab.getAttribute('data-variant') ?? 'chip'))
  choose('chip')
}

/** Shows a code with its long values as an omission; what is copied is complete. @param {Element} where @param {string} text @param {string[]} hidden */
function shorten(where, text, hidden) {
  const pieces = hidden.reduce((parts, value) => parts.flatMap((part) => split(part, value)), [text])
  where.replaceChildren(
    ...pieces.map((piece) => {
      if (!hidden.includes(piece)) return piece
      const omission = document.createElement('span')
      omission.className = 'omission'
      omission.textContent = '…'
      return omission
    }),
  )
}

/** @param {string} text @param {string} value */
function split(text, value) {
  const at = value === '' ? -1 : text.indexOf(value)
  return at < 0 ? [text] : [text.slice(0, at), value, text.slice(at + value.length)]
}

/** @param {string} id @param {string} text */
function copier(id, text) {
  const button = /** @type {HTMLButtonElement} */ (element(id))
  const isNew = button.dataset['copy'] === undefined
  button.dataset['copy'] = text
  if (isNew) copyOnPress(button)
}

/** @param {any} view @param {any} choice @param {number} consentedAt */
function receiptOf({ shop, membership, facts }, choice, consentedAt) {
  const names = JSON.parse(element('receipt').dataset['names'] ?? '{}')
  const offered = FACTS.filter((fact) => facts[fact])
  const list = (/** @type {string[]} */ parts) =>
    parts.map((part) => names[part]).join(document.documentElement.lang === 'en' ? ', ' : '、')
  const place = shop.urls[0]?.replace(/^https?:\/\/|\/$/g, '') ?? `${shop.listing.host} ${shop.listing.id}`
  fillIn({
    consentedAt: momentOf(consentedAt),
    madePublic: list([membership, 'issuer', ...offered.filter((fact) => choice[fact])]),
    keptPrivate: list(offered.filter((fact) => !choice[fact])),
    shopAndPlace: [shop.name, place].join(document.documentElement.lang === 'en' ? ', ' : '，'),
  })
}
