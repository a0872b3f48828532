import type { Import, Module } from './modules.ts'

/** What a package may import: doors of our packages (`core/issue`), and what is installed, by name or with all below. */
type Rule = { doors: string[]; libraries: string[] | 'any' }

const SERVER_DOORS = ['server', 'server/http', 'server/input', 'server/pages', 'server/scripts', 'server/store']

/** DESIGN, section 2. A package that is not here may import nothing. */
const RULES: { [name: string]: Rule } = {
  core: { doors: [], libraries: [] },
  presentation: { doors: ['core', 'core/organization'], libraries: [] },
  badge: { doors: ['core', 'presentation', 'presentation/verdict'], libraries: ['lit', 'preact', 'react', 'vue'] },
  client: { doors: ['core', 'presentation', 'presentation/verdict', 'presentation/reasons'], libraries: 'any' },
  server: {
    doors: ['core/organization', 'core/organization/schema', 'core/localhost', 'presentation'],
    libraries: 'any',
  },
  registry: {
    doors: [
      'core',
      'core/issue',
      'core/organization',
      'core/organization/schema',
      'core/localhost',
      'presentation',
      'presentation/verdict',
      'badge/file',
      ...SERVER_DOORS,
    ],
    libraries: 'any',
  },
  mediation: {
    doors: ['core/organization', 'core/organization/schema', 'presentation', ...SERVER_DOORS],
    libraries: 'any',
  },
  services: {
    doors: ['core/organization', 'core/organization/schema', 'presentation', ...SERVER_DOORS],
    libraries: 'any',
  },
  liangpai: {
    doors: [
      'core',
      'core/issue',
      'core/organization',
      'presentation',
      'presentation/reasons',
      'server',
      'registry',
      'mediation',
      'services',
    ],
    libraries: 'any',
  },
  world: { doors: ['core', 'core/issue', 'core/organization'], libraries: 'any' },
}

/** Files that may reach further than their package, and why. */
const EXCEPTIONS: { files: RegExp; may: RegExp; reason: string }[] = [
  {
    files: /^packages\/badge\/src\/states(\.ts|\/)/,
    may: /^@liangpai\/(core\/issue|world)$/,
    reason: 'Test badges of the invented city are signed in the page, by a file of their own.',
  },
  { files: /^packages\/core\/src\/crypto\/node\.ts$/, may: /^node:/, reason: "Node's half of #crypto." },
  {
    files: /^packages\/core\/src\/organization\/schema/,
    may: /^zod$/,
    reason: 'A door of its own, with zod as an optional peer.',
  },
]

/** Whether this file may reach further than its package. */
export const isException = ({ file }: Module, specifier: string): boolean =>
  EXCEPTIONS.some(({ files, may }) => files.test(file) && may.test(specifier))

const libraryOf = (specifier: string) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier

function isAllowed(name: string, specifier: string): boolean {
  const { doors, libraries } = RULES[name] ?? { doors: [], libraries: [] }
  const door = /^(?:@liangpai\/|(?=liangpai$))(.*)$/.exec(specifier)?.[1]
  if (door !== undefined) return doors.includes(door)
  return libraries === 'any' || libraries.includes(libraryOf(specifier))
}

function faultOf(module: Module, { specifier, to }: Import, testFiles: ReadonlySet<string>): string | undefined {
  if (specifier.startsWith('#')) return undefined
  if (specifier.startsWith('.')) {
    if (!to) return undefined // the compiler's to say
    if (!to.startsWith(`packages/${module.package}/`)) return `reaches into another package: ${specifier}`
    return testFiles.has(to) ? `imports ${specifier}, which is for tests` : undefined
  }
  if (isException(module, specifier) || isAllowed(module.package, specifier)) return undefined
  return `${module.package} may not import ${specifier}`
}

/** Imports against the direction of the packages; tests may import all. */
export function packageFaults(modules: readonly Module[]): string[] {
  const testFiles = new Set(modules.filter(({ isTest }) => isTest).map(({ file }) => file))
  return modules
    .filter(({ isTest }) => !isTest)
    .flatMap((module) =>
      module.imports.flatMap((found) => {
        const fault = faultOf(module, found, testFiles)
        return fault ? [`${module.file}:${found.line}: ${fault}`] : []
      }),
    )
}
