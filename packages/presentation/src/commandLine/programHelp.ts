import { said, type Said } from './said.ts'

/** What the help says of the program itself, by its English text: its other commands, its own words. */
export const programHelp: Readonly<Record<string, Said>> = {
  'in whose name you act; the trail says that the operator did': said(
    '以谁的名义操作；记录写明由运营方操作',
    '以誰的名義操作；記錄寫明由營運方操作',
  ),
  'the name of the shop, typed to confirm; a terminal asks for it': said(
    '店铺名称，用来确认；在终端上会询问',
    '店鋪名稱，用來確認；在終端機上會詢問',
  ),
  'returns the first answer if the command is repeated with the same key': said(
    '用同一个键重复执行时，返回第一次的结果',
    '用同一個鍵重複執行時，傳回第一次的結果',
  ),
  'say what it would come to, and do nothing': said('只说明结果，什么都不做', '只說明結果，什麼都不做'),
  "Runs a committee's office and its services. The data folder is LIANGPAI_DATA (./data).": said(
    '党委办公室的命令行和服务。数据文件夹由 LIANGPAI_DATA 指定（默认 ./data）。',
    '黨委辦公室的命令列和服務。資料夾由 LIANGPAI_DATA 指定（預設 ./data）。',
  ),
  "the root's keys, which are kept apart": said('根密钥，单独保管', '根密鑰，單獨保管'),
  'create the two keys, active and standby, under a passphrase, in a folder that nothing else opens': said(
    '新建两把密钥（现用、备用），设口令，放在别处不打开的文件夹',
    '新建兩把密鑰（現用、備用），設口令，放在別處不打開的資料夾',
  ),
  'where the keys are kept': said('密钥所在的文件夹', '密鑰所在的資料夾'),
  'at the office: write what the root is asked to sign': said(
    '在办公室：写出请根签署的内容',
    '在辦公室：寫出請根簽署的內容',
  ),
  'life of the statement, at most 100': said('声明有效天数，最多 100', '聲明有效天數，最多 100'),
  "show the office's request and, once it is confirmed, sign it": said(
    '显示办公室的请求，确认后签署',
    '顯示辦公室的請求，確認後簽署',
  ),
  'the answer, to be carried back': said('签好的文件，带回办公室', '簽好的檔案，帶回辦公室'),
  "the office's federation keys, as it printed them; without it they are typed": said(
    '办公室显示的联盟公钥指纹；不写则手工输入',
    '辦公室顯示的聯盟公鑰指紋；不寫則手動輸入',
  ),
  'what is wanted to be other than last time': said('哪些是有意与上次不同的', '哪些是有意與上次不同的'),
  "the root's answer, which is taken in first": said('根签好的文件，先读入', '根簽好的檔案，先讀入'),
  'start a service': said('启动服务', '啟動服務'),
  'serve the registry, and sign what is due': said('启动登记处，按时签署', '啟動登記處，按時簽署'),
  'make a way in for a person of the station and end all others of theirs, while fewer than two of them can sign in by themselves':
    said(
      '为服务站的一人另开登录，原有的登录方式全部作废，仅在能各自登录的不足两人时',
      '為服務站的一人另開登入，原有的登入方式全部作廢，僅在能各自登入的不足兩人時',
    ),
  'serve the station, and end and delete what is due': said(
    '启动维权服务站，按期结束和删除',
    '啟動維權服務站，按期結束和刪除',
  ),
  'the consumer rights station; its data folder is LIANGPAI_DATA (./station-data)': said(
    '消费维权服务站；数据文件夹由 LIANGPAI_DATA 指定（默认 ./station-data）',
    '消費維權服務站；資料夾由 LIANGPAI_DATA 指定（預設 ./station-data）',
  ),
  'restore a backup into an empty place, and delete again what has had its day': said(
    '把备份恢复到空的位置，到期的再删除一次',
    '把備份還原到空的位置，到期的再刪除一次',
  ),
  'go on although what parties deleted since the backup comes back': said(
    '即使当事人此后删除的内容会回来，也继续',
    '即使當事人此後刪除的內容會回來，也繼續',
  ),
  'list the cases of whoever reads, by their next dates': said(
    '按下一个日期，列出看的人经手的投诉',
    '按下一個日期，列出看的人經手的投訴',
  ),
  'those that have ended, in place of the open ones': said('列出已经结束的', '列出已經結束的'),
  'show a case as whoever reads may see it': said('查看一件投诉，按看的人的权限', '查看一件投訴，按看的人的權限'),
  'in whose name you read': said('以谁的名义查看', '以誰的名義查看'),
  'check a file of published holidays, before LIANGPAI_HOLIDAYS names it': said(
    '检查节假日文件，再用 LIANGPAI_HOLIDAYS 指定',
    '檢查節假日檔案，再用 LIANGPAI_HOLIDAYS 指定',
  ),
  'port to listen on': said('监听端口', '監聽連接埠'),
  'address to listen on': said('监听地址', '監聽位址'),
  'number of trusted proxies in front': said('前面可信代理的层数', '前面可信代理的層數'),
  'back the database up into a new folder, while the service runs': said(
    '服务运行时，把数据库备份到新文件夹',
    '服務執行時，把資料庫備份到新資料夾',
  ),
  'restore a backup into an empty place, and stop what was ended since': said(
    '把备份恢复到空的位置，并停用此后已停用的标识',
    '把備份還原到空的位置，並停用此後已停用的標識',
  ),
  'go on although badges that were ended since the backup come back': said(
    '即使备份后已停用的标识会恢复，也继续',
    '即使備份後已停用的標識會恢復，也繼續',
  ),
  'name whatever runs out soon or is damaged, and what to do': said(
    '列出快到期和损坏的，以及怎么办',
    '列出快到期和損壞的，以及怎麼辦',
  ),
  'the people of the office and its branches, and how they sign in': said(
    '办公室和支部的人员，以及怎样登录',
    '辦公室和支部的人員，以及怎樣登入',
  ),
  'list everybody who holds a role today': said('列出今天任职的人', '列出今天任職的人'),
  'make a way in for a person of the office and end all others of theirs, while fewer than two of them can sign in by themselves':
    said(
      '办公室能自行登录的不足两人时，为其中一人开通登录，原有的登录方式全部作废',
      '辦公室能自行登入的不足兩人時，為其中一人開通登入，原有的登入方式全部作廢',
    ),
  'the clock by which the registry signs': said('签署所依据的时钟', '簽署所依據的時鐘'),
  'say that the clock of this machine is right, and sign again what was dated wrongly': said(
    '确认本机时钟无误，并重新签署日期有误的内容',
    '確認本機時鐘無誤，並重新簽署日期有誤的內容',
  ),
  'the badge files that registries serve': said('登记处提供的标识文件', '登記處提供的標識檔案'),
  'show which release a served file is, and which registry and roots are in it': said(
    '查看某个标识文件的版本，以及其中的登记处和根',
    '查看某個標識檔案的版本，以及其中的登記處和根',
  ),
  'the unpacked @liangpai/badge to compare with, instead of the installed one': said(
    '用来对照的 @liangpai/badge 文件夹，代替已安装的',
    '用來對照的 @liangpai/badge 資料夾，代替已安裝的',
  ),
  'the journal of issued and ended badges': said('签发与停用日志', '簽發與停用日誌'),
  'make the journal anew from the database, and set what was there aside': said(
    '按数据库重建日志，原来的另存',
    '按資料庫重建日誌，原來的另存',
  ),
  'go on although it may bring ended badges back': said(
    '即使可能使已停用的标识恢复，也继续',
    '即使可能使已停用的標識恢復，也繼續',
  ),
  'the language of what is said: zh-Hans, zh-Hant or en; that of the terminal unless given': said(
    '显示语言：zh-Hans、zh-Hant 或 en；不写则按终端',
    '顯示語言：zh-Hans、zh-Hant 或 en；不寫則依終端機',
  ),
  'print JSON, for programs; so it is where nobody reads along': said(
    '输出 JSON，供程序使用；不在终端时也是如此',
    '輸出 JSON，供程式使用；不在終端機時也是如此',
  ),
  'Generate shell completion scripts': said('生成命令补全脚本', '產生命令補全腳本'),
  'Generate completion suggestions': said('给出补全建议', '給出補全建議'),
  'Shell type for completion script': said('所用的 shell', '所用的 shell'),
  'print the version': said('显示版本', '顯示版本'),
  'show this help': said('显示帮助', '顯示說明'),
  'show the help of a command': said('显示某个命令的帮助', '顯示某個命令的說明'),
  required: said('必填', '必填'),
  default: said('默认', '預設'),
  choices: said('可选', '可選'),
  'Usage:': said('用法：', '用法：'),
  'Arguments:': said('参数：', '參數：'),
  'Options:': said('选项：', '選項：'),
  'Commands:': said('命令：', '命令：'),
  'Example:': said('示例：', '範例：'),
  'Set up': said('建立', '建立'),
  Initiatives: said('倡议', '倡議'),
  'A station': said('维权服务站', '維權服務站'),
  'People and organisations': said('人员和组织', '人員和組織'),
  'A request': said('申请', '申請'),
  'A badge': said('标识', '標識'),
  Endings: said('停用', '停用'),
  Stations: said('维权服务站', '維權服務站'),
  'Look up': said('查阅', '查閱'),
  'The service and its data': said('服务与数据', '服務與資料'),
}
