import type { PlacementWords } from '../zh-Hans/placement.ts'

export const placement: PlacementWords = {
  link: 'Identity check',
  where: 'Where to put it',
  hosts: {
    script: { name: 'Own site or H5 shop', offers: 'A piece of code; its state stays current' },
    marketplace: { name: 'Marketplace shop', offers: 'A picture and the badge number' },
    miniProgram: { name: 'Mini program', offers: 'A picture and the badge number' },
    forbidden: { name: 'B2B listing site', offers: 'Not available' },
  },
  noCodeHere: 'No code for this site',
  noCode: {
    hostRunsNoScript:
      'The pages of a marketplace do not run code of a shop and often lose outside links, so there is a picture and the badge number.',
    hostHasNoPages: 'A mini program has no web pages to hold the code, so there is a picture and the badge number.',
    hostForbidden: 'The rules of such sites do not allow Party content in listings, so no code or picture is made.',
  },
  othersUnaffected: 'Your badges in other shops are not affected.',
  chip: 'Chip',
  card: 'Card',
  pasteCode: 'Paste the code',
  pasteInto: "Paste into the shop's page",
  copyCode: 'Copy code',
  shortened: 'Shortened in one place (…); the copy is complete.',
  pinned: (version) => `The code is pinned to version ${version} and does not change by itself.`,
  selfUpdating: 'Use code that updates itself',
  selfUpdatingPrice:
    "Shorter, and updated by the issuer; but whoever takes over the issuer's server can then change your page.",
  downloadPicture: 'Download picture',
  pictureNote:
    'The picture does not say “verified”, because a picture cannot be withdrawn. Do not put it into product images.',
  checkTitle: 'See whether it is in place',
  open: (host) => `Open ${host}`,
  lookAtPicture: (place) =>
    `Once the picture is up, open your shop (${place}) and look: the picture is on the shop's page, its number can be read, and it is in no product image.`,
  oneOfThese: 'You will see one of these',
  outcomes: {
    verified: { title: 'In place.', advice: 'Press it to see what customers see.' },
    wrongSite: {
      title: 'Not the registered address.',
      advice: 'Preview and test pages show this too; please look again on the live page.',
    },
    nothing: {
      label: 'No badge',
      title: 'The code is not in the page.',
      advice: 'Please check whether the platform removed it, or use the picture.',
    },
  },
  inPlace: 'It is in place',
}
