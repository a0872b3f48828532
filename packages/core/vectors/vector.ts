import {
  type BundleDraft,
  copyDraft,
  createEntity,
  createWorld,
  draftBundle,
  type Members,
  put,
  sealBundle,
  type TokenDraft,
} from '@liangpai/world'
import type { Signer } from '@liangpai/core/issue'
import {
  type VerifyContext,
  createVerifier,
  type Reason,
  type State,
  type Step,
  type Verdict,
  type Verifier,
} from '@liangpai/core'

/** A whole question to the judge, which a vector spoils in one place. */
export type Case = BundleDraft & {
  page: unknown
  now: number
  anchors: string[]
  revoked: string[]
  allowLocalhost: boolean
  /** Replaces the bundle once its tokens are signed. */
  shape: (bundle: Members) => unknown
}

export type Edit = (it: Case) => void
export type Inputs = { readonly [name: string]: Edit }

/** What every one of the inputs must be answered with. */
export type Refusal = { readonly state: State; readonly step: Step; readonly inputs: Inputs }

/** The inputs of a group, by the code each must be refused with. */
export type Refusals = { readonly [code in Reason]?: Refusal | readonly Refusal[] }

export const DAY = 86_400
export const world = await createWorld()
export const { now, root, office, branch } = world
export const stranger = await createEntity('https://strange.example', branch.organization)

const line = [root, office, branch]
const good = signOnce(await draftBundle(line, now))

/** A line of eight statements: six organisations under a root. */
const ids = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${office.id}/o/${name}`)
const kinds = ['committee', 'committee', 'committee', 'generalBranch', 'branch', 'group'] as const
const below = await Promise.all(ids.map((id, at) => createEntity(id, { name: id, kind: kinds[at] ?? 'group' })))
const goodLong = signOnce(await draftBundle([root, ...below], now))
const goodShort = signOnce(await draftBundle([root, office], now))

/** The same text is signed once for all vectors, which is most of their time. */
function signOnce(draft: BundleDraft): BundleDraft {
  for (const token of [draft.badge, draft.status, ...draft.chain]) {
    const { signer } = token
    const made = new Map<string, Promise<Uint8Array>>()
    const sign = (data: Uint8Array<ArrayBuffer>) => {
      const text = new TextDecoder().decode(data)
      const signature = made.get(text) ?? signer.sign(data)
      made.set(text, signature)
      return signature
    }
    token.signer = { key: signer.key, sign }
  }
  return draft
}

const startFrom =
  (draft: BundleDraft): Edit =>
  (it) =>
    void Object.assign(it, copyDraft(draft))

/** The chain of eight statements in place of the one of four, or the shortest, of three. */
export const long = startFrom(goodLong)
export const short = startFrom(goodShort)

/** Places in the chain of four statements. */
export const [LEAF, ON_BRANCH, ON_OFFICE, TOP] = [0, 1, 2, 3] as const

/** Every place of it. */
export const EVERY = [LEAF, ON_BRANCH, ON_OFFICE, TOP] as const

/** A good question: the branch's badge on its shop's page. */
function createCase(): Case {
  const context = { page: 'https://heyu-tea.example/tea/1?q=2#x', now, anchors: world.anchors, revoked: [] }
  return { ...copyDraft(good), ...context, allowLocalhost: false, shape: (bundle) => bundle }
}

export const together =
  (...edits: Edit[]): Edit =>
  (it) =>
    edits.forEach((edit) => edit(it))

/** Edits of a payload by path. */
export const badge =
  (members: Members): Edit =>
  (it) =>
    put(it.badge.payload, members)
export const status =
  (members: Members): Edit =>
  (it) =>
    put(it.status.payload, members)
export const statement =
  (at: number, members: Members): Edit =>
  (it) =>
    put(statementOf(it, at).payload, members)
export const asking =
  (changes: Partial<Case>): Edit =>
  (it) =>
    void Object.assign(it, changes)
export const shaped = (shape: Case['shape']): Edit => asking({ shape })

export function statementOf(it: Case, at: number): TokenDraft {
  const found = it.chain.at(at)
  if (!found) throw new RangeError(`no statement ${at}`)
  return found
}

export const badgeOf = (it: Case): TokenDraft => it.badge
export const statusOf = (it: Case): TokenDraft => it.status
export const at = (place: number) => (it: Case) => statementOf(it, place)

/** Signs a token with another key, and says so in its header. */
export const signedBy =
  ({ sign, key }: Pick<Signer, 'sign' | 'key'>, tokenOf: (it: Case) => TokenDraft): Edit =>
  (it) => {
    const token = tokenOf(it)
    token.signer = { key, sign: (data) => sign(data) }
    token.header['kid'] = key.kid
  }

/** One input for each value. */
export const each = (name: string, values: Members, edit: (value: unknown) => Edit): Inputs =>
  Object.fromEntries(Object.entries(values).map(([value, it]) => [`${name}: ${value}`, edit(it)]))

export const badgeEach = (path: string, values: Members) => each(path, values, (value) => badge({ [path]: value }))
export const statusEach = (path: string, values: Members) => each(path, values, (value) => status({ [path]: value }))
export const statementEach = (at: number, path: string, values: Members) =>
  each(`${at} ${path}`, values, (value) => statement(at, { [path]: value }))

const refusal =
  (state: State) =>
  (step: Step, inputs: Inputs): Refusal => ({ state, step, inputs })
export const invalid = refusal('invalid')
export const unavailable = refusal('unavailable')
export const wrongSite = (inputs: Inputs) => refusal('wrongSite')('page', inputs)

/** Values that are not what is asked for. */
export const NOT_TIMES = {
  missing: undefined,
  string: '1795449600',
  negative: -1,
  fraction: 1.5,
  null: null,
  '2^53': 2 ** 53,
}

/** Judges a question by a verifier of its own, or by one that has judged before. */
export async function ask(it: Case, verifier: Verifier = verifierOf(it)): Promise<Verdict> {
  const { page, now: moment } = it
  return verifier.verify(it.shape(await sealBundle(it)), { page, now: moment } as VerifyContext)
}

export const verifierOf = ({ anchors, revoked, allowLocalhost }: Case) =>
  createVerifier({ anchors, revoked, allowLocalhost })

/** A good question, edited. */
export function caseOf(...edits: Edit[]): Case {
  const it = createCase()
  together(...edits)(it)
  return it
}
