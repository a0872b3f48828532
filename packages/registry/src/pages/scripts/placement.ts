import type { Shop } from '@liangpai/core'
import { setCopyText, all, byId, setHidden, showOnly } from '@liangpai/server/scripts'
import type { HostPolicy } from '../../shop/hostPolicy.ts'
import { type Host, HOSTS } from '../../shop/shopKind.ts'
import type { ConsentAnswer } from '../offerAnswer.ts'
import type { PictureSnippet } from '../snippet.ts'
import type { Snippets } from '../snippets.ts'
import { writeShortened } from './omission.ts'

type Variant = 'chip' | 'card'

/** The kind of host that is chosen, if any. */
export function chosenHost(): Host | undefined {
  const value = document.querySelector<HTMLInputElement>('input[name="host"]:checked')?.value
  return HOSTS.find((host) => host === value)
}

/** A forbidden host gets its reason, and no way to a code. */
export function onHostChange(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'host') return
    setHidden('#no-code, #no-code-way', target.value !== 'forbidden')
    setHidden('#place-way', target.value === 'forbidden')
  })
}

/** The kind of host, where the registered address tells it: that of a shop with an address and a listing is to choose. */
export function registeredHost({ urls, listing }: Shop, policy: HostPolicy): Host | undefined {
  if (policy === 'forbidden') return 'forbidden'
  if (urls.length > 0 && listing) return undefined
  return policy === 'script' ? 'script' : 'marketplace'
}

/** Preselects a kind of host. */
export function chooseHost(host: Host | undefined): void {
  const row = document.querySelector<HTMLInputElement>(`input[name="host"][value="${host}"]`)
  if (!row) return
  row.checked = true
  row.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Puts the picture into its step. A place without script has the picture to look at afterwards, and no badge. */
export function writePlace({ snippets, badgeNo }: ConsentAnswer, host: Host | undefined): void {
  if (host === 'marketplace' || host === 'miniProgram') writePicture(snippets.pictures[host], badgeNo)
  const hasBadge = host === undefined || host === 'script'
  setHidden('#one-of-these', !hasBadge)
  setHidden('#look-at-picture', hasBadge)
}

/** Puts the code into its step, as chip and as card. */
export function writeCodes({ chip, card, selfUpdating, hash }: Snippets): void {
  const long = [hash.slice('sha384-'.length)]
  const choose = (variant: Variant) => {
    writeCode('code', variant === 'card' ? card : chip, long)
    writeCode('self-updating', selfUpdating[variant], long)
    showOnly('data-of', variant)
    for (const tab of all('[data-variant]'))
      tab.setAttribute('aria-pressed', String(tab.dataset['variant'] === variant))
  }
  for (const tab of all('[data-variant]'))
    tab.addEventListener('click', () => choose(tab.dataset['variant'] === 'card' ? 'card' : 'chip'))
  choose('chip')
}

function writeCode(id: string, code: string, long: string[]): void {
  writeShortened(byId(id, HTMLElement), code, long)
  setCopyText(byId(`copy-${id}`, HTMLButtonElement), code)
}

function writePicture({ picture, code, reason }: PictureSnippet, badgeNo: string): void {
  const { pathname, search } = new URL(picture)
  byId('picture', HTMLImageElement).src = pathname + search
  byId('picture-code', HTMLElement).textContent = code
  showOnly('data-reason', reason)
  const download = byId('download-picture', HTMLAnchorElement)
  download.href = pathname + search
  download.download = `${badgeNo}.png`
}
