import { all, openLink } from '@liangpai/server/scripts'

openLink('/mentor/link', setUp)
setUp()

/** Buttons that make a number one less or one more. */
function setUp(): void {
  for (const button of all('[data-step]')) {
    const field = document.getElementById(button.dataset['for'] ?? '')
    if (!(field instanceof HTMLInputElement)) continue
    button.hidden = false
    button.addEventListener('click', () => {
      if (button.dataset['step'] === '1') field.stepUp()
      else field.stepDown()
    })
  }
}
