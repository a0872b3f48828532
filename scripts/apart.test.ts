import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { readDoors } from './doors.ts'

// What serves members and merchants must not be able to learn who shows a badge: what its builds are made of has no file of the
// registry, the client, the badge or the judge, also by way of another package.

const root = join(import.meta.dirname, '..')

/** All files that the door of a package is made of, those of our other packages too. */
async function filesOf(name: string): Promise<string[]> {
  const door = readDoors(root).find((one) => one.package === name)
  const { metafile } = await build({
    entryPoints: [join(root, door?.source ?? '')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    conditions: ['@liangpai/source'],
    loader: { '.node': 'empty' },
    external: ['pg-native'],
    outdir: 'built', // of what is written nowhere
    logLevel: 'error',
  })
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs))
  const built = inputs.filter(([file, { bytesInOutput }]) => file.startsWith('packages/') && bytesInOutput > 0)
  return built.map(([file]) => file)
}

/** Of core, organisations and what they are written with; of the others, those that know no badge. */
const MAY_BE =
  /^packages\/(core\/src\/(organization\/|crypto\/|fault\.ts$|localhost\.ts$|text\.ts$)|presentation\/|server\/)/

test.each(['mediation', 'services'])('what %s is built of has no file that knows a badge', async (name) => {
  const files = await filesOf(name)
  expect(files.length).toBeGreaterThan(100)
  const own = `packages/${name}/`
  expect(files.filter((file) => !file.startsWith(own) && !MAY_BE.test(file))).toEqual([])
})

test('the registry is built of such files, so that this test would see them', async () => {
  const files = await filesOf('registry')
  expect(files.some((file) => file.startsWith('packages/core/') && !MAY_BE.test(file))).toBe(true)
})
