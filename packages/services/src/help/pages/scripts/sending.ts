/** Says on the button that the form is under way, in the same width (PAGES-services 1). */
export function sayThatItIsSent(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('button.filled')
  if (!button) return
  const words = button.textContent ?? ''
  form.addEventListener('submit', () => {
    button.style.minWidth = `${button.offsetWidth}px`
    button.setAttribute('aria-disabled', 'true')
    button.textContent = form.dataset['sending'] ?? ''
  })
  // Back may bring the page as it was left.
  addEventListener('pageshow', () => {
    button.removeAttribute('aria-disabled')
    button.textContent = words
  })
}
