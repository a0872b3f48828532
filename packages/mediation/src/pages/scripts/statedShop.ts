import { all, setHidden } from '@liangpai/server/scripts'

/** What a badge's page puts into the fragment, and the field of the form that takes it. */
const fields = { shop: 'shopName', address: 'address', code: 'badgeNo' } as const

/**
 * Reads shop, address and code from the fragment, writes them into the form, and shows them as text. Nothing is sent; the
 * fragment stays in the address, so that the page in another language has it too.
 */
export function showStatedShop(): void {
  const box = document.querySelector<HTMLElement>('[data-stated-box]')
  const marked = document.querySelector<HTMLInputElement>('[data-is-stated]')
  if (!box || !marked) return
  if (marked.value === '' && !document.querySelector('.gaps')) takeFragment(marked)
  if (marked.value !== '') show(box, marked)
}

function takeFragment(marked: HTMLInputElement): void {
  const stated = new URLSearchParams(location.hash.slice(1))
  if (!stated.get('shop') || !stated.get('address')) return
  for (const [name, id] of Object.entries(fields)) {
    const field = document.getElementById(id)
    const value = stated.get(name) ?? ''
    if (field instanceof HTMLInputElement) field.value = value.slice(0, field.maxLength)
    for (const place of all(`[data-stated="${id}"]`)) place.textContent = value
  }
  marked.value = 'yes'
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) link.hash = location.hash
}

function show(box: HTMLElement, marked: HTMLInputElement): void {
  box.hidden = false
  setHidden('[data-typed-shop]', true)
  const change = box.querySelector<HTMLElement>('[data-change-shop]')
  if (!change) return
  change.hidden = false
  change.addEventListener('click', () => {
    marked.value = ''
    box.hidden = true
    setHidden('[data-typed-shop]', false)
    setHidden('[data-badge-no]', false)
    document.getElementById('shopName')?.focus()
  })
}
