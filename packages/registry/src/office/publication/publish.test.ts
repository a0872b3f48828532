import { expect, test } from 'vitest'
import { codeOf, onEveryOffice } from '../../testing/office.ts'

onEveryOffice(
  'publish',
  (office) => {
    const publish = (as: string) => office.registry.verbs.publish({ as }, {})

    test('everything is signed again, and the pinned anchors stay', async () => {
      const before = await office.registry.readDocument('/statuses/1')
      expect(await publish('qiao')).toEqual({ anchors: [office.root.active, office.root.standby] })
      expect((await office.registry.readDocument('/statuses/1'))?.etag).not.toBe(before?.etag)
    })

    test.each(['lin', 'chu', 'nobody'])('%s, who does not lead the office, may not publish', async (as) => {
      expect(await codeOf(publish(as))).toBe('notAllowed')
    })
  },
  { share: true },
)
