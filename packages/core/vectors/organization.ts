import { type Shown, texts } from './text.ts'
import {
  type Edit,
  type Inputs,
  invalid,
  LEAF,
  long,
  ON_BRANCH,
  ON_OFFICE,
  type Refusals,
  statement,
  statementEach,
  signedBy,
  stranger,
  at,
  together,
  TOP,
  unavailable,
} from './vector.ts'

const ENTITY = 'metadata/federation_entity'
const ORGANIZATION = 'metadata/liangpai_organization'
const NAMING = [ON_BRANCH, ON_OFFICE, TOP]
const NOTHING = { without: undefined, null: null, array: [], text: 'x' }

const inNaming = (path: string, values: object): Inputs =>
  Object.assign({}, ...NAMING.map((place) => statementEach(place, path, { ...values }))) as Inputs

/** Kinds from the root down to the issuer. */
const kinds = (top: string, office: string, branch: string): Edit =>
  together(
    ...[branch, office, top].map((kind, above) => statement(ON_BRANCH + above, { [`${ORGANIZATION}/kind`]: kind })),
  )

const shown = (path: string, limit: number, place: number, optional?: true): Shown => ({
  name: `${place} ${path}`,
  limit,
  ...(optional && { optional }),
  edit: (value) => statement(place, { [path]: value }),
})
const station = (member: 'name' | 'contact', place: number): Shown => ({
  name: `${place} station ${member}`,
  limit: 64,
  edit: (value) => statement(place, { [`${ORGANIZATION}/station`]: { name: '站', contact: '站', [member]: value } }),
})

export const organization = {
  ...texts('chain', [
    ...NAMING.map((place) => shown(`${ENTITY}/organization_name`, 64, place)),
    ...['zh-Hans', 'zh-Hant', 'en'].map((tag) => shown(`${ENTITY}/organization_name#${tag}`, 64, ON_BRANCH, true)),
    ...NAMING.map((place) => shown(`${ORGANIZATION}/area`, 64, place, true)),
    shown(`${ORGANIZATION}/chain_link`, 64, ON_BRANCH, true),
    station('name', ON_BRANCH),
    station('contact', TOP),
  ]),
  FEDERATION_ENTITY_MISSING: invalid('chain', inNaming(ENTITY, NOTHING)),
  ORGANIZATION_MISSING: invalid('chain', inNaming(ORGANIZATION, NOTHING)),
  METADATA_INVALID: invalid('chain', { ...inNaming('metadata', NOTHING), ...statementEach(LEAF, 'metadata', NOTHING) }),
  KIND_UNKNOWN: invalid(
    'chain',
    inNaming(`${ORGANIZATION}/kind`, {
      missing: undefined,
      'other case': 'Committee',
      leagueBranch: 'leagueBranch',
      toString: 'toString',
      array: ['committee'],
    }),
  ),
  KIND_ORDER: invalid('chain', {
    'committee under general branch': kinds('generalBranch', 'committee', 'branch'),
    'branch under group': kinds('committee', 'group', 'branch'),
    'general branch under branch': kinds('committee', 'branch', 'generalBranch'),
  }),
  KIND_UNDER_ITS_LIKE: invalid('chain', {
    'branch under branch': kinds('committee', 'branch', 'branch'),
    'group under group': kinds('committee', 'group', 'group'),
    'general branch under general branch': kinds('generalBranch', 'generalBranch', 'branch'),
    'at the foot of a long line': together(long, statement(1, { [`${ORGANIZATION}/kind`]: 'branch' })),
  }),
  STATION_INVALID: invalid('chain', inNaming(`${ORGANIZATION}/station`, { null: null, 'a text': 'x', array: [] })),
  STATEMENT_KEY_UNKNOWN: unavailable('chain', {
    "statement's key absent and kind unknown": together(
      signedBy(stranger.federation, at(ON_BRANCH)),
      statement(ON_OFFICE, { [`${ORGANIZATION}/kind`]: 'x' }),
    ),
  }),
} satisfies Refusals
