const CONSENTED = 'liangpai-consented'

/** Tells the script that saves passkeys of a consent that was given on this page, and the secret that it gave. */
export const announceConsent = (passkeyToken: string): void =>
  void document.dispatchEvent(new CustomEvent(CONSENTED, { detail: passkeyToken }))

/** Calls with the secret of a consent that is given on this page. */
export const onConsent = (act: (passkeyToken: string) => void): void =>
  document.addEventListener(CONSENTED, (event) => act((event as CustomEvent<string>).detail))
