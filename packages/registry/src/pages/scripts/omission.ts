/** A text in pieces, in which each of the long values is a piece of its own. */
export const splitAt = (text: string, values: readonly string[]): string[] =>
  values.reduce((pieces, value) => pieces.flatMap((piece) => cutOut(piece, value)), [text])

function cutOut(text: string, value: string): string[] {
  const at = value === '' ? -1 : text.indexOf(value)
  return at < 0 ? [text] : [text.slice(0, at), value, text.slice(at + value.length)]
}

/** Writes a text with its long values as an omission, …; what is copied is complete. */
export function writeShortened(place: Element, text: string, values: readonly string[]): void {
  place.replaceChildren(...splitAt(text, values).map((piece) => (values.includes(piece) ? omission() : piece)))
}

function omission(): HTMLElement {
  const element = document.createElement('span')
  element.className = 'omission'
  element.textContent = '…'
  return element
}
