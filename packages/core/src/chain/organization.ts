import { type Json, membersOf, present } from '../token/json.ts'
import { must } from '../fault.ts'
import { readOptionalText, readText } from '../text.ts'
import type { Kind, Organization, Station } from '../verdict.ts'
import type { Statement } from './statement.ts'

const KINDS: readonly Kind[] = ['committee', 'generalBranch', 'branch', 'group']

export type Described = { organization: Organization; station: Station | undefined }

/** Reads what a superior says about its subordinate, or the root about itself: name, kind, area, station (PROFILE 5.5). */
export function describe({ sub, metadata }: Statement): Described {
  const entity = membersOf(metadata['federation_entity'], 'FEDERATION_ENTITY_MISSING')
  const claims = membersOf(metadata['liangpai_organization'], 'ORGANIZATION_MISSING')
  const { area, chain_link: chainLink, station } = claims
  const kind = KINDS.find((one) => one === claims['kind'])
  must(kind, 'KIND_UNKNOWN')
  const organization = {
    id: sub,
    kind,
    name: readText(entity['organization_name'], 64),
    names: readNames(entity),
    ...present({
      area: readOptionalText(area, 64),
      chainLink: readOptionalText(chainLink, 64),
    }),
  }
  return { organization, station: readStation(station) }
}

function readNames(entity: Json): Organization['names'] {
  const nameIn = (language: string) => readOptionalText(entity[`organization_name#${language}`], 64)
  return present({ 'zh-Hans': nameIn('zh-Hans'), 'zh-Hant': nameIn('zh-Hant'), en: nameIn('en') })
}

function readStation(value: unknown): Station | undefined {
  if (value === undefined) return undefined
  const { name, contact } = membersOf(value, 'STATION_INVALID')
  return { name: readText(name, 64), contact: readText(contact, 64) }
}

/** Checks the order of kinds: never higher going down, and only a committee may stand under its own kind. */
export function checkKinds(fromRoot: readonly Organization[]): void {
  fromRoot.forEach(({ kind }, at) => {
    const above = fromRoot[at - 1]?.kind ?? 'committee'
    must(KINDS.indexOf(kind) >= KINDS.indexOf(above), 'KIND_ORDER')
    must(kind !== above || kind === 'committee', 'KIND_UNDER_ITS_LIKE')
  })
}
