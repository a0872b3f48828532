import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { readDoors } from './doors.ts'

// zod is an optional peer of core: whoever judges a badge, asks the rules or shows a badge neither installs nor loads it.

const root = join(import.meta.dirname, '..')
const SCHEMAS = 'core.organization.schema'
const doors = readDoors(root).filter(({ package: name }) => ['core', 'presentation', 'badge'].includes(name))

/** All files that a door is made of, those of installed packages too. */
async function filesOf(source: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(root, source)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    conditions: ['@liangpai/source'],
    logLevel: 'error',
  })
  return Object.keys(metafile.inputs)
}

test.each(doors.filter(({ name }) => name !== SCHEMAS))(
  '$name loads neither zod nor the schemas',
  async ({ source }) => {
    const files = await filesOf(source)
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => /node_modules\/zod\/|organization\/schema\//.test(file))).toEqual([])
  },
)

test('the door of the schemas loads zod, so that this test would see it', async () => {
  const files = await filesOf(doors.find(({ name }) => name === SCHEMAS)?.source ?? '')
  expect(files.some((file) => file.includes('node_modules/zod/'))).toBe(true)
})
