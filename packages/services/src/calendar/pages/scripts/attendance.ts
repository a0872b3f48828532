// Attendance without waiting: a tap shows at once, is sent, and stays on this phone until it has been.
const place = document.querySelector<HTMLElement>('[data-attendance]')
const key = `attendance ${location.pathname}`
type Marks = Record<string, string>

function setUp(page: HTMLElement): void {
  for (const [id, state] of Object.entries(stored())) show(page, id, state)
  document.addEventListener('submit', (event) => {
    const button = event.submitter
    if (button instanceof HTMLButtonElement && button.name === 'there') {
      event.preventDefault()
      const [id = '', state = ''] = button.value.split(':')
      show(page, id, state)
      store({ ...stored(), [id]: state })
      void send(page)
    } else if (event.target instanceof HTMLFormElement && event.target.id === 'finish' && isWaiting()) {
      // What is still on the phone belongs to what is finished.
      event.preventDefault()
      const form = event.target
      void send(page).then(() => !isWaiting() && form.submit())
    }
  })
  addEventListener('online', () => void send(page))
  setInterval(() => void send(page), 15_000)
  void send(page)
}

const stored = (): Marks => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Marks
  } catch {
    return {}
  }
}

function store(marks: Marks): void {
  if (Object.keys(marks).length === 0) localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify(marks))
}

const isWaiting = (): boolean => Object.keys(stored()).length > 0

function show(page: HTMLElement, id: string, state: string): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button.mark')) {
    if (button.value.split(':')[0] !== id) continue
    button.setAttribute('aria-checked', String(state === 'yes'))
    button.value = `${id}:${state === 'yes' ? 'no' : 'yes'}`
  }
  const count = page.querySelector<HTMLElement>('[data-there]')
  const there = page.querySelectorAll('[aria-checked="true"]').length
  if (count) count.textContent = (count.dataset['there'] ?? '').replace('{n}', String(there))
}

let isSending = false

/** Sends what waits, one after the other; what the service refuses is shown as it stands there. */
async function send(page: HTMLElement): Promise<void> {
  if (isSending) return
  isSending = true
  try {
    for (let [next] = Object.entries(stored()); next; [next] = Object.entries(stored())) {
      const [id, state] = next
      const body = new URLSearchParams({ act: 'mark', there: `${id}:${state}` })
      const answer = await fetch(location.href, { method: 'POST', body })
      // Somebody who is signed out by now is led elsewhere: the tap stays.
      if (new URL(answer.url).pathname !== location.pathname || answer.status >= 500) break
      const marks = stored()
      if (marks[id] === state) delete marks[id]
      store(marks)
      if (!answer.ok) location.reload()
    }
  } catch {
    // No network: it is tried again.
  } finally {
    isSending = false
    page.querySelector<HTMLElement>('[data-pending]')?.toggleAttribute('hidden', !isWaiting())
  }
}

if (place) setUp(place)

export {}
