// Shows the buttons that copy and print; everything else of these pages does without script.
import { all, enableCopyButton } from '@liangpai/server/scripts'

for (const button of all('[data-copy]')) enableCopyButton(button)
for (const button of all('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
