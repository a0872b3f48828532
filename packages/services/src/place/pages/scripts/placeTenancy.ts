// Opens a private link, and has the buttons that copy and print.
import { all, openLink } from '@liangpai/server/scripts'

openLink('/tenancy/link', setUp)
setUp()

function setUp(): void {
  for (const button of all('[data-print]')) {
    button.hidden = false
    button.onclick = () => print()
  }
}
