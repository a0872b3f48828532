import type { Organization, Station } from '@liangpai/core'
import { isMembers, member, type Members } from './json.ts'
import { isText, isTextOrAbsent } from './text.ts'

type Kind = Organization['kind']

const kinds: readonly unknown[] = ['committee', 'generalBranch', 'branch', 'group'] satisfies Kind[]

const isKind = (value: unknown): value is Kind => kinds.includes(value)

/** What a statement says of its subject (PROFILE 5.5); `undefined` if a word of it is wrong. */
export function organizationIn(id: string, claims: Members): Organization | undefined {
  const entity = member(claims, 'metadata', 'federation_entity')
  const organization = member(claims, 'metadata', 'liangpai_organization')
  const [kind, area, chainLink] = ['kind', 'area', 'chain_link'].map((name) => member(organization, name))
  const name = member(entity, 'organization_name')
  const names = namesIn(entity)
  if (!isKind(kind) || !isText(name, 64) || !names || !isTextOrAbsent(area, 64) || !isTextOrAbsent(chainLink, 64))
    return undefined
  if (!isStationOrAbsent(member(organization, 'station'))) return undefined
  return {
    id,
    kind,
    name,
    names,
    ...(area !== undefined && { area }),
    ...(chainLink !== undefined && { chainLink }),
  }
}

function namesIn(entity: unknown): Organization['names'] | undefined {
  const names: Organization['names'] = {}
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    const name = member(entity, `organization_name#${language}`)
    if (!isTextOrAbsent(name, 64)) return undefined
    if (name !== undefined) names[language] = name
  }
  return names
}

const isStationOrAbsent = (station: unknown) =>
  station === undefined || (isText(member(station, 'name'), 64) && isText(member(station, 'contact'), 64))

/** The station of the lowest organisation that has one. */
export function stationIn(upwards: readonly Members[]): Station | undefined {
  const station = upwards.map((claims) => member(claims, 'metadata', 'liangpai_organization', 'station')).find(Boolean)
  return isMembers(station) ? { name: String(station['name']), contact: String(station['contact']) } : undefined
}
