/** Shows a button that copies its `data-copy`, and says so for two seconds in the same width. */
export function enableCopyButton(button: HTMLElement): void {
  const label = button.querySelector('span') ?? button
  const words = label.textContent
  button.hidden = false
  button.addEventListener('click', () => {
    void copy(button.dataset['copy'] ?? '').then((isCopied) => {
      if (!isCopied) return
      button.style.minWidth = `${button.offsetWidth}px`
      button.setAttribute('aria-live', 'polite')
      label.textContent = button.dataset['copied'] ?? ''
      setTimeout(() => (label.textContent = words), 2000)
    })
  })
}

/** Gives a copy button its text, and enables it the first time. */
export function setCopyText(button: HTMLElement, text: string): void {
  const isNew = button.dataset['copy'] === undefined
  button.dataset['copy'] = text
  if (isNew) enableCopyButton(button)
}

/** Copies a text; engines without a clipboard copy from a selection. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    document.body.append(area)
    area.select()
    const isCopied = document.execCommand('copy')
    area.remove()
    return isCopied
  }
}
