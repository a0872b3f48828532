import { said, type Said } from './said.ts'

/** What the commands about figures do, and their inputs, by the English text of their declarations. */
export const figuresHelp: Readonly<Record<string, Said>> = {
  'show the figures of the city on a day or at the end of a month': said(
    '查看全市某一天或某月末的数字',
    '查看全市某一天或某月末的數字',
  ),
  'write down about how many Party-member merchants the city has, as a range': said(
    '填写全市党员网商的估计数，写成范围',
    '填寫全市黨員網商的估計數，寫成範圍',
  ),
  'name the areas and links of the chain that are to be covered': said(
    '写明要覆盖的片区和产业链环节',
    '寫明要覆蓋的片區和產業鏈環節',
  ),
  'the day; the end of the last month that was counted unless given': said(
    '哪一天；不写为上一个记下的月末',
    '哪一天；不寫為上一個記下的月末',
  ),
  'the month at whose end, as 2026-10, in place of a day': said(
    '哪个月的月末，例如 2026-10，代替日期',
    '哪個月的月末，例如 2026-10，代替日期',
  ),
  'the lower end, in whole hundreds': said('下限，用整百', '下限，用整百'),
  'the upper end, in whole hundreds; a lower bound alone unless given': said(
    '上限，用整百；不写则只有下限',
    '上限，用整百；不寫則只有下限',
  ),
  'whose estimate it is': said('由谁给出', '由誰給出'),
  'the day or month in which it was given; this month unless given': said(
    '什么时候给出，日期或月份；不写为这个月',
    '什麼時候給出，日期或月份；不寫為這個月',
  ),
  'the areas, in the order in which they are reported': said('片区，按列出的次序', '片區，按列出的次序'),
  'the links of the chain; supply, warehousing, logistics, platform and service unless given': said(
    '产业链环节；不写为货源、仓储、物流、平台、服务',
    '產業鏈環節；不寫為貨源、倉儲、物流、平台、服務',
  ),
  'the day from which on they are; today unless given': said('从哪一天起；不写为今天', '從哪一天起；不寫為今天'),
  'print a table for spreadsheet programs, in the language of --lang': said(
    '输出电子表格用的表，语言随 --lang',
    '輸出試算表用的表，語言隨 --lang',
  ),
  'print one page of text, in the language of --lang; so it is where somebody reads along': said(
    '输出一页文字，语言随 --lang；在终端里看的时候就是这样',
    '輸出一頁文字，語言隨 --lang；在終端機裡看的時候就是這樣',
  ),
}
