import type { OfferWords } from '../zh-Hans/offer.ts'

export const offer: OfferWords = {
  invitation: 'Invitation',
  title: 'What this is',
  invites: (organization) => `${organization} invites you to show on your shop's page that you are a Party member`,
  voluntary: { term: 'Voluntary', text: 'You decide, for this one shop only.' },
  public: {
    term: 'Made public',
    text: 'Party membership and the issuing organisation. Name, Party branch and pledge only if you choose each of them.',
  },
  stoppable: { term: 'Stop at any time', text: 'One link, no sign-in, two taps.' },
  ifNotShown: {
    term: 'If you do not show it',
    text: 'Organisational life, training, incubator places, mentoring and dispute handling are not affected.',
  },
  duration: 'This takes about three minutes. The link is valid for seven days and can be used once.',
  customersSee: 'What customers will see',
  notNow: 'Not now',
  declined: 'Noted: not now. You will not be asked again and can close this page.',
  consentTitle: 'Show that you are a Party member (separate consent)',
  consentItems: [
    { label: 'Who', text: "{issuer}, contact {contact}; technical host {host} (acts on the issuer's behalf)." },
    {
      label: 'Why',
      text: 'to show a “Party-member merchant” badge on the shop page you registered, so that customers and platforms can check it. The badge cannot be shown without making this public.',
    },
    {
      label: 'What becomes public',
      text: '(a) your Party status (full or probationary); (b) the issuing organisation. Not public unless you tick it:',
    },
    {
      label: 'Effect',
      text: 'anyone can see it and may copy or repost it. After you withdraw we cannot recall copies that others have kept; a kept copy still proves that it was once issued.',
    },
    {
      label: 'How long',
      text: 'while the badge is valid; deleted after withdrawal or expiry unless the law requires keeping it ({period}).',
    },
    { label: 'Your rights', text: 'see, correct, withdraw or delete at any time at {url}.' },
    {
      label: '',
      text: 'Declining or withdrawing does not affect organisational life, training, incubator places, mentoring or dispute handling.',
    },
  ],
  colon: ': ',
  period: '3 years',
  facts: { name: 'name', branch: 'Party branch', pledge: 'pledge' },
  separateConsent: 'I separately consent to make the ticked information public.',
  agree: 'Agree and show',
}
