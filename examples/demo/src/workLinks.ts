import type { Station } from '@liangpai/mediation'
import type { OpenRegistry } from '@liangpai/registry'
import { OPERATOR, Refusal } from '@liangpai/server'
import type { Services } from '@liangpai/services'
import { secretaryOf } from './people.ts'
import { ALONGSIDE, RUN_BY } from './servicesPlay.ts'
import { LED_BY } from './station.ts'

/** A one-time link by which a visitor is somebody of a branch, the office or the station, and who that is. */
export type WorkLink = { url: string; shows: string }

/** The branch whose secretary the visitor can be: members have asked it. */
const BRANCH = 'xiehui'

/**
 * Links by which a visitor signs in, good for fifteen minutes: as a branch's secretary, and as two persons of the office, whom
 * the operator of the demo lets in. Where two of the office have passkeys already, the operator lets in nobody else. Who is let in
 * again has handed out nothing before: they are first.
 */
export async function workLinks({ verbs }: Pick<OpenRegistry, 'verbs'>): Promise<WorkLink[]> {
  const asOperator = (person: string) => verbs.recover({ as: OPERATOR }, { person }).catch(unlessRefused)
  const reviewer = await asOperator('reviewer')
  const clerk = await asOperator('clerk')
  const secretary = await verbs['sign-in-link']({ as: 'clerk' }, { person: secretaryOf(BRANCH) }).catch(unlessRefused)
  const researcher = await verbs['sign-in-link']({ as: 'clerk' }, { person: 'researcher' }).catch(unlessRefused)
  const links = [
    { link: secretary, shows: 'sign in as the secretary of a branch: attest what its members ask' },
    { link: reviewer, shows: 'sign in as the reviewer of the office: review, offer' },
    { link: researcher, shows: 'sign in as a researcher: the figures of the city, and nothing else' },
    { link: clerk, shows: "sign in as the office's secretary: people, organisations, the trail" },
  ]
  return linksFrom(links)
}

/**
 * The same for the station: its leader and its case handler by the operator, since two of a conclusion may not have let each other
 * in; a mediator and the regulator by the leader.
 */
export async function stationWorkLinks({ verbs }: Pick<Station, 'verbs'>): Promise<WorkLink[]> {
  const leader = secretaryOf(LED_BY)
  const asOperator = (person: string) => verbs.recover({ as: OPERATOR }, { person }).catch(unlessRefused)
  const ofLeader = await asOperator(leader)
  const byLeader = (person: string) => verbs['sign-in-link']({ as: leader }, { person }).catch(unlessRefused)
  return linksFrom([
    { link: await asOperator('lin'), shows: 'the station, as its case handler: complaints by their next dates' },
    { link: await byLeader('su'), shows: 'the station, as a mediator of both complaints' },
    { link: ofLeader, shows: 'the station, as its leader: people, figures, the trail' },
    { link: await byLeader('fang'), shows: 'the station, as the market regulator: what was handed over' },
  ])
}

/** And for the services: the secretary of the branch that runs them, and of one that hosts with it. */
export async function servicesWorkLinks({ verbs }: Pick<Services, 'verbs'>): Promise<WorkLink[]> {
  const runner = secretaryOf(RUN_BY)
  const ofRunner = await verbs.recover({ as: OPERATOR }, { person: runner }).catch(unlessRefused)
  const link = (person: string) => verbs['sign-in-link']({ as: runner }, { person }).catch(unlessRefused)
  return linksFrom([
    { link: ofRunner, shows: 'help, calendar and place, as the secretary who runs them: what waits, by next date' },
    { link: await link(secretaryOf(ALONGSIDE)), shows: 'the same, as the secretary of a branch that hosts with it' },
  ])
}

const linksFrom = (links: readonly { link: { url: string } | object | undefined; shows: string }[]): WorkLink[] =>
  links.flatMap(({ link, shows }) => (link && 'url' in link ? [{ url: link.url, shows }] : []))

function unlessRefused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}
