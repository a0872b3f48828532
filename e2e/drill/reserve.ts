// Reserves so many numbers and indices, as consents do before anything is public: `reserve.ts <configuration> <count>`.
import { type Config, openRegistry } from '@liangpai/registry'
import { SYSTEM } from '@liangpai/server'
import { reserve } from '../../packages/registry/src/office/issuance/signBadge.ts'
import { issuerOf, OFFICE } from '../../packages/registry/src/store/issuers.ts'

const LANES = 4
const [configuration = '{}', count = '0'] = process.argv.slice(2)
const registry = await openRegistry(JSON.parse(configuration) as Config)
const { context } = registry
const issuer = await issuerOf({ tx: context.store.db, at: context.now() }, OFFICE)
const exp = context.now() + 86_400 * 365
let left = Number(count)
await Promise.all(
  Array.from({ length: LANES }, async () => {
    while (left-- > 0) await context.transact(SYSTEM, (work) => reserve(work, issuer, exp))
  }),
)
await registry.close()
