import { said, type Said } from './said.ts'

/** What the verbs of initiatives do and take, by the English text of their declarations. */
export const initiativeHelp: Readonly<Record<string, Said>> = {
  'write an initiative, or the next text of an open one; nothing of it is public yet': said(
    '起草倡议，或写公开中的倡议的新文本；都还不公开',
    '起草倡議，或寫公開中的倡議的新文本；都還不公開',
  ),
  'open an initiative or its next text, the second of two leaders to say so': said(
    '公开倡议或换成新的文本，须两位负责人先后确认',
    '公開倡議或換成新的文本，須兩位負責人先後確認',
  ),
  'close an initiative for good, the second of two leaders to say so': said(
    '结束倡议，须两位负责人先后确认；不能再公开',
    '結束倡議，須兩位負責人先後確認；不能再公開',
  ),
  'throw away a draft, or the next text of an open initiative': said(
    '删除草稿，或不要公开中的倡议的新文本',
    '刪除草稿，或不要公開中的倡議的新文本',
  ),
  'its short name, as in its address: 2026-liang': said(
    '短名，也是网址的一部分：2026-liang',
    '短名，也是網址的一部分：2026-liang',
  ),
  'the organisation that invites': said('发起的组织', '發起的組織'),
  'its title': said('题目', '題目'),
  'its title in traditional characters': said('繁体的题目', '繁體的題目'),
  'its title in English': said('英文的题目', '英文的題目'),
  'its text, a paragraph each time': said('正文，每段写一次', '正文，每段寫一次'),
  'its text in traditional characters': said('繁体的正文', '繁體的正文'),
  'its text in English': said('英文的正文', '英文的正文'),
  'how a pledge may read; whoever asks writes their own': said(
    '承诺的写法举例；申请的人自己写',
    '承諾的寫法舉例；申請的人自己寫',
  ),
  'the same in traditional characters': said('同上，繁体', '同上，繁體'),
  'the same in English': said('同上，英文', '同上，英文'),
  'its last day; open until it is closed unless given': said(
    '最后一天；不写则到结束为止',
    '最後一天；不寫則到結束為止',
  ),
  'the fingerprint of the text, as its page and the list of initiatives show it': said(
    '文本指纹，见倡议的工作页面和列表',
    '文本指紋，見倡議的工作頁面和列表',
  ),
}
