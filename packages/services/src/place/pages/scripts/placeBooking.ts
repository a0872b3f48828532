// Opens a private link, and has the button that copies it.
import { openLink } from '@liangpai/server/scripts'

openLink('/booking/link', () => {})
