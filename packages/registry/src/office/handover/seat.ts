import { roleNames } from '@liangpai/core/organization'
import { refuseInput } from '@liangpai/server'
import * as z from 'zod'
import { name, slug } from '@liangpai/server/input'

const seat = z.strictObject({ role: z.enum(roleNames), person: z.strictObject({ id: slug, name }) })

const FORM = {
  'zh-Hans': '职务、短名、姓名，用冒号隔开：secretary:wen:闻一苇',
  'zh-Hant': '職務、短名、姓名，用冒號隔開：secretary:wen:聞一葦',
  en: 'role, short name and name with colons between: secretary:wen:闻一苇',
}

/** Who takes which seat, as it is typed: `secretary:wen:闻一苇`. */
export const typedSeat = z
  .string()
  .max(300)
  .transform((typed, ctx) => {
    const [role = '', id = '', ...rest] = typed.split(/[:：]/)
    const read = seat.safeParse({ role: role.trim(), person: { id: id.trim(), name: rest.join(':') } })
    return read.success ? read.data : refuseInput(ctx, 'seatUnreadable', FORM)
  })
