import { inEachLanguage, type Words } from './entry.ts'

const faults: Readonly<Record<string, Words>> = {
  ENOENT: { 'zh-Hans': '不存在', 'zh-Hant': '不存在', en: 'does not exist' },
  EACCES: { 'zh-Hans': '没有权限', 'zh-Hant': '沒有權限', en: 'permission denied' },
  EPERM: { 'zh-Hans': '系统不允许', 'zh-Hant': '系統不允許', en: 'not permitted' },
  EROFS: { 'zh-Hans': '磁盘是只读的', 'zh-Hant': '磁碟是唯讀的', en: 'the disk is read-only' },
  EISDIR: { 'zh-Hans': '是文件夹，不是文件', 'zh-Hant': '是資料夾，不是檔案', en: 'is a folder, not a file' },
  ENOTDIR: {
    'zh-Hans': '路径中有一段不是文件夹',
    'zh-Hant': '路徑中有一段不是資料夾',
    en: 'a part of the path is no folder',
  },
  EEXIST: { 'zh-Hans': '已经存在', 'zh-Hant': '已經存在', en: 'exists already' },
  ENOSPC: { 'zh-Hans': '磁盘已满', 'zh-Hant': '磁碟已滿', en: 'the disk is full' },
  EDQUOT: { 'zh-Hans': '超出了磁盘配额', 'zh-Hant': '超出了磁碟配額', en: 'the disk quota is used up' },
  EFBIG: { 'zh-Hans': '文件太大', 'zh-Hant': '檔案太大', en: 'the file is too large' },
  EIO: { 'zh-Hans': '磁盘读写出错', 'zh-Hant': '磁碟讀寫出錯', en: 'the disk cannot be read or written' },
  ECONNREFUSED: {
    'zh-Hans': '对方没有程序在接收连接',
    'zh-Hant': '對方沒有程式在接收連線',
    en: 'nothing accepts connections there',
  },
  ECONNRESET: { 'zh-Hans': '连接被断开', 'zh-Hant': '連線被中斷', en: 'the connection was cut' },
  EPIPE: { 'zh-Hans': '连接被断开', 'zh-Hant': '連線被中斷', en: 'the connection was cut' },
  ETIMEDOUT: { 'zh-Hans': '等不到回应', 'zh-Hant': '等不到回應', en: 'no answer in time' },
  ENOTFOUND: { 'zh-Hans': '找不到这个主机名', 'zh-Hant': '找不到這個主機名稱', en: 'no such host name' },
  EAI_AGAIN: {
    'zh-Hans': '域名服务器没有回答',
    'zh-Hant': '網域名稱伺服器沒有回答',
    en: 'the name server does not answer',
  },
  EHOSTUNREACH: { 'zh-Hans': '到不了这台主机', 'zh-Hant': '到不了這台主機', en: 'no way to this host' },
  ENETUNREACH: { 'zh-Hans': '到不了这个网络', 'zh-Hant': '到不了這個網路', en: 'no way to this network' },
}

/** What a system says by a code such as `ENOENT` of a place: `/data: does not exist (ENOENT)`; the code alone if it is rare. */
export const systemFaultWords = (place: string | undefined, code: string): Words =>
  inEachLanguage((language) => {
    const [colon, open, close] = language === 'en' ? [': ', ' (', ')'] : ['：', '（', '）']
    const words = faults[code]?.[language]
    const fault = words === undefined ? code : `${words}${open}${code}${close}`
    return place === undefined ? fault : `${place}${colon}${fault}`
  })
