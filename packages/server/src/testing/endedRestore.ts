// A restore that is ended in its midst, as by `kill -9` or a power cut: run as a process of its own, with a data folder and the address
// of a server or nothing.
import { inEmptyPlace } from '../store/backup/place.ts'
import { settingsOf } from '../store/settings.ts'
import { openStore } from '../store/store.ts'

const [, , data = '', databaseUrl = ''] = process.argv

await inEmptyPlace({ data, ...(databaseUrl !== '' && { databaseUrl }) }, async (place) => {
  const store = await openStore(place)
  await store.transact((tx) => settingsOf<'loaded'>().write(tx, 'loaded', 'in part'))
  process.kill(process.pid, 'SIGKILL')
  await new Promise(() => {})
})
