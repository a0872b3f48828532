/** The addresses of what forms and pages of private links are drawn with; a module adds its own. */
export const partyStyles: readonly string[] = ['/assets/frame.css', '/assets/party.css']

/** The addresses of what the first pages are drawn with: they need no script. */
export const startAssets = { styles: [...partyStyles, '/assets/start.css'], script: '/assets/start.js' }

/** The addresses of what the work pages are drawn with. */
export const workAssets = {
  styles: ['/assets/frame.css', '/assets/work.css', '/assets/servicesWork.css'],
  script: '/assets/servicesWork.js',
}

/** What the pages of every services process are made from; each module has its own beside it. */
export const ownAssets = {
  sheets: ['party', 'start', 'servicesWork', 'signIn'],
  scripts: ['start', 'servicesWork', 'signIn'],
} as const

/** Where the sources lie, and the built assets beside the program. */
export const assetFolder = import.meta.dirname
