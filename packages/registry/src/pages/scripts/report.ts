import { openLink } from '@liangpai/server/scripts'

openLink('/report/link')
