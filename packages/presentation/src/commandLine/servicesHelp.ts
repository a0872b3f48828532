import { said, type Said } from './said.ts'

/** What the commands of help, calendar and place say, by the English text of their declarations. */
export const servicesHelp: Readonly<Record<string, Said>> = {
  'set up the services of a branch with the organisations of a registry, and its first person': said(
    '设立支部的服务：读入登记处的组织清单，登记第一个人',
    '設立支部的服務：讀入登記處的組織清單，登記第一個人',
  ),
  'record who leads a branch that hosts something': said('登记主办支部的负责人', '登記主辦支部的負責人'),
  'set the clocks of the services, or show them': said(
    '设定各项期限，或查看现在的期限',
    '設定各項期限，或查看現在的期限',
  ),
  'working days in which a center answers, unless it says otherwise, up to 30': said(
    '服务中心在几个工作日内答复，中心自己可另定，最多30',
    '服務中心在幾個工作日內答覆，中心自己可另定，最多30',
  ),
  'working days in which a mentor answers, up to 30': said(
    '帮忙的人在几个工作日内回答，最多30',
    '幫忙的人在幾個工作日內回答，最多30',
  ),
  'days of silence until a request is closed, up to 180': said(
    '求助没有动静几天后结束，最多180',
    '求助沒有動靜幾天後結束，最多180',
  ),
  'days in which a request is reopened, up to 180': said(
    '求助结束后几天内可以再打开，最多180',
    '求助結束後幾天內可以再打開，最多180',
  ),
  'hours for which an offered place waits for an answer, up to 168': said(
    '候补的名额等人回答几小时，最多168',
    '候補的名額等人回答幾小時，最多168',
  ),
  'hours before a session at which an offer ends at the latest, up to 168': said(
    '名额最迟在开场前几小时停止等候，最多168',
    '名額最遲在開場前幾小時停止等候，最多168',
  ),
  'working days in which the organiser confirms hours, up to 60': said(
    '主办方在几个工作日内确认时长，最多60',
    '主辦方在幾個工作日內確認時數，最多60',
  ),
  'working days in which a request to borrow is answered, unless the venue says otherwise, up to 30': said(
    '借用申请在几个工作日内答复，场地可另定，最多30',
    '借用申請在幾個工作日內答覆，場地可另定，最多30',
  ),
  'working days in which an application is answered, unless the venue says otherwise, up to 60': said(
    '入驻申请在几个工作日内答复，场地可另定，最多60',
    '入駐申請在幾個工作日內答覆，場地可另定，最多60',
  ),
  'working days in which a deposit is paid, unless the venue says otherwise, up to 60': said(
    '押金在几个工作日内交，场地可另定，最多60',
    '押金在幾個工作日內交，場地可另定，最多60',
  ),
  'working days in which a deposit is settled, unless the venue says otherwise, up to 60': said(
    '押金在几个工作日内结算，场地可另定，最多60',
    '押金在幾個工作日內結算，場地可另定，最多60',
  ),
  'working days to object to a settlement, unless the venue says otherwise, up to 60': said(
    '对结算可在几个工作日内提出异议，场地可另定，最多60',
    '對結算可在幾個工作日內提出異議，場地可另定，最多60',
  ),
  'working days in which an objection is looked at, unless the venue says otherwise, up to 60': said(
    '异议在几个工作日内复核，场地可另定，最多60',
    '異議在幾個工作日內複核，場地可另定，最多60',
  ),
  'working days in which a deposit goes back, unless the venue says otherwise, up to 60': said(
    '押金在几个工作日内退还，场地可另定，最多60',
    '押金在幾個工作日內退還，場地可另定，最多60',
  ),
  'days for which a request is kept after its end, up to 365': said(
    '求助结束后保存几天，最多365',
    '求助結束後保存幾天，最多365',
  ),
  'months for which a mentor is kept of whom nothing is heard, up to 12': said(
    '帮忙的人没有动静几个月后删除，最多12',
    '幫忙的人沒有動靜幾個月後刪除，最多12',
  ),
  'days after the year until names are deleted, up to 90': said(
    '当年结束后几天删除姓名，最多90',
    '當年結束後幾天刪除姓名，最多90',
  ),
  'months for which hours of volunteers are kept, up to 36': said(
    '志愿服务时长保存几个月，最多36',
    '志願服務時數保存幾個月，最多36',
  ),
  'days for which a booking is kept after its end, up to 90': said(
    '借用结束后保存几天，最多90',
    '借用結束後保存幾天，最多90',
  ),
  'days for which an application that came to nothing is kept, up to 30': said(
    '没有入驻的申请保存几天，最多30',
    '未入駐的申請保存幾天，最多30',
  ),
  'months for which a tenancy is kept after its end, up to 36': said(
    '入驻结束后保存几个月，最多36',
    '入駐結束後保存幾個月，最多36',
  ),
  'what merchants call these services, such as the name of the center': said(
    '商户看到的名称，如服务中心的名称',
    '商戶看到的名稱，如服務中心的名稱',
  ),
  'change what the services are called, where and when somebody is there, and whom one turns to': said(
    '更改服务的名称、地址、有人的时间和联系方式',
    '更改服務的名稱、地址、有人的時間和聯絡方式',
  ),
  'the name in English': said('英文名称', '英文名稱'),
  'the name in traditional characters': said('繁体名称', '繁體名稱'),
  'the address in traditional characters': said('繁体地址', '繁體地址'),
  'the hours in traditional characters': said('繁体时间', '繁體時間'),
  'the name of the station in traditional characters': said('服务站的繁体名称', '服務站的繁體名稱'),
  'the address in English': said('英文地址', '英文地址'),
  'the hours in English': said('英文时间', '英文時間'),
  'the name of the station in English': said('服务站的英文名称', '服務站的英文名稱'),
  'where they are': said('地址', '地址'),
  'when somebody is there': said('什么时候有人', '什麼時候有人'),
  'the telephone number or https address of the branch': said('支部的电话或 https 地址', '支部的電話或 https 地址'),
  'the consumer rights station that disputes are sent to, by name': said(
    '纠纷转去的消费维权服务站名称',
    '糾紛轉去的消費維權服務站名稱',
  ),
  'and its https address': said('它的 https 地址', '它的 https 地址'),
  'what they run: help, calendar, place': said(
    '开办哪些：help（帮带）、calendar（日程）、place（场地）',
    '開辦哪些：help（幫帶）、calendar（日程）、place（場地）',
  ),
  'the branch in it that runs the services': said('清单里开办服务的党支部', '清單裡開辦服務的黨支部'),
  'the branch; the one that runs the services unless given': said(
    '哪个支部；不写为开办服务的支部',
    '哪個支部；不寫為開辦服務的支部',
  ),
  'help, calendar and place; their data folder is LIANGPAI_DATA (./services-data)': said(
    '帮带、日程和场地；数据文件夹由 LIANGPAI_DATA 指定（默认 ./services-data）',
    '幫帶、日程和場地；資料夾由 LIANGPAI_DATA 指定（預設 ./services-data）',
  ),
  'make a way in for a person of the branch and end all others of theirs, while fewer than two of them can sign in by themselves':
    said(
      '为支部的一人另开登录，原有的登录方式全部作废，仅在能各自登录的不足两人时',
      '為支部的一人另開登入，原有的登入方式全部作廢，僅在能各自登入的不足兩人時',
    ),
  'list what waits for whoever reads, by its next date': said(
    '按下一个日期列出等本人办的',
    '按下一個日期列出等本人辦的',
  ),
  'show who the services are and their clocks; or what waits at an address that list prints': said(
    '显示服务的名称和各项期限；写出 list 给的地址，则显示等本人办的那一件',
    '顯示服務的名稱和各項期限；寫出 list 給的地址，則顯示等本人辦的那一件',
  ),
  'go on although what people deleted since the backup comes back': said(
    '即使本人此后删除的内容会回来，也继续',
    '即使本人此後刪除的內容會回來，也繼續',
  ),
  'serve help, calendar and place, and end and delete what is due': said(
    '启动帮带、日程和场地，按期结束和删除',
    '啟動幫帶、日程和場地，按期結束和刪除',
  ),
  'Help, calendar and place': said('帮带、日程和场地', '幫帶、日程和場地'),
}
