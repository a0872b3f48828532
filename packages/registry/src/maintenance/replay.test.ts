import { SYSTEM } from '@liangpai/server'
import { expect, test } from 'vitest'
import { LARGEST_LIST } from '../config.ts'
import type { JournalLine } from '../journal/line.ts'
import { bitsIn } from '../publication/statusList.ts'
import { onEveryOffice } from '../testing/office.ts'
import { applyLines } from './replay.ts'

onEveryOffice('replaying the journal', (office) => {
  test('stops a lost badge of a lost list also where lists were larger then than new ones are now', async () => {
    const { context, now, origin } = office.registry
    const idx = LARGEST_LIST - 1
    expect(idx).toBeGreaterThan(context.listSize)
    const uri = `${origin}/statuses/2`
    const issued = { act: 'issue', turn: 0, at: now(), code: 'a'.repeat(43), uri, idx, exp: now() + 60 } as JournalLine
    expect(await context.transact(SYSTEM, (work) => applyLines(work, [issued]))).toBe(1)
    const { body = '' } = (await office.registry.readDocument('/statuses/2')) ?? {}
    expect(bitsIn(body)[idx >> 3]).toBe(1 << (idx & 7))
  })
})
