/** What the verbs of venues and bookings are called where the trail is read. */
export const placeVenueVerbs = {
  'add-venue': '登记场地',
  'add-space': '加一处地方',
  'change-venue': '更改场地',
  'change-space': '更改一处地方',
  'remove-space': '移除一处地方',
  'request-booking': '申请借用',
  'approve-booking': '批准借用',
  'decline-booking': '不批准借用',
  'move-booking': '建议改时间',
  'take-move': '同意改时间',
  'keep-time': '保留原来的时间',
  'cancel-booking': '取消借用',
  'correct-booking': '更正借用',
  'delete-booking': '删除借用',
  'booking-contact': '查看借用人的联系方式',
  'booking-link': '补发借用链接',
}

export type PlaceVenueVerbWords = typeof placeVenueVerbs
