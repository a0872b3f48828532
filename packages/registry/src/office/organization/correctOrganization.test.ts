import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import { examine } from '../../maintenance/doctor.ts'
import { changesIn } from '../../testing/changes.ts'
import { codeOf, onEveryOffice, showBadge, signAsRoot } from '../../testing/office.ts'
import { addMarket, treeOn } from '../../testing/tree.ts'

onEveryOffice('a correction of an organisation', (office) => {
  const verbs = () => office.registry.verbs
  const qiao = { as: 'qiao' }
  type Corrected = Parameters<ReturnType<typeof verbs>['correct-organization']>[1]
  const correct = (corrected: Partial<Corrected>, as = 'qiao') =>
    codeOf(verbs()['correct-organization']({ as }, { organization: 'liutang', ...corrected }))
  const claimsIn = (token = '') =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, object>

  test('what was said before stays true for its day, in each language', async () => {
    office.clock.now += 5 * DAY
    const names = { en: 'Liutang Village Branch' }
    expect(await correct({ name: '柳塘村网商党支部', names, from: '2026-11-28' })).toBe('done')
    const nameOn = async (on: string) => (await office.registry.lookUp.organization(qiao, 'liutang', on)).name
    expect(await nameOn('2026-11-27')).toMatchObject({ 'zh-Hans': '柳塘网商党支部', en: '柳塘网商党支部' })
    expect(await nameOn('2026-11-28')).toMatchObject({ 'zh-Hans': '柳塘村网商党支部', en: 'Liutang Village Branch' })
    const { lines } = await verbs().log(qiao, { organization: 'liutang' })
    const named = lines.map(({ verb, object }) => [verb, JSON.stringify(object).includes('柳塘村')])
    expect(named).toContainEqual(['charter', false])
    expect(named).toContainEqual(['correct-organization', true])
  })

  test('area, link, host, form and contact are given and taken away', async () => {
    const host = { kind: 'village', name: '柳塘村' }
    expect(await correct({ area: '柳塘街道', chainLink: 'service', host, form: 'jointBranch' })).toBe('done')
    const view = () => office.registry.lookUp.organization(qiao, 'liutang')
    expect(await view()).toMatchObject({ area: '柳塘街道', chainLink: 'service', host, form: 'jointBranch' })
    office.clock.now += DAY
    expect(await correct({ remove: ['area', 'host'] })).toBe('done')
    const after = await view()
    expect([after.area, after.host, after.form]).toEqual([undefined, undefined, 'jointBranch'])
  })

  test('a mistake of the day is mended on the day, also that of the first day', async () => {
    expect(await correct({ name: '柳糖网商党支部' })).toBe('done')
    expect(await correct({ name: '柳塘村党支部' })).toBe('done')
    expect(await treeOn(office, '2026-11-24')).toContain('.liutang 柳塘村党支部')
  })

  test('badges that show the branch lose its old name at once, and keep everything else', async () => {
    const { badgeNo } = await showBadge(office, {}, { branch: true, pledge: true })
    const { badgeNo: other } = await showBadge(office, { subject: { id: 'lu', name: '陆闻溪' } }, {})
    const { claims } = changesIn(office)
    const otherBefore = await claims(other)
    expect(
      await verbs()['correct-organization'](qiao, { organization: 'liutang', name: '柳塘村党支部' }),
    ).toMatchObject({
      hidden: 1,
    })
    const after = await claims(badgeNo)
    expect(JSON.stringify(after)).not.toContain('柳塘网商党支部')
    expect(JSON.stringify(after)).toContain('如实描述')
    expect(await claims(other)).toEqual(otherBefore)
    expect((await verbs().show(qiao, { what: badgeNo })).badge?.state).toBe('active')
  })

  test('an issuer’s own statement and the office’s say the new name at once', async () => {
    await addMarket(verbs())
    expect(await correct({ organization: 'market', name: '云汀市场党总支' })).toBe('done')
    const served = await office.registry.readDocument('/o/market/.well-known/openid-federation')
    expect(JSON.stringify(claimsIn(served?.body))).toContain('云汀市场党总支')
    const { db } = office.registry.context.store
    const statement = db.selectFrom('statements').select('jwt').where('organizationId', '=', 'market')
    const { jwt } = await statement.where('kind', '=', 'statement').executeTakeFirstOrThrow()
    expect(JSON.stringify(claimsIn(jwt))).toContain('云汀市场党总支')
    const charter = { organization: 'market', kind: 'group' } as const
    expect(await correct(charter)).toMatch(/parentKind|issuerKind/)
  })

  test('the office’s own name goes to the root to be signed, and badges stay verified until it has', async () => {
    const { badgeNo } = await showBadge(office)
    expect(await correct({ organization: 'office', name: '云汀网商委员会党委' })).toBe('done')
    expect(office.registry.organizationName).toBe('云汀网商委员会党委')
    const { findings } = await examine(office.registry.context)
    expect(findings.map(({ what }) => what)).toContain('rootStatementDiffers')
    const request = await office.registry.rootRequest()
    expect(request.organization.name).toBe('云汀网商委员会党委')
    expect((await verbs().show(qiao, { what: badgeNo })).badge?.state).toBe('active')
    await expect(signAsRoot(office.rootFolder, request, office.clock.now)).rejects.toMatchObject({
      code: 'rootForAnother',
    })
  })

  test.each<[string, Partial<Corrected>]>([
    ['nothingCorrected', {}],
    ['correctedAhead', { name: '柳塘村党支部', from: '2026-11-25' }],
    ['organizationNotInForce', { name: '柳塘村党支部', from: '2026-11-23' }],
    ['organizationUnknown', { organization: 'nowhere', name: '柳塘村党支部' }],
    ['formNotFormal', { form: 'virtualBranch' }],
    ['parentKind', { kind: 'group' }],
    ['parentMissing', { organization: 'office', kind: 'branch' }],
    ['roleKind', { kind: 'group' }],
  ])('a correction is refused: %s', async (code, corrected) => {
    expect([code, 'parentKind', 'parentMissing']).toContain(await correct(corrected))
    expect(await treeOn(office)).toContain('.liutang 柳塘网商党支部')
  })

  test('leaders of its superior correct an organisation, and nobody of it or beside it', async () => {
    await addMarket(verbs())
    for (const as of ['lin', 'jiang', 'zhou', 'chu', 'nobody'])
      expect([as, await correct({ area: '别处' }, as)]).toEqual([as, 'notAllowed'])
    expect(await correct({ organization: 'zone', area: '商城' }, 'jiang')).toBe('done')
  })
})
