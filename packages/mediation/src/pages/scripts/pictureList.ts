import { putFiles, smallerPicture } from './smallerPicture.ts'

/** Lists the chosen pictures, each to be taken out again, and adds to them at the next choice. */
export function enablePictureList(): void {
  const input = document.querySelector<HTMLInputElement>('#pictures')
  const list = document.querySelector<HTMLElement>('[data-picture-list]')
  if (!input || !list) return
  const add = document.querySelector<HTMLElement>('[data-add-picture]')
  if (add) add.hidden = false
  input.classList.add('spoken')
  let chosen: File[] = []
  const write = () => {
    putFiles(input, chosen)
    list.replaceChildren(...chosen.map((file) => item(file, list.dataset['remove'] ?? '', () => remove(file))))
  }
  const remove = (file: File) => {
    chosen = chosen.filter((one) => one !== file)
    write()
    input.focus()
  }
  input.addEventListener('change', () => {
    void Promise.all([...(input.files ?? [])].map(smallerPicture)).then((files) => {
      chosen = [...chosen, ...files]
      write()
    })
  })
}

function item(file: File, words: string, remove: () => void): HTMLElement {
  const box = document.createElement('div')
  box.className = 'picture-item'
  const name = document.createElement('span')
  name.textContent = file.name
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'link'
  button.textContent = words
  button.setAttribute('aria-label', `${words} ${file.name}`)
  button.addEventListener('click', remove)
  box.append(name, button)
  return box
}
