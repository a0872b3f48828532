import { type Edit, setClaim } from './edit.ts'
import type { Entities, KeyedEntity, LineName } from './entities.ts'
import type { Random } from './random.ts'
import type { SigningKey } from './signingKey.ts'
import { type Place, templateName } from './templates.ts'
import type { MakeToken, Token } from './token.ts'
import type { TrustName } from './trust.ts'

/** Tokens of one line that belong together: a key was added, changed or impersonated, or the line runs in a ring. */
export type KeyRotation = {
  line: LineName
  tokens: readonly PlacedToken[]
  trust: TrustName
  /** Replaces the line's own chain. */
  chain?: readonly Token[]
}

type PlacedToken = readonly [Place, Token]

/** Makes a token of the line with these edits. */
type MakePlaced = (place: Place, ...edits: Edit[]) => PlacedToken

const BADGE_JWKS = ['metadata', 'liangpai_issuer', 'jwks']
const addKey = (key: object, ...jwks: string[]): Edit => setClaim([...jwks, 'keys', 1], key)
const signAs = ({ name }: SigningKey, kid: string): Edit[] => [
  { do: 'sign', by: name, named: false },
  { do: 'set', in: 'header', at: ['kid'], to: kid },
]

/** New keys, introduced as an organisation would and as an impostor would. */
export function drawRotation(random: Random, { lines }: Entities, make: MakeToken): KeyRotation {
  const line = random.pick<LineName>(['branch', 'office', 'sibling'])
  const { root, issuer, members } = lines[line]
  const { spare, badge } = issuer.signingKeys
  // An impostor puts their own key under the name of the issuer's.
  const kid = random.percent(75) ? spare.key.kid : random.pick([badge.key.kid, 'another-name'])
  const key = { ...spare.key, kid }
  const placed: MakePlaced = (place, ...edits) => [place, make({ template: templateName(line, place), edits })]
  const trust = random.pick<TrustName>(['plain', 'plain', 'rolled', 'revoked'])
  switch (random.below(5)) {
    case 0:
      return { line, trust, tokens: [placed(0, addKey(key, ...BADGE_JWKS)), placed('badge', ...signAs(spare, kid))] }
    case 1:
      return { line, trust, tokens: [placed(0, addKey(key, ...BADGE_JWKS)), placed('status', ...signAs(spare, kid))] }
    case 2: {
      const own = random.percent(75) ? [addKey(key, 'jwks')] : []
      return { line, trust, tokens: [placed(0, ...own, ...signAs(spare, kid)), placed(1, addKey(key, 'jwks'))] }
    }
    case 3:
      return { line, ...rotateRoot(random, root.signingKeys.spare, placed, members.length) }
    default:
      return { line: 'branch', trust, tokens: [], chain: ringOf(lines.branch.members, make) }
  }
}

/** A root that introduces its next key, and perhaps signs with it; `last` is the place of its configuration. */
function rotateRoot(random: Random, spare: SigningKey, placed: MakePlaced, last: number) {
  const isSelfSigned = random.percent(40)
  const sign = signAs(spare, spare.key.kid)
  const top = placed(last, addKey(spare.key, 'jwks'), ...(isSelfSigned ? sign : []))
  const below = random.percent(70) ? [placed(last - 1, ...sign)] : []
  const trust = random.pick<TrustName>(
    isSelfSigned ? ['spare', 'rolled', 'plain', 'revoked'] : ['plain', 'plain', 'rolled', 'revoked'],
  )
  return { trust, tokens: [top, ...below] }
}

/** The issuer and its superior vouch for each other, and the root for the issuer. */
function ringOf(members: readonly KeyedEntity[], make: MakeToken): Token[] {
  const [root, office, branch] = members
  if (!root || !office || !branch) throw new RangeError('a ring takes a line of three')
  const vouch = (superior: KeyedEntity, subject: KeyedEntity) => {
    const { federation } = superior.signingKeys
    const parties = [setClaim(['iss'], superior.id), setClaim(['sub'], subject.id)]
    return make({ template: 'branch/1', edits: [...parties, ...signAs(federation, federation.key.kid)] })
  }
  const own = (place: Place) => make({ template: templateName('branch', place), edits: [] })
  return [own(0), own(1), vouch(branch, office), vouch(root, branch), own(3)]
}
