import { putFiles, smallerPicture } from './smallerPicture.ts'

/** Writes the names of the chosen files below the form's buttons, and makes them small enough to be sent. */
export function showChosenFiles(input: HTMLInputElement): void {
  const place = input.form?.querySelector('[data-chosen]')
  input.addEventListener('change', () => {
    void Promise.all([...(input.files ?? [])].map(smallerPicture)).then((files) => {
      putFiles(input, files)
      if (place) place.textContent = files.map(({ name }) => name).join('  ')
    })
  })
}
