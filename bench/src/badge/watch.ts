/** What a page records: when the last badge had its verdict, and what moved since the first was drawn. */
export type WatchedWindow = Window & { record: { verdict: number; shift: number; drawn: number; isPainted: boolean } }

type PaintedBinding = { painted?(text: string): void }

/**
 * Runs in the page, before anything else of it. Reports when the verdict of the last badge is painted; in a page without
 * a badge, when the element is defined.
 */
export function watch(): void {
  const record = { verdict: 0, shift: 0, drawn: 0, isPainted: false }
  Object.assign(window, { record })
  let verdicts = 0
  const report = () => {
    record.isPainted = true
    ;(window as unknown as PaintedBinding).painted?.('')
  }
  const conclude = () => {
    record.verdict = performance.now()
    performance.mark('verdict')
    requestAnimationFrame(() => setTimeout(report))
  }
  document.addEventListener('liangpai-loadstart', () => (record.drawn ||= performance.now()))
  document.addEventListener('liangpai-verdict', () => {
    if (++verdicts === document.querySelectorAll('liangpai-badge').length) conclude()
  })
  document.addEventListener('DOMContentLoaded', () => {
    if (!document.querySelector('liangpai-badge')) void customElements.whenDefined('liangpai-badge').then(conclude)
  })
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      if (record.drawn && entry.startTime > record.drawn) record.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}
