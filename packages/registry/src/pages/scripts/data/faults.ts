import { all, showOnly } from '@liangpai/server/scripts'

/**
 * Says a fault below what was pressed, or below the field that is at fault, which is marked and gets the focus. What was typed
 * stays. A code without words in the page is said as `failed`; without a code no fault is shown.
 */
export function showFault(code: string | undefined, source: EventTarget | null = null): void {
  const faults = document.querySelector('[data-faults]')
  const words = faults?.querySelector<HTMLElement>(`[data-fault="${code}"]`)
  const field = words ? fieldAtFault(words, source) : null
  for (const one of all('[data-field]')) {
    one.removeAttribute('aria-invalid')
    one.removeAttribute('aria-describedby')
  }
  const place = source instanceof Element ? (source.closest('form, .ways-inline, .ways-list') ?? source) : null
  if (faults) (field ?? place)?.after(faults)
  showOnly('data-fault', code === undefined ? '' : words ? code : 'failed')
  field?.setAttribute('aria-invalid', 'true')
  field?.setAttribute('aria-describedby', 'faults')
  field?.focus()
}

/** Says a field's fault no longer once something else is typed there: what is wrong with that is found when it is sent. */
export function forgetFaultsAsTyped(): void {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.getAttribute('aria-invalid') === 'true') showFault(undefined)
  })
}

/** The field that lacks something, or the first of the fault's kind beside what was pressed. */
function fieldAtFault({ dataset }: HTMLElement, source: EventTarget | null): HTMLElement | null {
  if (!(source instanceof HTMLElement)) return null
  if ('field' in source.dataset) return source
  const place = source.closest('[data-part]')
  return place?.querySelector<HTMLElement>(`[data-field="${dataset['faultOf']}"]`) ?? null
}
