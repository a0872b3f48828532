// @ts-check

/** An element that the page is known to hold. @param {string} id @returns {HTMLElement} */
export function element(id) {
  const found = document.getElementById(id)
  if (!found) throw new Error(`#${id} is missing`)
  return found
}

/** Writes parts into an element, every second one marked. @param {Element | null} where @param {string[]} parts */
export function fill(where, parts) {
  where?.replaceChildren(
    ...parts.filter(Boolean).map((part) => {
      if (part !== parts[1]) return part
      const mark = document.createElement('mark')
      mark.textContent = part
      return mark
    }),
  )
}

/**
 * Cuts two addresses into what they share at the start, where they differ, and what they share at the end.
 * A difference begins at a dot where it can: people read host names by their labels.
 * @param {string} one @param {string} other @returns {[string[], string[]]}
 */
export function tellApart(one, other) {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  const longer = one.length > other.length ? one : other
  if (start > 0 && longer[start - 1] === '.' && longer[longer.length - 1 - end] === '.') {
    start--
    end++
  }
  return [cut(one, start, end), cut(other, start, end)]
}

/** @param {string} text @param {number} start @param {number} end */
const cut = (text, start, end) => [
  text.slice(0, start),
  text.slice(start, text.length - end),
  text.slice(text.length - end),
]

/** Shows a button that copies its `data-copy` and says so for two seconds. @param {HTMLButtonElement} button */
export function copyOnPress(button) {
  const label = button.querySelector('span') ?? button
  const words = label.textContent
  button.hidden = false
  button.addEventListener('click', () => {
    void copy(button.dataset['copy'] ?? '').then((done) => {
      if (!done) return
      button.style.minWidth = `${button.offsetWidth}px`
      button.setAttribute('aria-live', 'polite')
      label.textContent = button.dataset['copied'] ?? ''
      setTimeout(() => (label.textContent = words), 2000)
    })
  })
}

/** Copies a text; engines without a clipboard get a selection that they can copy from. @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    return done
  }
}
