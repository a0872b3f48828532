import { all } from '@liangpai/server/scripts'
import { enablePictureList } from './pictureList.ts'
import { showStatedShop } from './statedShop.ts'

showStatedShop()
enablePictureList()
for (const place of all('[data-count]')) countCharacters(place)
for (const form of document.querySelectorAll('form')) sendOnce(form)

/** How many characters a text has, of how many it may have. */
function countCharacters(place: HTMLElement): void {
  const field = document.getElementById(place.dataset['count'] ?? '')
  if (!(field instanceof HTMLTextAreaElement)) return
  const write = () => (place.textContent = `${[...field.value].length} / ${place.dataset['limit']}`)
  field.addEventListener('input', write)
  write()
}

/** A second tap sends nothing more, and says that it is under way, in the same width (PAGES-services 1). */
function sendOnce(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('button.filled')
  const words = button?.textContent ?? ''
  form.addEventListener('submit', (event) => {
    if (form.dataset['sent'] !== undefined) return event.preventDefault()
    form.dataset['sent'] = ''
    if (!button) return
    button.style.minWidth = `${button.offsetWidth}px`
    button.setAttribute('aria-disabled', 'true')
    button.textContent = form.dataset['sending'] ?? ''
  })
  // Back may bring the page as it was left.
  addEventListener('pageshow', () => {
    delete form.dataset['sent']
    button?.removeAttribute('aria-disabled')
    if (button) button.textContent = words
  })
}
