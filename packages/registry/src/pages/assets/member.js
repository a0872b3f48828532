// @ts-check

/** The secret of a member's link. It stands in the fragment, which a browser sends nowhere. */
export const token = location.hash.slice(1)

/** Why an act did not happen: the stable code of the answer, or that there was none. */
export class ActError extends Error {
  /** @param {number} status @param {string} code */
  constructor(status, code) {
    super(code)
    this.status = status
  }
}

/** Does one of the member's acts. @param {string} name @param {object} [more] @returns {Promise<any>} */
export async function act(name, more = {}) {
  const body = JSON.stringify({ token, ...more })
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`/member/${name}`, { method: 'POST', headers, body, credentials: 'omit' })
  const answer = await response.json()
  if (!response.ok) throw new ActError(response.status, answer.code)
  return answer
}

/** Whether a link is of no more use, unlike a network that may come back. @param {unknown} error */
export const isOver = (error) => error instanceof ActError && error.status >= 400 && error.status < 429

/** Writes values into all places that wait for them. @param {Record<string, string>} values */
export function fillIn(values) {
  for (const [name, value] of Object.entries(values))
    for (const place of document.querySelectorAll(`[data-fill="${name}"]`)) place.textContent = value
}

const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang
const timeZone = 'Asia/Shanghai'

/** @param {number} seconds */
export const dateOf = (seconds) =>
  new Intl.DateTimeFormat(language, { timeZone, dateStyle: language === 'en-GB' ? 'medium' : 'long' }).format(
    seconds * 1000,
  )

/** @param {number} seconds */
export const momentOf = (seconds) =>
  `${dateOf(seconds)} ${new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(seconds * 1000)}`

/** Links to the same page in another language keep the token. */
export function keepToken() {
  for (const link of document.querySelectorAll('a[data-keep-fragment]'))
    link.setAttribute('href', link.getAttribute('href') + location.hash)
}
