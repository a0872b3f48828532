import type { OpenRegistry } from '@liangpai/registry'
import { secretaryOf } from './people.ts'

/** An initiative of the demo: which branch invites, and in which words. */
export type DemoInitiative = {
  slug: string
  organizer: string
  title: { 'zh-Hans': string; 'zh-Hant': string; en: string }
  text: { 'zh-Hans': string[]; 'zh-Hant': string[]; en: string[] }
}

/** Lets the branch draft it and propose it, and the office's secretary confirm what it says. */
export async function startInitiative({ verbs }: OpenRegistry, one: DemoInitiative): Promise<void> {
  const { slug: initiative, organizer: organization, title, text } = one
  const { fingerprint = '' } = await verbs['draft-initiative'](
    { as: secretaryOf(organization) },
    { initiative, organization, title, text },
  )
  for (const as of [secretaryOf(organization), 'clerk'])
    await verbs['open-initiative']({ as }, { initiative, fingerprint })
}
