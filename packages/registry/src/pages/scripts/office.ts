// Shows the buttons that copy; everything else of the work pages does without script.
import { enableCopyButton, all } from '@liangpai/server/scripts'

for (const button of all('[data-copy]')) enableCopyButton(button)
