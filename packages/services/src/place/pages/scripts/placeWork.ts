// Shows the buttons that copy and print, and says dates in words; everything else of these pages does without script.
import { all, enableCopyButton, sayDates } from '@liangpai/server/scripts'

sayDates()
for (const button of all('[data-copy]')) enableCopyButton(button)
for (const button of all('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
