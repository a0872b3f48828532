/** Writes what is marked in a text into the field of what is to be blacked out. */
export function enableMarking(place: HTMLElement): void {
  const field = document.getElementById(place.dataset['blackOut'] ?? '')
  if (!(field instanceof HTMLInputElement)) return
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection()
    const words = selection?.toString().trim() ?? ''
    const isWithin = selection?.anchorNode && place.contains(selection.anchorNode)
    if (isWithin && words !== '') field.value = words
  })
}
