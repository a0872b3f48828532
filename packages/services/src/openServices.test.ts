import { codeOf } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { endMatter, makeMatterLink, matterOf } from './matter/matterLink.ts'
import { initServices, openServices } from './openServices.ts'
import { onEveryServices, organizations, reopen, secretary, stranger } from './testing/services.ts'

onEveryServices('the services of a branch', (fixture) => {
  test('are opened again under their origin, with what they are and run', async () => {
    const other = await reopen(fixture.config)
    expect(other.settings).toMatchObject({ ledBy: 'liutang', runs: ['help', 'calendar', 'place'] })
    expect(other.thumbprint).toBe(fixture.services.thumbprint)
    await other.close()
  })

  test('are set up once', async () => {
    const again = {
      name: 'X',
      address: 'X',
      hours: 'X',
      contact: 'X',
      organizations: await organizations(),
      thumbprint: 'wrong',
      ledBy: 'liutang',
      secretary: { id: 'fang', name: '方既白', until: '2029-11-23' },
    }
    expect(await codeOf(initServices(fixture.config, again))).toBe('alreadyInitialised')
    expect((await fixture.services.workOf({ as: 'fang' }, 'en')).length).toBe(0)
  })

  test('tell nobody who is not known here that nothing waits for them', async () => {
    expect(await codeOf(fixture.services.workOf({ as: 'nobody' }, 'en'))).toBe('personUnknown')
  })

  test('do not open under another origin, nor with the key of another place', async () => {
    expect(await codeOf(openServices({ ...fixture.config, origin: 'https://elsewhere.example' }))).toBe('originChanged')
    expect(await codeOf(openServices({ ...fixture.config, masterKeyFile: '/nowhere/master.key' }))).not.toBe('done')
  })

  test('a private link opens its matter until that ends, and a new one ends the old one', async () => {
    const { context } = fixture.services
    const matter = { module: 'help', of: 'request/4182' } as const
    const make = () => context.transact('fang', (work) => makeMatterLink(work, matter))
    const open = (token: string, module: 'help' | 'place' = 'help') =>
      context.read('', (reading) => matterOf(reading, module, token))
    const { token: first } = await make()
    expect(await open(first)).toBe('request/4182')
    expect(await codeOf(open(first, 'place'))).toBe('privateLinkUnknown')
    const { token } = await make()
    expect(await codeOf(open(first))).toBe('privateLinkUnknown')
    await context.transact('fang', (work) => endMatter(work, matter))
    expect(await codeOf(open(token))).toBe('privateLinkUnknown')
  })

  test('the branch that runs them and who is above a branch say who leads it; nobody else does', async () => {
    const appoint = (as: string, organization: string) =>
      codeOf(
        fixture.services.verbs['appoint-leader'](
          { as },
          { organization, person: { id: 'lu', name: '陆时安' }, role: 'deputySecretary', until: '2029-11-23' },
        ),
      )
    expect(await appoint(stranger.as, 'association')).toBe('notAllowed')
    expect(await appoint('tang', 'association')).toBe('notAllowed')
    expect(await appoint(secretary.as, 'association')).toBe('done')
    expect(await appoint(secretary.as, 'nowhere')).toBe('organizationUnknown')
  })
})
