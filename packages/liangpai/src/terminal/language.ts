import { type Language, languageOf } from '@liangpai/presentation'

/** The language of a terminal by POSIX (`LC_ALL`, `LC_MESSAGES`, `LANG`): English unless one of them names another. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'C'
  const [tag = ''] = locale.split(/[.@]/)
  return /^(C|POSIX)$/.test(tag) ? 'en' : languageOf(tag.replaceAll('_', '-'))
}
