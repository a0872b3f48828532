/**
 * The sections of the help, in the order in which a registry meets them, with their commands. Each command stands in one; a
 * test looks for those that were forgotten.
 */
export const sections: Readonly<Record<string, readonly string[]>> = {
  'Set up': ['init', 'root', 'publish', 'charter'],
  'People and organisations': [
    'appoint',
    'submit-handover',
    'approve-handover',
    'return-handover',
    'move',
    'correct-organization',
    'close',
    'export-organizations',
    'people',
    'sign-in-link',
    'confirm-sign-in',
    'end-sign-in',
  ],
  'A request': ['request', 'attest', 'prove', 'review', 'return', 'resubmit', 'refuse', 'hand-to', 'offer'],
  Initiatives: ['draft-initiative', 'open-initiative', 'close-initiative', 'discard-initiative'],
  'A badge': ['renew', 'amend', 'correct', 'transfer', 'data-link', 'stop-link'],
  Endings: ['pause', 'resume', 'withdraw', 'end'],
  'Look up': ['inbox', 'show', 'list', 'log', 'figures', 'estimate', 'name-areas', 'close-report'],
  Stations: ['register-station-key', 'retire-station-key', 'receive', 'decide-notice'],
  'The service and its data': [
    'serve',
    'doctor',
    'backup',
    'restore',
    'consent-records',
    'journal',
    'clock',
    'badge-file',
    'withdraw-badge-file',
    'completion',
  ],
  'A station': ['station'],
  'Help, calendar and place': ['services'],
}

/** The section of a command. */
export const sectionOf = (command: string): string | undefined =>
  Object.keys(sections).find((section) => sections[section]?.includes(command))
