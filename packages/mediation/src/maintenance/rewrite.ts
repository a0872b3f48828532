/** Tables of people and cases, as the database names them. Settings, organisations, trail and published counts hold none of that. */
export const PERSONAL_TABLES = [
  'people',
  'cases',
  'case_mediators',
  'case_hand_overs',
  'mediators',
  'partner_people',
  'pictures',
  'idempotency',
  'private_links',
  'sessions',
  'passkeys',
  'challenges',
  'sign_ins',
  'tokens',
] as const
