import { refusalTable } from './entry.ts'

/** A clock by which nothing new is signed. */
export const clockRefusals = /* @__PURE__ */ refusalTable({
  clockLeapt: {
    status: 503,
    sentence: {
      'zh-Hans': '登记处的时钟突然跳变，暂不签发新的内容；停用照常生效。',
      'zh-Hant': '登記處的時鐘突然跳動，暫不簽發新的內容；停用照常生效。',
      en: "The registry's clock has leapt, so nothing new is signed; stopping still works.",
    },
    next: {
      'zh-Hans': '请稍后再试；运营方请核对时间：不对的请校正，正确的请运行 liangpai clock accept。',
      'zh-Hant': '請稍後再試；營運方請核對時間：不對的請校正，正確的請執行 liangpai clock accept。',
      en: 'Try again later; operators compare the time: set the clock right, or if it is right run liangpai clock accept.',
    },
  },
  clockDiffers: {
    status: 503,
    sentence: {
      'zh-Hans': '登记处机器与数据库服务器的时钟不一致，暂不签发新的内容；停用照常生效。',
      'zh-Hant': '登記處機器與資料庫伺服器的時鐘不一致，暫不簽發新的內容；停用照常生效。',
      en: "The clocks of the registry's machine and of its database server disagree, so nothing new is signed; stopping still works.",
    },
    next: {
      'zh-Hans': '请稍后再试；运营方请把不对的时钟校正；如果只能确认这台机器的时钟正确，请运行 liangpai clock accept。',
      'zh-Hant': '請稍後再試；營運方請把不對的時鐘校正；如果只能確認這台機器的時鐘正確，請執行 liangpai clock accept。',
      en: "Try again later; operators set the wrong one right, or if that is the server's and not theirs to set run liangpai clock accept.",
    },
  },
})
