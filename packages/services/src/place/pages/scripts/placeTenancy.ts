// Opens a private link, has the buttons that copy and print, and says dates in words.
import { all, openLink, sayDates } from '@liangpai/server/scripts'

openLink('/tenancy/link', setUp)
setUp()

function setUp(): void {
  sayDates()
  for (const button of all('[data-print]')) {
    button.hidden = false
    button.onclick = () => print()
  }
}
