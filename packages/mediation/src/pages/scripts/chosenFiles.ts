/** Writes the names of the chosen files below the form's buttons. */
export function showChosenFiles(input: HTMLInputElement): void {
  const place = input.form?.querySelector('[data-chosen]')
  input.addEventListener('change', () => {
    if (place) place.textContent = [...(input.files ?? [])].map(({ name }) => name).join('  ')
  })
}
