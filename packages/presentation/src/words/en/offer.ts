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
  duration:
    'This takes about three minutes. The link is valid for seven days; you can agree once and open it again until then.',
  customersSee: 'What customers will see',
  notNow: 'Not now',
  consentTitle: 'Show that you are a Party member (separate consent)',
  consentItems: [
    { label: 'Who', text: "{issuer}, contact {contact}; technical host {host} (acts on the issuer's behalf)." },
    {
      label: 'Why',
      text: 'to show a “Party-member merchant” badge on the shop page you registered, so that customers and platforms can check it. The badge cannot be shown without making this public.',
    },
    {
      label: 'What becomes public',
      text: '(a) your Party status (full or probationary); (b) the issuing organisation. Not public unless you tick it: {boxes}.',
    },
    {
      label: 'Effect',
      text: 'anyone can see it and may copy or repost it. After you withdraw we cannot recall copies that others have kept; a kept copy still proves that it was once issued.',
    },
    {
      label: 'How long',
      text: 'while the badge is valid; deleted when you withdraw, or 30 days after it expires, from backups within a further {backupDays}{keptByLaw}.',
    },
    {
      label: 'Your rights',
      text: 'withdraw at any time by the stop link that you get right after agreeing; see, copy, correct or delete at any time at {dataUrl}, opened by a one-time link from your branch or by a passkey that you have saved.',
    },
    {
      label: '',
      text: 'Declining or withdrawing does not affect organisational life, training, incubator places, mentoring or dispute handling.',
    },
  ],
  colon: ': ',
  keptByLaw: (period) => `, unless the law requires keeping it (${period})`,
  days: (n) => (n === 1 ? '1 day' : `${n} days`),
  years: (n) => (n === 1 ? '1 year' : `${n} years`),
  box: (fact) => `□ ${fact}`,
  facts: { name: 'name', branch: 'Party branch', pledge: 'pledge' },
  separateConsent: 'I separately consent to make the ticked information public.',
  agreeFirst: 'To agree, tick this box first.',
  noticeChanged: 'The text has just changed. Please read it again; what you ticked is still ticked.',
  agree: 'Agree and show',
}
