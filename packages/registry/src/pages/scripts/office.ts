// Shows the buttons that copy; everything else of the work pages does without script.
import { enableCopyButton } from './copyButton.ts'
import { all } from './dom.ts'

for (const button of all('[data-copy]')) enableCopyButton(button)
