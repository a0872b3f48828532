import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EvidenceNeed } from '@liangpai/core'
import {
  city,
  createStaleEvidence,
  createWorld,
  evidenceNeeds,
  type StaleEvidence,
  staleSamples,
  statusUriOf,
  type World,
} from '@liangpai/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runAudit } from './audit/run.ts'
import { openState } from './audit/state/state.ts'
import { createClient } from './client.ts'
import { NOT_IN_EFFECT, startHost } from './testHost.ts'
import { unverifiedExp, unverifiedIat } from './unverifiedPayload.ts'

// Client and audit, started with the same evidence, have to come to the same result by the table of `nextEvidence`. The
// badge's tests run the same samples.

const BUNDLE = `/badges/${city.badgeNo}/bundle`
const STATUS = '/statuses/1'

let host: Awaited<ReturnType<typeof startHost>>
let world: World
let folder: string

beforeEach(async () => {
  host = await startHost()
  world = await createWorld({ origin: host.origin })
  folder = mkdtempSync(join(tmpdir(), 'evidence-'))
})
afterEach(async () => {
  await host.stop()
  rmSync(folder, { recursive: true, force: true })
})

const options = () => ({ registries: [host.origin], anchors: world.anchors, now: () => world.now })

type Short = { state: string; reason: string }

/** Verifies a bundle in hand. */
async function verifyByClient({ bundle }: StaleEvidence): Promise<Short> {
  const result = await createClient(options()).verify(bundle, { page: null })
  return result.state === 'verified'
    ? { state: result.state, reason: result.fresh ? '' : 'not fresh' }
    : { state: result.state, reason: result.reason }
}

/** Audits a row whose stored evidence is that of the bundle. */
async function verifyByAudit({ bundle }: StaleEvidence): Promise<Short> {
  const state = openState(folder)
  try {
    storeBundle(state, bundle)
    const open = async function* () {
      yield new TextEncoder().encode(`code\n${city.badgeNo}\n`)
    }
    await runAudit({ ...options(), state, open, pageOptional: true })
    const [result] = state.results.all()
    const isStale = result?.state === 'verified' && (result.asOf ?? 0) < world.now - 300
    return { state: result?.state ?? '', reason: isStale ? 'not fresh' : (result?.reason ?? '') }
  } finally {
    state.close()
  }
}

function storeBundle(state: ReturnType<typeof openState>, { badge, chain = [], status }: StaleEvidence['bundle']) {
  const [iss, uri, run] = [world.office.id, statusUriOf(world.office), 0]
  const place = { iss, uri, idx: 0, exp: unverifiedExp(badge), run, requestedAt: 0 }
  state.issuers.store(iss, chain, world.now)
  if (status) state.lists.store(iss, uri, { status, iat: unverifiedIat(status), etag: null, run })
  state.badges.store(host.origin + BUNDLE, { token: badge, ...place })
}

const verifiers = { client: verifyByClient, audit: verifyByAudit }

describe.each(evidenceNeeds)('%s', (need: EvidenceNeed) => {
  const { what, state } = staleSamples[need]

  test.each(['client', 'audit'] as const)(`${need}: the %s fetches the ${what} and verifies by it`, async (name) => {
    const stale = await createStaleEvidence(need, world)
    if (what === 'list') host.replies.set(STATUS, { body: stale.served.status })
    else host.replies.set(BUNDLE, { body: JSON.stringify(stale.served) })
    expect(await verifiers[name](stale)).toEqual({ state: 'verified', reason: '' })
    expect(host.paths()).toContain(what === 'list' ? STATUS : BUNDLE)
    if (name === 'client') expect(host.requests).toHaveLength(1)
  })

  test(`${need}: client and audit come to the same result when the registry serves nothing`, async () => {
    const stale = await createStaleEvidence(need, world)
    const result = await verifyByClient(stale)
    expect(result).toMatchObject({ state })
    expect(await verifyByAudit(stale)).toEqual(result)
  })

  test(`${need}: client and audit come to the same result when the badge is not in effect`, async () => {
    const stale = await createStaleEvidence(need, world)
    host.fallback.reply = NOT_IN_EFFECT
    const result = await verifyByClient(stale)
    expect(result).toMatchObject({ state: what === 'list' ? 'verified' : 'inactive' })
    expect(await verifyByAudit(stale)).toEqual(result)
  })
})

test.each(['client', 'audit'] as const)(
  'the %s fetches the bundle after a newer list by an unknown key',
  async (name) => {
    const stale = await createStaleEvidence('LIST_NOT_FRESH', world)
    const stranger = await createWorld({ origin: host.origin })
    host.replies.set(STATUS, { body: await stranger.status() })
    host.replies.set(BUNDLE, { body: JSON.stringify(stale.served) })
    expect(await verifiers[name](stale)).toEqual({ state: 'verified', reason: '' })
    expect(host.paths().toSorted()).toEqual([BUNDLE, STATUS])
  },
)
