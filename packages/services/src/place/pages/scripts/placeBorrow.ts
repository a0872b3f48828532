// Says dates in words, and while a time is chosen whether somebody else has asked for it. Without script it is said once the request is sent.
import { sayDates } from '@liangpai/server/scripts'

sayDates()
const form = document.querySelector<HTMLFormElement>('form[data-rivals]')
const note = document.querySelector<HTMLElement>('[data-rival]')
if (form && note) watch(form, note)

function watch(borrow: HTMLFormElement, rival: HTMLElement): void {
  const fields = ['space', 'day', 'from', 'to', 'weeks'].flatMap((name) => [
    ...borrow.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`),
  ])
  let latest = 0
  const look = async () => {
    const number = ++latest
    const time = fields.map((field) => [field.name, field.value])
    const answer = await fetch(`${borrow.dataset['rivals']}?${new URLSearchParams(time)}`)
    const { hasRival } = (await answer.json()) as { hasRival: boolean }
    if (number === latest) rival.hidden = !hasRival
  }
  for (const field of fields) field.addEventListener('change', () => void look().catch(() => {}))
}
