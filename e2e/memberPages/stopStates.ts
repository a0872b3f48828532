import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { showBadge } from '../../packages/registry/src/testing/office.ts'
import { part, press } from '../memberPhone.ts'
import { onPhone, somebody, type Walk } from './walk.ts'

/** The lasting stop link. */
export async function walkStop(walk: Walk): Promise<void> {
  const { registry, data } = walk.office
  const { stopToken } = await showBadge(walk.office, { subject: somebody('沈书遥') })
  const copy = join(data, 'endings.jsonl')
  await onPhone(walk, `/stop#${stopToken}`, async (page) => {
    await part(page, 'first')
    await walk.show(page, 'stop')
    await press(page, 'pause')
    await part(page, 'pause')
    await walk.show(page, 'stop-pause')
    await press(page, 'confirm-pause')
    await page.locator('h2[data-when=paused]:visible').waitFor()
    await walk.show(page, 'stop-paused')
    await press(page, 'withdraw')
    await part(page, 'withdraw')
    await walk.show(page, 'stop-withdraw')
    renameSync(copy, `${copy}.away`)
    await press(page, 'confirm-withdraw')
    await page.locator('.line-follows:visible').waitFor()
    await walk.show(page, 'stop-line-follows')
    renameSync(`${copy}.away`, copy)
    await registry.writeJournal()
    await page.reload()
    await part(page, 'stopped')
    await walk.show(page, 'stop-stopped')
  })
  await onPhone(walk, `/stop#${'A'.repeat(43)}`, async (page) => {
    await part(page, 'ended')
    await walk.show(page, 'stop-ended')
  })
  await onPhone(walk, '/stop', async (page) => {
    await part(page, 'incomplete')
    await walk.show(page, 'stop-incomplete')
  })
}
