import { refusalTable } from './entry.ts'

const help = {
  'zh-Hans': '在同一条命令后面加 --help，可以看到它接受什么。',
  'zh-Hant': '在同一條命令後面加 --help，可以看到它接受什麼。',
  en: 'Add --help to the same command to see what it takes.',
}

/** A command line that was typed wrongly. */
export const usageRefusals = /* @__PURE__ */ refusalTable({
  commandUnknown: {
    status: 400,
    sentence: { 'zh-Hans': '没有这个命令。', 'zh-Hant': '沒有這個命令。', en: 'There is no such command.' },
    next: {
      'zh-Hans': '运行 liangpai --help，可以看到所有命令。',
      'zh-Hant': '執行 liangpai --help，可以看到所有命令。',
      en: 'Run liangpai --help to see all commands.',
    },
  },
  rehearsalImpossible: {
    status: 400,
    sentence: {
      'zh-Hans': '这一步一做就会占用新的编号，不能只演练。',
      'zh-Hant': '這一步一做就會佔用新的編號，不能只演練。',
      en: 'This takes up a new index as it is done, and cannot be rehearsed.',
    },
    next: {
      'zh-Hans': '请先用 liangpai show 查看，再去掉 --dry-run 执行。',
      'zh-Hant': '請先用 liangpai show 查看，再去掉 --dry-run 執行。',
      en: 'Look with liangpai show first, then run it without --dry-run.',
    },
  },
  optionUnknown: {
    status: 400,
    sentence: {
      'zh-Hans': '这个命令没有这个选项。',
      'zh-Hant': '這個命令沒有這個選項。',
      en: 'The command has no such option.',
    },
    next: help,
  },
  optionMissing: {
    status: 400,
    sentence: {
      'zh-Hans': '少了一个必须写的选项。',
      'zh-Hant': '少了一個必須寫的選項。',
      en: 'An option is missing that the command cannot do without.',
    },
    next: help,
  },
  optionValueMissing: {
    status: 400,
    sentence: {
      'zh-Hans': '选项后面没有写值。',
      'zh-Hant': '選項後面沒有寫值。',
      en: 'An option has no value after it.',
    },
    next: help,
  },
  argumentMissing: {
    status: 400,
    sentence: {
      'zh-Hans': '命令后面少写了一项。',
      'zh-Hant': '命令後面少寫了一項。',
      en: 'The command lacks an argument.',
    },
    next: help,
  },
  argumentExcess: {
    status: 400,
    sentence: {
      'zh-Hans': '命令后面多写了；名称中有空格时要加引号。',
      'zh-Hant': '命令後面多寫了；名稱中有空格時要加引號。',
      en: 'The command has too many arguments; a name with blanks wants quotes.',
    },
    next: help,
  },
  valueInvalid: {
    status: 400,
    sentence: {
      'zh-Hans': '选项不接受这个值。',
      'zh-Hant': '選項不接受這個值。',
      en: 'The option does not take this value.',
    },
    next: help,
  },
})
