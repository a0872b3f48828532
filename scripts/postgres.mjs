// Starts a throwaway PostgreSQL on a loopback port, never as root, and removes it afterwards.
import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export function findPostgresBin() {
  const places = []
  if (process.env.PG_BIN) places.push(process.env.PG_BIN)
  if (existsSync('/usr/lib/postgresql'))
    for (const v of readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)))
      places.push(`/usr/lib/postgresql/${v}/bin`)
  try {
    places.push(
      execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
    )
  } catch {}
  return places.find((p) => existsSync(join(p, 'initdb')) && existsSync(join(p, 'postgres'))) ?? null
}

/** Finds a server, or installs Debian's where that is possible; without one its tests are skipped, not failed. */
export function ensurePostgres({ log = console.error } = {}) {
  const found = findPostgresBin()
  if (found || process.env.TEST_DATABASE_URL) return found ?? process.env.TEST_DATABASE_URL
  const isRootDebian = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!isRootDebian) return null
  log('No PostgreSQL found: installing the Debian package (apt-get install postgresql) ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 }).status === 0
  // The tests start a server of their own: the package must not start one for the whole machine.
  const settings = '/etc/postgresql-common/createcluster.conf'
  mkdirSync(dirname(settings), { recursive: true })
  if (!existsSync(settings)) writeFileSync(settings, 'create_main_cluster = false\n')
  const keep = ['-o', 'Dpkg::Options::=--force-confold']
  const install = () => apt('install', '-y', '--no-install-recommends', ...keep, 'postgresql')
  return install() || (apt('update') && install()) ? findPostgresBin() : null
}

function accountToRunAs() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody'])
    try {
      const id = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {}
  throw new Error('running as root and no account to run PostgreSQL under')
}

const freePort = () =>
  new Promise((ok, bad) => {
    const s = createServer()
    s.once('error', bad)
    s.listen(0, '127.0.0.1', () => {
      const { port } = s.address()
      s.close(() => ok(port))
    })
  })

export async function startPostgres() {
  const bin = findPostgresBin()
  if (!bin) return null
  const who = accountToRunAs()
  const dir = mkdtempSync(join(tmpdir(), 'liangpai-pg-'))
  if (who.uid !== undefined) chownSync(dir, who.uid, who.gid)
  const password = randomBytes(12).toString('hex')
  const pwfile = join(dir, 'pw')
  writeFileSync(pwfile, password, { mode: 0o600 })
  if (who.uid !== undefined) chownSync(pwfile, who.uid, who.gid)
  const data = join(dir, 'data')
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  await run(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'test',
      '-A',
      'scram-sha-256',
      `--pwfile=${pwfile}`,
      '-E',
      'UTF8',
      '--no-sync',
      '--no-instructions',
    ],
    { ...who, env, cwd: dir },
  )
  const port = await freePort()
  const child = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-k',
      dir,
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      '-c',
      'fsync=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'max_connections=40',
    ],
    { ...who, env, cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let log = ''
  await new Promise((ok, bad) => {
    const timer = setTimeout(() => bad(new Error(`PostgreSQL did not start in 30 s:\n${log}`)), 30_000)
    child.once('exit', (code) => bad(new Error(`PostgreSQL left with ${code}:\n${log}`)))
    child.stderr.on('data', (d) => {
      log += d
      if (log.includes('ready to accept connections')) {
        clearTimeout(timer)
        ok()
      }
    })
  })
  child.removeAllListeners('exit')
  return {
    url: `postgres://test:${password}@127.0.0.1:${port}/postgres`,
    bin,
    async stop() {
      const gone = new Promise((ok) => child.once('exit', ok))
      child.kill('SIGINT') // fast shutdown
      await gone
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

if (import.meta.main) {
  const t = performance.now()
  const pg = await startPostgres()
  if (!pg) process.exit(1)
  console.log(pg.url.replace(/:[0-9a-f]+@/, ':***@'), pg.bin, `${Math.round(performance.now() - t)} ms`)
  const { stdout } = await run(join(pg.bin, 'psql'), [pg.url, '-Atc', 'select version()'])
  console.log(stdout.trim())
  const u = performance.now()
  await pg.stop()
  console.log(`stopped in ${Math.round(performance.now() - u)} ms`)
}
