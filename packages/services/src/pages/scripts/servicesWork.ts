// Shows the buttons that copy, and says dates in words; everything else of the work pages does without script.
import { all, enableCopyButton, sayDates } from '@liangpai/server/scripts'

sayDates()
for (const button of all('[data-copy]')) enableCopyButton(button)
