import type { RefusalCode } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import type { Context } from '../context.ts'
import { openKey } from '../keys/signer.ts'
import { TTL } from '../publication/statusList.ts'
import { OFFICE } from '../store/issuers.ts'
import { keysOf } from '../store/keys.ts'
import { allLists } from '../store/statusLists.ts'

/** Milliseconds for which an answer stands, so that nobody can make the registry look all the time. */
const STANDS = 2000

/** Why a registry cannot do all of its work now; `undefined` if it can. */
export type Readiness = () => Promise<RefusalCode | undefined>

/** Looks at what the work needs: database, keys, journal, and lists that verifiers still take as fresh. */
export function createReadiness(context: Context): Readiness {
  let lookedAt = -Infinity
  let answer: Promise<RefusalCode | undefined> | undefined
  return () => {
    if (answer && performance.now() - lookedAt < STANDS) return answer
    lookedAt = performance.now()
    answer = look(context).catch((error: unknown) => (error instanceof Refusal ? error.code : 'databaseAway'))
    return answer
  }
}

async function look({ store: { db, reserve }, vault, journal, now }: Context): Promise<RefusalCode | undefined> {
  if (reserve?.state === 'givenUp') return 'storageFull'
  const [key] = await keysOf(db, OFFICE, 'badge')
  if (!key) return 'notInitialised'
  if (!opens(() => openKey(vault, key))) return 'masterKeyWrong'
  await journal.probe()
  const lists = await allLists(db)
  return lists.some(({ iat }) => now() - iat >= TTL) ? 'statusListStale' : undefined
}

function opens(open: () => unknown): boolean {
  try {
    open()
    return true
  } catch {
    return false
  }
}
