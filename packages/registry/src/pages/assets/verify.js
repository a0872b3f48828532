// @ts-check
// Compares where the browser says the reader came from with what the badge is registered for. It sends nothing.

import { copyOnPress, element, fill, tellApart } from './shared.js'

const plate = document.getElementById('plate')
if (plate) settle(plate)
for (const button of document.querySelectorAll('[data-copy]')) copyOnPress(/** @type {HTMLButtonElement} */ (button))
for (const button of document.querySelectorAll('[data-print]')) {
  button.removeAttribute('hidden')
  button.addEventListener('click', () => window.print())
}

/** @param {HTMLElement} section */
function settle(section) {
  const from = originOf(document.referrer)
  const addresses = /** @type {string[]} */ (JSON.parse(section.dataset['addresses'] ?? '[]')).map(
    (one) => new URL(one),
  )
  if (!from || from.origin === location.origin || addresses.length === 0) return
  if (from.host === section.dataset['listing']) return
  const sameOrigin = addresses.filter(({ origin }) => origin === from.origin)
  const whole = sameOrigin.find(({ pathname }) => pathname === '/')
  if (whole) return agree(whole, from)
  const [below] = sameOrigin
  if (below) return explain(below)
  differ(section, /** @type {URL} */ (addresses[0]), from)
}

/** @param {URL} address @param {URL} from */
function agree(address, from) {
  headline(address)
  const same = put('same')
  pair(same, [address.host, ''], [from.host, ''])
}

/** @param {URL} address */
function explain(address) {
  headline(address)
  put('host-only')
}

/** @param {HTMLElement} section @param {URL} address @param {URL} from */
function differ(section, address, from) {
  const hosts = address.host === from.host ? [address.origin, from.origin] : [address.host, from.host]
  const [registered = '', came = ''] = hosts
  section.classList.add('differs')
  pair(put('differs'), ...tellApart(registered, came))
  for (const id of ['vouched', 'side']) document.getElementById(id)?.remove()
  document.querySelector('.printed-copy')?.remove()
  document.body.classList.remove('has-printed-copy')
  document.querySelector('.layout')?.classList.add('single')
  const also = /** @type {HTMLTemplateElement} */ (element('also'))
  section.after(also.content.cloneNode(true))
}

/** @param {URL} address */
function headline({ host, pathname, href }) {
  element('address').textContent = pathname === '/' ? host : host + pathname
  const way = /** @type {HTMLAnchorElement} */ (element('way'))
  way.href = href
  const name = way.querySelector('bdi')
  if (name) name.textContent = host
}

/** Puts a prepared answer in the place of the question's sentences. @param {string} id */
function put(id) {
  const template = /** @type {HTMLTemplateElement} */ (element(id))
  element('asked').replaceChildren(template.content.cloneNode(true))
  return element('asked')
}

/** @typedef {string[]} Parts what is before the difference, the difference, what is behind it */
/** @param {HTMLElement} where @param {Parts} registered @param {Parts} from */
function pair(where, registered, from) {
  fill(where.querySelector('.registered'), registered)
  fill(where.querySelector('.from dd'), from)
}

/** The browser's word, if it is a web page's. @param {string} referrer */
function originOf(referrer) {
  try {
    const url = new URL(referrer)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined
  } catch {
    return undefined
  }
}
