import { all, enableCopyButton } from '@liangpai/server/scripts'

for (const button of all('[data-copy]')) enableCopyButton(button)
for (const button of all('[data-introduce]')) countChosen(button)

/** Says on the button how many are chosen. */
function countChosen(button: HTMLElement): void {
  const form = button.closest('form')
  const none = button.textContent ?? ''
  const write = () => {
    const { length } = form?.querySelectorAll('[name="mentors"]:checked') ?? []
    button.textContent = length === 0 ? none : (button.dataset['some'] ?? '').replace('{n}', String(length))
  }
  form?.addEventListener('change', write)
  write()
}
