// The checks that are no vitest tests. Each is one command; each counts as one in the closing line of `pnpm test`.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

/**
 * `built`: looks at what the build made.
 * @type {{ name: string, command: [string, ...string[]], built?: boolean, env?: { [name: string]: string } }[]}
 */
export const CHECKS = [
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'typecheck', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'format:check', command: ['oxfmt', '--check'] },
  { name: 'knip', command: ['knip', '--no-progress'] },
  { name: 'architecture', command: ['node', 'scripts/architecture.ts', '--check'] },
  {
    name: 'reference',
    command: ['node', '--conditions=@liangpai/source', 'scripts/reference.ts', '--check'],
  },
  { name: 'documented', command: ['node', 'scripts/documented.ts'] },
  { name: 'scan:emblem', command: ['node', 'scripts/scan-emblem.mjs'] },
  { name: 'scan:words', command: ['node', 'scripts/scan-words.mjs'] },
  { name: 'size', command: ['size-limit'], built: true },
  { name: 'api', command: ['node', 'scripts/api.ts', '--check'], built: true },
  { name: 'built', command: ['node', 'scripts/built.ts'], built: true },
  { name: 'engines:apis', command: ['node', 'scripts/engines.ts', '--check'], built: true },
  { name: 'packages', command: ['node', 'scripts/packages.mjs'], built: true },
  { name: 'gates', command: ['node', 'scripts/seeds.ts'], built: true },
]

/** Milliseconds after which a command is ended: one that has said all may still hang on a process of its own. */
const LONGEST = 30 * 60_000

/**
 * Runs a command with the project's own tools.
 * @param {string} root
 * @param {[string, ...string[]]} command
 * @param {{ [name: string]: string }} [env]
 * @param {number} [longest] milliseconds after which it is ended
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>}
 */
export function runCommand(root, [program, ...args], env = {}, longest = LONGEST) {
  const file = program === 'node' ? process.execPath : join(root, 'node_modules/.bin', program)
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      timeout: longest,
      killSignal: 'SIGKILL',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
    const end = (code) => resolve({ ok: code === 0, output, seconds: (performance.now() - started) / 1000 })
    child.once('error', (error) => {
      output += error.message
      end(1)
    })
    child.once('close', end)
  })
}

/** Runs one check and says how it went; what a failing check said is printed whole. */
export async function runCheck(root, { name, command, env }) {
  const { ok, output, seconds } = await runCommand(root, command, env)
  console.error(`[${name}] ${seconds.toFixed(1)} s${ok ? '' : ' FAILED'}`)
  if (!ok) console.error(output)
  return ok
}
