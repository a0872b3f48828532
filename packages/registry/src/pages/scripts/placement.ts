import { type Host, HOSTS } from '../hosts.ts'
import type { PictureSnippet } from '../snippet.ts'
import type { Snippets } from '../snippets.ts'
import { setCopyText } from './copyButton.ts'
import { all, byId, setHidden, showOnly } from './dom.ts'
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

/** Puts code and picture into their steps. Without a host that runs scripts there is nothing to look at afterwards. */
export function writeSnippets(snippets: Snippets, badgeNo: string, host: Host | undefined): void {
  writeCodes(snippets)
  if (host === 'marketplace' || host === 'miniProgram') writePicture(snippets.pictures[host], badgeNo)
  setHidden('#one-of-these', host !== undefined && host !== 'script')
}

function writeCodes({ chip, card, selfUpdating, hash }: Snippets): void {
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
