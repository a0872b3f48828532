import { setHidden } from '@liangpai/server/scripts'

/** Says below a box that nothing is agreed to before it is ticked, until it is. */
export function askForConsent(box: HTMLInputElement): void {
  say(box, true)
  box.addEventListener('change', () => say(box, false), { once: true })
  box.focus()
}

function say(box: HTMLInputElement, isMissing: boolean): void {
  setHidden('#agree-first', !isMissing)
  box.setAttribute('aria-invalid', String(isMissing))
  if (isMissing) box.setAttribute('aria-describedby', 'agree-first')
  else box.removeAttribute('aria-describedby')
}
