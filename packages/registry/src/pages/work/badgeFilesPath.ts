/** Where the office's leaders see the badge files, and withdraw one. */
export const BADGE_FILES_PATH = '/office/badge-files'
