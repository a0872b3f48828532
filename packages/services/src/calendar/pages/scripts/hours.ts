import { openLink } from '@liangpai/server/scripts'

openLink('/hours/link')
