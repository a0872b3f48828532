import { CommandError } from './exit.ts'

/** Options that both uses have. */
export type Settings = { registry?: string[]; anchor?: string[]; revoked?: string[] }

/** Whom to ask and whom to trust, from the command line or else the environment, several separated by spaces. */
export function readSettings({ registry, anchor, revoked }: Settings, environment: NodeJS.ProcessEnv) {
  const registries = registry ?? words(environment['LIANGPAI_REGISTRY'])
  const anchors = anchor ?? words(environment['LIANGPAI_ANCHORS'])
  if (registries.length === 0)
    throw new CommandError('REGISTRY_MISSING', 'name a registry: --registry or LIANGPAI_REGISTRY')
  if (anchors.length === 0) throw new CommandError('ANCHORS_MISSING', 'pin a root key: --anchor or LIANGPAI_ANCHORS')
  return { registry: registries, anchors, revoked: revoked ?? words(environment['LIANGPAI_REVOKED']) }
}

const words = (text = ''): string[] => text.split(/\s+/).filter(Boolean)
