import { CommandError } from './exit.ts'

/** The options of both uses, as commander gives them. Each value may name several, separated by spaces, as in the environment. */
export type SettingOptions = { registry?: string[]; anchor?: string[]; revoked?: string[] }

/** Whom to ask and whom to trust. */
export type Settings = { registries: string[]; anchors: string[]; revoked: string[] }

/** Reads the settings from the command line, or else from the environment, where spaces separate several values. */
export function readSettings(options: SettingOptions, environment: NodeJS.ProcessEnv): Settings {
  const registries = words(options.registry?.join(' ') ?? environment['LIANGPAI_REGISTRY'])
  const anchors = words(options.anchor?.join(' ') ?? environment['LIANGPAI_ANCHORS'])
  const revoked = words(options.revoked?.join(' ') ?? environment['LIANGPAI_REVOKED'])
  if (registries.length === 0)
    throw new CommandError('REGISTRY_MISSING', 'name a registry: --registry or LIANGPAI_REGISTRY')
  if (anchors.length === 0) throw new CommandError('ANCHORS_MISSING', 'pin a root key: --anchor or LIANGPAI_ANCHORS')
  return { registries, anchors, revoked }
}

const words = (text = ''): string[] => text.split(/\s+/).filter(Boolean)
