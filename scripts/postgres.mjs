// Starts a throwaway PostgreSQL on a loopback port, never as root, and removes it afterwards. Why not a library that
// brings one along: docs/decisions/libraries.md.
import { execFile, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { aptInstall, hasApt } from './apt.mjs'

const run = promisify(execFile)

const DEBIAN = '/usr/lib/postgresql'
const CLUSTER_SETTINGS = '/etc/postgresql-common/createcluster.conf'

/** Nothing outlives the tests, so nothing needs to survive a crash. */
const SETTINGS = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_connections=40',
  'max_prepared_transactions=4',
]

/** For drills that end its processes, and for benches of writes: as it is installed. */
const DURABLE_SETTINGS = ['max_connections=100']

function configuredBin() {
  try {
    const stdio = ['ignore', 'pipe', 'ignore']
    return [execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio }).trim()]
  } catch {
    return []
  }
}

/** The folder of `initdb` and `postgres`: PG_BIN, else Debian's newest, else what pg_config says. */
export function findPostgresBin() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const debian = versions.map((version) => `${DEBIAN}/${version}/bin`)
  const folders = [process.env.PG_BIN ?? '', ...debian, ...configuredBin()].filter(Boolean)
  return folders.find((bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres'))) ?? null
}

/** Finds a server, or installs Debian's where that is possible; without one its tests are skipped, not failed. */
export function ensurePostgres({ log = console.error } = {}) {
  const found = findPostgresBin() ?? process.env.TEST_DATABASE_URL
  if (found || !hasApt()) return found ?? null
  log('No PostgreSQL found: installing the Debian package (apt-get install postgresql) ...')
  // The tests start a server of their own: the package must not start one for the whole machine.
  mkdirSync(dirname(CLUSTER_SETTINGS), { recursive: true })
  if (!existsSync(CLUSTER_SETTINGS)) writeFileSync(CLUSTER_SETTINGS, 'create_main_cluster = false\n')
  return aptInstall('postgresql') ? findPostgresBin() : null
}

/** PostgreSQL refuses to run as root. */
export function accountToRunAs() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody'])
    try {
      const id = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {}
  throw new Error('running as root and no account to run PostgreSQL under')
}

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** Creates an empty cluster in `folder`, owned by the account that will run it. */
async function createCluster(bin, folder, account, password) {
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account.uid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid)
  const options = ['--username=test', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8']
  const data = join(folder, 'data')
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  await run(join(bin, 'initdb'), [`--pgdata=${data}`, ...options, '--no-sync', '--no-instructions'], {
    ...account,
    env,
    cwd: folder,
  })
  return data
}

/** Resolves when a server has written a sign that it is ready; rejects if it ends before, or after so many seconds. */
export function untilReady(server, { name, sign, seconds }) {
  let log = ''
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${name} ${why}:\n${log}`))
    const timer = setTimeout(() => fail(`did not start in ${seconds} s`), seconds * 1000)
    const onExit = (code) => fail(`ended with ${code}`)
    server.once('exit', onExit)
    server.stderr.on('data', (text) => {
      log += text
      if (!log.includes(sign)) return
      clearTimeout(timer)
      server.removeListener('exit', onExit)
      resolve()
    })
  })
}

/**
 * Starts a server of its own; null where there is none to start. A `durable` one keeps what it has acknowledged when its
 * processes are ended. `restart` ends it as that signal does (SIGINT: as an operator would, SIGQUIT: as a crash), and
 * starts it again on the same port. `stop` removes every trace.
 */
export async function startPostgres({ durable = false } = {}) {
  const bin = findPostgresBin()
  if (!bin) return null
  const account = accountToRunAs()
  const folder = mkdtempSync(join(tmpdir(), 'liangpai-pg-'))
  const password = randomBytes(12).toString('hex')
  const data = await createCluster(bin, folder, account, password)
  const port = await freePort()
  const address = ['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port)]
  const settings = durable ? DURABLE_SETTINGS : SETTINGS
  const start = async () => {
    const server = spawn(join(bin, 'postgres'), [...address, ...settings.flatMap((setting) => ['-c', setting])], {
      ...account,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await untilReady(server, { name: 'PostgreSQL', sign: 'ready to accept connections', seconds: 30 })
    return server
  }
  let server = await start()
  const end = async (signal) => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    await ended
  }
  return {
    url: `postgres://test:${password}@127.0.0.1:${port}/postgres`,
    async restart(signal) {
      await end(signal)
      server = await start()
    },
    async stop() {
      await end('SIGINT') // fast shutdown
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
