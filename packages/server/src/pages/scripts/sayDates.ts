/**
 * Says below each field of a date which day was chosen, in the language of the page and with its weekday: a browser writes the
 * field itself in the order of its own language.
 */
export function sayDates(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[type="date"]:not([data-said])')) {
    field.dataset['said'] = ''
    const said = document.createElement('p')
    said.className = 'note small hint'
    const say = () => {
      said.textContent = dayInWords(field.valueAsDate)
      said.hidden = said.textContent === ''
    }
    field.after(said)
    field.addEventListener('input', say)
    say()
  }
}

/** `2026年12月4日 星期五`; nothing where no whole date was chosen. */
function dayInWords(date: Date | null): string {
  if (!date) return ''
  const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(date)
  const day = part({ year: 'numeric', month: 'long', day: 'numeric' })
  const weekday = part({ weekday: 'long' })
  return language === 'en-GB' ? `${weekday}, ${day}` : `${day} ${weekday}`
}
