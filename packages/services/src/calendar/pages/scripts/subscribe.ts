import { all, enableCopyButton } from '@liangpai/server/scripts'

for (const button of all('[data-copy]')) enableCopyButton(button)
