import { expect, test } from 'vitest'
import { consentNotice } from './consentNotice.ts'

const values = {
  issuer: '清禾市网商党委',
  contact: '0571-1234',
  host: '云栈',
  dataUrl: 'https://b.example/data',
  backupDays: 35,
  facts: ['name', 'branch', 'pledge'],
} as const

test('the consent text in zh-Hans is that of RULES 8.3, word for word', () => {
  expect(consentNotice('zh-Hans', { ...values, keptDays: 1095 }).text).toBe(
    `亮明党员身份（单独同意）
1. 处理者：清禾市网商党委，联系方式：0571-1234；技术服务方：云栈（受托处理）。
2. 目的与必要性：在你登记的店铺页面公开展示“党员网商”标识，供顾客和平台核验；不公开这一信息就无法展示标识。
3. 公开的内容：①党员身份（正式/预备）；②签发组织。以下默认不公开，请逐项选择：□姓名 □所在党支部 □公开承诺。
4. 可能的影响：任何访问者都能看到，也可能被截图、转载；撤回后我们无法收回他人已保存的内容，已保存的标识仍可证明曾由签发组织签发。
5. 保存期限：标识有效期内；撤回后即删除，到期的在30天后删除，备份中最迟再过35天删除；依法须留存的除外（3年）。
6. 你的权利：随时撤回：停用链接（同意后立即给你）；随时查阅、复制、更正、删除：https://b.example/data，用所在支部给你的一次性链接或你保存的通行密钥打开。
7. 不同意或撤回，不影响组织生活、培训、入驻、帮扶和纠纷处理。
□ 我单独同意公开以上勾选的信息。`,
  )
})

test('where nothing is kept after an ending, the text does not speak of it', () => {
  const fifth = (language: 'zh-Hans' | 'zh-Hant' | 'en') => consentNotice(language, values).items[4]?.text
  expect(fifth('zh-Hans')).toMatch(/备份中最迟再过35天删除。$/)
  expect(fifth('zh-Hant')).toMatch(/備份中最遲再過35天刪除。$/)
  expect(fifth('en')).toMatch(/from backups within a further 35 days\.$/)
})

test('a period that is not whole years is given in days', () => {
  const fifth = (keptDays: number) => consentNotice('en', { ...values, keptDays }).items[4]?.text
  expect(fifth(400)).toContain('unless the law requires keeping it (400 days).')
  expect(fifth(365)).toContain('(1 year)')
})

test('only facts that there are have a box, and a name in braces is not filled in again', () => {
  const { text } = consentNotice('en', { ...values, issuer: '{host}', facts: ['name', 'pledge'] })
  expect(text).toContain('Not public unless you tick it: □ name □ pledge.')
  expect(text).toContain('1. Who: {host}, contact')
})
