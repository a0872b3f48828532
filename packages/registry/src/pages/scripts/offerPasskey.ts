import {
  byId,
  showOnly,
  createPasskey,
  hasPasskeys,
  isKnownPasskey,
  type PasskeyCreation,
} from '@liangpai/server/scripts'
import { onConsent } from './consentEvent.ts'
import { language } from './memberActs.ts'
import { codeOf, post } from './post.ts'

// Offers a passkey beside the stop link, where the browser has any. A script of its own: what goes wrong in it keeps nobody
// from the next step, and nobody waits for it who only decides.
if (hasPasskeys()) onConsent(offer)

/** Only right after the consent: its secret is in the page's memory alone, and the offer's link does not do instead. */
function offer(token: string): void {
  byId('passkey', HTMLElement).hidden = false
  const button = byId('save-passkey', HTMLButtonElement)
  button.addEventListener('click', () => {
    void save(token).then(
      () => end(button, 'saved'),
      (error: unknown) => {
        if (isKnownPasskey(error) || codeOf(error) === 'passkeyKnown') end(button, 'known')
        else showOnly('data-passkey', 'notDone')
      },
    )
  })
}

async function save(token: string): Promise<void> {
  const options = await post<PasskeyCreation>('offer/passkey-options', { token, language })
  const response = await createPasskey(options)
  const name = byId('passkey', HTMLElement).dataset['name']
  await post('offer/passkey', { token, response, name })
}

function end(button: HTMLButtonElement, outcome: 'saved' | 'known'): void {
  button.hidden = true
  showOnly('data-passkey', outcome)
}
