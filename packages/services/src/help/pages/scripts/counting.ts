/** How many characters a text has, of how many it may have. */
export function countCharacters(place: HTMLElement): void {
  const field = document.getElementById(place.dataset['count'] ?? '')
  if (!(field instanceof HTMLTextAreaElement)) return
  const write = () => (place.textContent = `${[...field.value].length} / ${place.dataset['limit']}`)
  field.addEventListener('input', write)
  write()
}
