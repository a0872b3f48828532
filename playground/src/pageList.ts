/** A page of the demo, by its address behind the reloading proxy. */
export type PageLink = { url: string; shows: string }

/** Fills the list of the registry's pages; without the demo (`vite` alone) it says so. */
export async function listPages(list: Element | null): Promise<void> {
  const response = await fetch('/pages.json')
  const isList = response.headers.get('content-type') === 'application/json'
  const links = isList ? ((await response.json()) as PageLink[]) : []
  const items = links.map(({ url, shows }) => {
    const link = Object.assign(document.createElement('a'), { href: url, target: '_blank', textContent: shows })
    const item = document.createElement('li')
    item.append(link)
    return item
  })
  if (items.length > 0) list?.replaceChildren(...items)
  else list?.replaceChildren('The demo is not running: start this page with `pnpm dev`.')
}
