// Starts a throwaway pgbouncer in front of a PostgreSQL, never as root, and removes it afterwards.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aptInstall } from './apt.mjs'
import { accountToRunAs, freePort, untilReady } from './postgres.mjs'

const PLACES = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/usr/local/bin/pgbouncer', '/opt/homebrew/bin/pgbouncer']

/** PGBOUNCER, else where packages put it. */
const findPgbouncer = () => [process.env.PGBOUNCER ?? '', ...PLACES].find((path) => path && existsSync(path)) ?? null

/** Finds pgbouncer, or installs Debian's where that is possible; without it its tests are skipped, not failed. */
export function ensurePgbouncer() {
  const found = findPgbouncer()
  if (found) return found
  return aptInstall('pgbouncer') ? findPgbouncer() : null
}

/** Fewer sessions than a process opens connections: a transaction meets another session each time. More than it acts through. */
const settingsOf = ({ server, port, folder }) => `[databases]
* = host=${server.hostname} port=${server.port || 5432}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${folder}/users
pool_mode = transaction
default_pool_size = 7
max_client_conn = 400
server_idle_timeout = 5
ignore_startup_parameters = extra_float_digits
`

/** Starts one in front of the server that a URL names; null where there is none to start. */
export async function startPgbouncer(databaseUrl) {
  const program = findPgbouncer()
  if (!program) return null
  const server = new URL(databaseUrl)
  const account = accountToRunAs()
  const folder = mkdtempSync(join(tmpdir(), 'liangpai-pgbouncer-'))
  const port = await freePort()
  const files = {
    users: `"${server.username}" "${decodeURIComponent(server.password)}"\n`,
    'pgbouncer.ini': settingsOf({ server, port, folder }),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o600 })
  if (account.uid !== undefined)
    for (const name of ['', ...Object.keys(files)]) chownSync(join(folder, name), account.uid, account.gid)
  const child = spawn(program, [join(folder, 'pgbouncer.ini')], { ...account, stdio: ['ignore', 'ignore', 'pipe'] })
  await untilReady(child, { name: 'pgbouncer', sign: 'process up', seconds: 10 })
  server.host = `127.0.0.1:${port}`
  return {
    url: server.href,
    async stop() {
      child.kill('SIGKILL')
      await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
