import { all } from '@liangpai/server/scripts'

/** Shows the buttons that print the page. */
export function enablePrinting(): void {
  for (const button of all('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
}
