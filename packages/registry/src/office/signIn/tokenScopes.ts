// Written by `pnpm reference` from the declarations of the verbs; do not edit.

/** What a token may be for: each verb that a program may perform. */
export const tokenScopes = [
  'amend',
  'appoint',
  'charter',
  'close-report',
  'correct',
  'correct-organization',
  'data-link',
  'discard-initiative',
  'draft-initiative',
  'estimate',
  'export-organizations',
  'figures',
  'hand-to',
  'inbox',
  'list',
  'log',
  'name-areas',
  'offer',
  'pause',
  'prove',
  'publish',
  'receive',
  'refuse',
  'renew',
  'request',
  'resubmit',
  'resume',
  'return',
  'show',
  'transfer',
] as const

/** One of them. */
export type TokenScope = (typeof tokenScopes)[number]
