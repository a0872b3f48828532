/** The element of an id and kind that the page is known to hold. */
export function byId<E extends HTMLElement>(id: string, kind: new () => E): E {
  const element = document.getElementById(id)
  if (!(element instanceof kind)) throw new Error(`#${id} is missing`)
  return element
}

/** All elements of a selector. */
export const all = (selector: string): NodeListOf<HTMLElement> => document.querySelectorAll<HTMLElement>(selector)

/** Of all elements with an attribute, shows those in which it has this value. */
export function showOnly(attribute: string, value: string): void {
  for (const element of all(`[${attribute}]`)) element.hidden = element.getAttribute(attribute) !== value
}

/** Shows or hides all elements of a selector. */
export function setHidden(selector: string, hidden: boolean): void {
  for (const element of all(selector)) element.hidden = hidden
}

/** Calls with the `data-go` of every pressed button, and the button; `retry` loads the page again. */
export function onAction(act: (action: string, button: Element) => void): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-go]') : null
    const action = button?.getAttribute('data-go')
    if (action === 'retry') location.reload()
    else if (button && action) act(action, button)
  })
}
