import { openLink } from '@liangpai/server/scripts'

// Both kinds of links of the calendar: somebody's own sheet, and an invitation.
openLink(`/${location.pathname.split('/')[1] ?? ''}/link`)
