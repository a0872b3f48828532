import type { Command } from 'commander'
import { Refusal } from '@liangpai/server'
import { given } from './run.ts'

/** The options by which an organisation is named. */
export type Named = {
  name: string
  nameHant?: string
  nameEn?: string
  area?: string
  stationName?: string
  stationContact?: string
}

export const withNames = (command: Command): Command =>
  command
    .requiredOption('--name <name>', 'name of the organisation')
    .option('--name-hant <name>', 'its name in traditional characters')
    .option('--name-en <name>', 'its name in English')
    .option('--area <area>', 'its area')
    .option('--station-name <name>', 'the service station that buyers can turn to')
    .option('--station-contact <contact>', 'its telephone number or https address')

export const namesFrom = ({ nameHant, nameEn }: Named) => given({ 'zh-Hant': nameHant, en: nameEn })

export function stationFrom({ stationName: name, stationContact: contact }: Named) {
  if (name === undefined && contact === undefined) return undefined
  if (name === undefined || contact === undefined) throw new Refusal('invalidInput', 'a station has name and contact')
  return { name, contact }
}
