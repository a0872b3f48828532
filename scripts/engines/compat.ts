import bcd, { type Identifier, type SupportStatement } from '@mdn/browser-compat-data' with { type: 'json' }

/** The engines that are promised, each with its oldest version. */
export const FLOORS = { chrome: '80', safari: '16.4', safari_ios: '16.4', firefox: '113' } as const

export type Engine = keyof typeof FLOORS
export const ENGINES = Object.keys(FLOORS) as Engine[]

/** The version in which something came to each engine; infinite where it has not. */
export type Versions = { [engine in Engine]: number }

/** A feature of the platform: what the compatibility data calls it. */
export type Feature = { name: string; versions: Versions }

const numberOf = (version: string | boolean | null | undefined): number =>
  typeof version === 'string' && version !== 'preview' ? Number.parseFloat(version.replace('≤', '')) : Infinity

/** Since when an engine has had something, without flags, prefixes and what it dropped again by its floor. */
function versionIn(engine: Engine, statement: SupportStatement | undefined): number {
  const isUsable = ({ flags, prefix, alternative_name, version_removed }: Exclude<SupportStatement, unknown[]>) =>
    !flags && !prefix && !alternative_name && !(numberOf(version_removed) <= Number(FLOORS[engine]))
  const statements = statement ? [statement].flat().filter(isUsable) : []
  return Math.min(Infinity, ...statements.map(({ version_added }) => numberOf(version_added)))
}

function featureOf(name: string, identifier: Identifier | undefined): Feature[] {
  const support = identifier?.__compat?.support
  if (!support) return []
  const versions = Object.fromEntries(ENGINES.map((engine) => [engine, versionIn(engine, support[engine])]))
  return [{ name, versions: versions as Versions }]
}

/** Engines that are promised in a version without this. */
export const missingIn = ({ versions }: Feature): Engine[] =>
  ENGINES.filter((engine) => versions[engine] > Number(FLOORS[engine]))

type Named = [name: string, identifier: Identifier]
const entriesOf = (identifier: Identifier | undefined): Named[] =>
  Object.entries(identifier ?? {}).filter((entry): entry is Named => entry[0] !== '__compat')

/** What stands at a path of the data, if anything does. */
const dataAt = (...path: string[]): Identifier | undefined =>
  path.reduce<Identifier | undefined>((node, key) => node?.[key], bcd as unknown as Identifier)

const all = [...entriesOf(dataAt('api')), ...entriesOf(dataAt('javascript', 'builtins'))]

/**
 * The interfaces whose objects a promised engine can have. One that is newer is reached by a global or a member that is
 * newer itself, and that one is looked up by its own name.
 */
const interfaces = all.filter(([name, identifier]) =>
  featureOf(name, identifier).every((feature) => missingIn(feature).length === 0),
)

/** All that a global may be: a built-in object, an interface, its constructor, a function or a member of the window. */
export function globalsNamed(name: string): Feature[] {
  const own = name.replace('new ', '')
  const global = all.find(([owner]) => owner === own)?.[1]
  if (own !== name) return featureOf(name, global?.[own])
  return [...featureOf(name, global), ...featureOf(`Window.${name}`, dataAt('api', 'Window', name))]
}

/** All that a member of this name may be. */
export const membersNamed = (name: string): Feature[] =>
  interfaces.flatMap(([owner, members]) => featureOf(`${owner}.${name}`, members[name]))

/** What nobody hears or reads does no harm: of these, one that every promised engine has is enough. */
function anyOf(features: Feature[]): Feature[] {
  const promised = features.filter((feature) => missingIn(feature).length === 0)
  return promised.length > 0 ? promised : features
}

export const eventsNamed = (name: string): Feature[] =>
  anyOf(all.flatMap(([owner, members]) => featureOf(`${owner}: ${name} event`, members[`${name}_event`])))

/** The option of a call, `{ signal }`: the data has it below the call, as `options_signal_parameter` or the like. */
export function optionsNamed(option: string): Feature[] {
  const suffix = `_${option.slice(2, -2)}_parameter`
  const optionsOf = ([call, parts]: Named) =>
    entriesOf(parts)
      .filter(([part]) => part.endsWith(suffix))
      .flatMap(([, part]) => featureOf(`${call} ${option}`, part))
  return anyOf(
    interfaces.flatMap(([owner, members]) => [
      ...optionsOf([owner, members]),
      ...entriesOf(members).flatMap(([member, parts]) => optionsOf([`${owner}.${member}`, parts])),
    ]),
  )
}

export function htmlNamed(name: string): Feature[] {
  const [element = '', attribute] = name.split('.')
  const places = [dataAt('html', 'elements', element), dataAt('svg', 'elements', element)]
  if (!attribute) return places.flatMap((place) => featureOf(`<${element}>`, place))
  const shared = [dataAt('html', 'global_attributes'), dataAt('svg', 'global_attributes')]
  return [...places, ...shared].flatMap((place) => featureOf(`<${element} ${attribute}>`, place?.[attribute]))
}

/** `@rule`, `@rule feature`, `:selector`, `function()`, `property` or `property: word`. */
export function cssNamed(name: string): Feature[] {
  if (name.startsWith('@')) return featureOf(name, dataAt('css', 'at-rules', ...name.slice(1).split(' ')))
  if (name.startsWith(':')) return featureOf(name, dataAt('css', 'selectors', name.slice(1)))
  if (!name.endsWith('()')) return featureOf(name, dataAt('css', 'properties', ...name.split(': ')))
  const own = name.slice(0, -2)
  const types = entriesOf(dataAt('css', 'types'))
  return featureOf(name, dataAt('css', 'types', own) ?? types.find(([, type]) => type[own])?.[1][own])
}
