// Consents to an offer in a process of its own, and freezes it just before the transaction commits, with all its locks.
import { openRegistry } from '../open.ts'
import { consentTo, NOON } from './office.ts'

const [data = '', databaseUrl, token = ''] = process.argv.slice(2)
const registry = await openRegistry({ data, ...(databaseUrl && { databaseUrl }), now: () => NOON })
const { store } = registry.context
const { transact } = store
store.transact = (work, options) =>
  transact(async (tx) => {
    const result = await work(tx)
    if (typeof result === 'object' && result && 'stopToken' in result) process.kill(process.pid, 'SIGSTOP')
    return result
  }, options)
await consentTo(registry, token)
await registry.close()
