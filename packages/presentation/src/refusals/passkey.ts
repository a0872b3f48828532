import { refusalTable } from './entry.ts'

/** Passkeys: saving one, and opening something with it. */
export const passkeyRefusals = /* @__PURE__ */ refusalTable({
  passkeyUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '这里没有登记这个通行密钥。',
      'zh-Hant': '這裡沒有登記這個通行密鑰。',
      en: 'This passkey is not known here.',
    },
    next: {
      'zh-Hans': '请选择另一个通行密钥，或向所在支部要一个链接。',
      'zh-Hant': '請選擇另一個通行密鑰，或向所在支部要一個連結。',
      en: 'Choose another passkey, or ask your branch for a link.',
    },
  },
  passkeyFailed: {
    status: 403,
    sentence: {
      'zh-Hans': '通行密钥没有通过核对。',
      'zh-Hant': '通行密鑰沒有通過核對。',
      en: 'The passkey failed its check.',
    },
    next: {
      'zh-Hans': '请再试一次，用指纹、面容或锁屏密码确认。',
      'zh-Hant': '請再試一次，用指紋、面容或鎖屏密碼確認。',
      en: "Try again, and confirm with your fingerprint, face or the device's code.",
    },
  },
  passkeyTooLate: {
    status: 410,
    sentence: {
      'zh-Hans': '等待时间过长，这一次确认已经失效。',
      'zh-Hant': '等待時間過長，這一次確認已經失效。',
      en: 'This took too long, or was sent before.',
    },
    next: {
      'zh-Hans': '请再试一次。',
      'zh-Hant': '請再試一次。',
      en: 'Try again.',
    },
  },
  passkeyCopied: {
    status: 403,
    sentence: {
      'zh-Hans': '这个通行密钥可能被复制过，不能使用。',
      'zh-Hant': '這個通行密鑰可能被複製過，不能使用。',
      en: 'This passkey may have been copied and cannot be used.',
    },
    next: {
      'zh-Hans': '请用另一种方式打开，删除它，再存一个新的。',
      'zh-Hant': '請用另一種方式開啟，刪除它，再存一個新的。',
      en: 'Open the page in another way, delete this passkey and save a new one.',
    },
  },
  passkeyKnown: {
    status: 409,
    sentence: {
      'zh-Hans': '这个通行密钥已经存过。',
      'zh-Hant': '這個通行密鑰已經存過。',
      en: 'This passkey has been saved already.',
    },
    next: {
      'zh-Hans': '不需要再存一次。',
      'zh-Hant': '不需要再存一次。',
      en: 'There is no need to save it again.',
    },
  },
  passkeyNotAvailable: {
    status: 422,
    sentence: {
      'zh-Hans': '这个网址不能使用通行密钥。',
      'zh-Hant': '這個網址不能使用通行密鑰。',
      en: 'Passkeys do not work at this address.',
    },
    next: {
      'zh-Hans': '请用另一种方式打开。',
      'zh-Hant': '請用另一種方式開啟。',
      en: 'Use another way in.',
    },
  },
})
