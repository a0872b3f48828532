import type { VerifyWords } from '../zh-Hans/verify.ts'

export const verify: VerifyWords = {
  subject: 'Badge check',
  belongsTo: 'This badge belongs only to',
  question: 'Is this the shop you were looking at?',
  same: 'Same',
  cameFrom: 'You came from',
  originUnknown: 'Your browser did not say where you came from.',
  hostOnly: 'Your browser gives the host name, not the path.',
  compare:
    'Compare the address bar of the page you were on: it is this shop only if it matches the address above letter for letter.',
  findListing: (host, id) => `Find the shop ID on the shop's page at ${host}: it is this shop only if the ID is ${id}.`,
  copyShopId: (id) => `Copy shop ID ${id}`,
  otherAddresses: 'Other registered addresses',
  differs: 'Registered for a different address',
  alsoFromTests:
    'This notice also appears when the page is opened from a test page, an email or a chat. To buy, please go to the registered address.',
  nothingInEffect:
    'No shop can show a badge with this number at present. A number that has stopped and one that never existed get the same answer. If you typed it, please compare it with the one in the shop and try again.',
  noResult: 'No result right now: whether the badge is in effect is not known. Please try again later.',
  anotherNumber: 'Check another badge number',
  unreadable: 'This is not a badge number; please check it',
  doubts: {
    BADGE_NO_LENGTH: 'Length: a badge number has 12 characters, not counting hyphens.',
    BADGE_NO_CHARACTERS: 'Characters: a badge number has only digits and letters, and no letter U.',
    BADGE_NO_CHECK: 'Check character: one character is wrong, or two are swapped. Compare them one by one.',
    BADGE_NO_SEVERAL: 'Several: enter one badge number only.',
    BADGE_NO_OTHER_SITE:
      'Other site: this address is not one of ours, and only badges issued here can be checked here.',
  },
  whereNumberStands: 'It is on the badge picture in the shop, or shown when you press the badge.',
  check: 'Check',
  nameNotShown: 'Chose not to show a name',
  printed: 'Printed copy',
  printedNote: 'The state may change after printing; go by the result of the scan.',
  scan: (domain) => `Scan to check the current state at ${domain}`,
}
