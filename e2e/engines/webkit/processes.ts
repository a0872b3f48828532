import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { findWebKit } from '../../../scripts/browser.mjs'

type WebKitPaths = NonNullable<ReturnType<typeof findWebKit>>
export type WebKitProcesses = { url: string; stop(): void }

/** Toolbar and frame shrink to nothing: else the window could not be made as narrow as a phone. */
const NO_TOOLBAR = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }'

/** Settings of the toolkit for one run, in a folder that stands in for the user's own. */
function writeSettings(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liangpai-webkit-'))
  mkdirSync(join(folder, 'gtk-3.0'))
  writeFileSync(join(folder, 'gtk-3.0/gtk.css'), NO_TOOLBAR)
  return folder
}

const PATIENCE = 20_000

/** A display of its own, under the first number that is free. */
async function startDisplay(program: string): Promise<{ server: ChildProcess; name: string }> {
  const options = ['-displayfd', '1', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp']
  const server = spawn(program, options, { stdio: ['ignore', 'pipe', 'ignore'] })
  const [number] = await once(server.stdout, 'data', { signal: AbortSignal.timeout(PATIENCE) }).catch((error) => {
    server.kill()
    throw new Error('Xvfb does not start', { cause: error })
  })
  return { server, name: `:${String(number).trim()}` }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // All of them have ended by themselves.
  }
}

async function waitForDriver(url: string, driver: ChildProcess): Promise<void> {
  for (const end = performance.now() + PATIENCE; performance.now() < end;) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`)
    const answer = await fetch(`${url}/status`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((ok) => setTimeout(ok, 50))
  }
  throw new Error('WebKitWebDriver does not answer')
}

/** Starts a display and WebKitWebDriver on it; both end with `stop`, or with this process. */
export async function startProcesses(paths: WebKitPaths): Promise<WebKitProcesses> {
  const settings = writeSettings()
  const display = await startDisplay(paths.display)
  const port = await freePort()
  const env = {
    ...process.env,
    DISPLAY: display.name,
    XDG_CONFIG_HOME: settings,
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // As for Chromium's --no-sandbox: the tests may run as root.
  }
  // A group of its own: a page that never ends outlives its driver and browser.
  const driver = spawn(paths.driver, [`--port=${port}`], { env, stdio: 'ignore', detached: true })
  const stop = () => {
    process.off('exit', stop)
    endGroup(driver)
    display.server.kill()
    rmSync(settings, { recursive: true, force: true })
  }
  process.once('exit', stop)
  const url = `http://127.0.0.1:${port}`
  await waitForDriver(url, driver).catch((error: unknown) => {
    stop()
    throw error
  })
  return { url, stop }
}
