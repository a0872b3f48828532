import type { PlaceVenueVerbWords } from '../zh-Hans/placeVenueVerbs.ts'

export const placeVenueVerbs: PlaceVenueVerbWords = {
  'add-venue': '登記場地',
  'add-space': '加一處地方',
  'change-venue': '更改場地',
  'change-space': '更改一處地方',
  'remove-space': '移除一處地方',
  'request-booking': '申請借用',
  'approve-booking': '批准借用',
  'decline-booking': '不批准借用',
  'move-booking': '建議改時間',
  'take-move': '同意改時間',
  'keep-time': '保留原來的時間',
  'cancel-booking': '取消借用',
  'correct-booking': '更正借用',
  'delete-booking': '刪除借用',
  'booking-contact': '查看借用人的聯絡方式',
  'booking-link': '補發借用連結',
}
