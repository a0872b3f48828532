import { all } from '@liangpai/server/scripts'

for (const form of all('form.sessions')) countTicks(form)
for (const form of all('form[data-sending]')) sendOnce(form)

/** The button says how many sessions are ticked, and waits until one is. */
function countTicks(form: HTMLElement): void {
  const button = form.querySelector<HTMLButtonElement>('button.filled')
  if (!button) return
  const words = button.textContent
  const write = () => {
    const n = form.querySelectorAll('input:checked').length
    button.disabled = n === 0
    button.textContent = n === 0 ? words : (form.dataset['chosen'] ?? '').replace('{n}', String(n))
  }
  form.addEventListener('change', write)
  // Back brings ticks along.
  addEventListener('pageshow', write)
  write()
}

/** A second tap sends nothing more, and the button says that it is under way, in the same width (PAGES-services 1). */
function sendOnce(form: HTMLElement): void {
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
  addEventListener('pageshow', () => {
    delete form.dataset['sent']
    button?.removeAttribute('aria-disabled')
    if (button) button.textContent = words
  })
}
