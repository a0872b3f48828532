import { refusalTable } from './entry.ts'

/** Where a service listens. */
export const networkRefusals = /* @__PURE__ */ refusalTable({
  portTaken: {
    status: 409,
    sentence: {
      'zh-Hans': '端口已被另一个程序占用。',
      'zh-Hant': '連接埠已被另一個程式佔用。',
      en: 'Another program listens on this port.',
    },
    next: {
      'zh-Hans': '请看服务是不是已经在运行，或用 --port 换一个端口。',
      'zh-Hant': '請看服務是不是已經在執行，或用 --port 換一個連接埠。',
      en: 'See whether the service is running already, or choose another with --port.',
    },
  },
  portForbidden: {
    status: 403,
    sentence: {
      'zh-Hans': '系统不允许使用这个端口。',
      'zh-Hant': '系統不允許使用這個連接埠。',
      en: 'The system does not allow this port.',
    },
    next: {
      'zh-Hans': '请用 --port 选 1024 以上的端口，由前面的代理接 443。',
      'zh-Hant': '請用 --port 選 1024 以上的連接埠，由前面的代理接 443。',
      en: 'Choose one above 1024 with --port; the proxy in front takes 443.',
    },
  },
  addressUnavailable: {
    status: 422,
    sentence: {
      'zh-Hans': '本机没有这个监听地址。',
      'zh-Hant': '本機沒有這個監聽位址。',
      en: 'This machine does not have the address to listen on.',
    },
    next: {
      'zh-Hans': '请检查 --bind。',
      'zh-Hant': '請檢查 --bind。',
      en: 'Check --bind.',
    },
  },
})
