import { all } from '@liangpai/server/scripts'

for (const button of all('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
