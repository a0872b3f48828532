// Shows the buttons that copy; everything else of the work pages does without script.
import { all, enableCopyButton } from '@liangpai/server/scripts'

for (const button of all('[data-copy]')) enableCopyButton(button)
