import { enableCopyButton } from './copyButton.ts'
import { all, onAction, setHidden } from './dom.ts'

/**
 * Opens the private link whose secret stands in the fragment: its page is asked for with the secret in the body, and put in
 * the place of this one; `then` sets up what it holds. A page that already is that of a link keeps its address instead, so
 * that Back and a reload find it.
 */
export function openLink(path: string, then = (): void => {}): void {
  onAction(() => {})
  addEventListener('hashchange', () => location.reload())
  sendOnce()
  if (document.querySelector('[data-link]')) return setUp()
  if (location.hash.length > 1) load(path, then)
}

/** A second tap sends nothing more: what was sent once would be shown under another link. */
function sendOnce(): void {
  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.method !== 'post') return
    if (event.target.dataset['sent'] !== undefined) event.preventDefault()
    event.target.dataset['sent'] = ''
  })
  // Back may bring the page as it was left.
  addEventListener('pageshow', () => all('form[data-sent]').forEach((form) => delete form.dataset['sent']))
}

function setUp(): void {
  const link = document.querySelector<HTMLElement>('[data-link]')?.dataset['link'] ?? ''
  if (link !== '')
    history.replaceState(null, '', `${link.split('#')[0]}?lang=${document.documentElement.lang}#${link.split('#')[1]}`)
  for (const button of all('[data-copy-link]')) {
    button.dataset['copy'] = new URL(link, location.href).href
    enableCopyButton(button)
  }
}

/** Asked for as a document: engines that demand trusted types parse it, and no script of it runs. */
function load(path: string, then: () => void): void {
  setHidden('.link-page', true)
  const request = new XMLHttpRequest()
  request.responseType = 'document'
  request.open('POST', path)
  request.setRequestHeader('content-type', 'application/x-www-form-urlencoded')
  request.addEventListener('error', fail)
  request.addEventListener('load', () => {
    const page = request.responseXML
    if (!page?.querySelector('[data-link]')) return fail()
    document.title = page.title
    document.body.replaceWith(document.adoptNode(page.body))
    setUp()
    then()
  })
  request.send(String(new URLSearchParams({ token: location.hash.slice(1), lang: document.documentElement.lang })))
}

function fail(): void {
  setHidden('[data-link-failed]', false)
}
