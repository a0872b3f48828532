import { addDays, type PlainDate } from '@liangpai/core/organization'

/**
 * Days around which people are not free, both ends included. Which days are off is published in November of the year before;
 * a plan is written earlier, and needs to know only what it comes near to.
 */
export type Festival = { name: FestivalName; from: PlainDate; until: PlainDate }

/** 全国年节及纪念日放假办法, art. 2. */
export const festivalNames = ['newYear', 'spring', 'qingming', 'labour', 'dragonBoat', 'midAutumn', 'national'] as const
/** One of `festivalNames`. */
export type FestivalName = (typeof festivalNames)[number]

/** The days, by the almanac, of those that the moon or the sun sets: 春节, 清明, 端午, 中秋. */
const almanac: { readonly [year: number]: readonly [string, string, string, string] } = {
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
}

/** How many days before and after its day a festival is usually off, or spent on the way home. */
const spans: { readonly [Name in FestivalName]: readonly [before: number, after: number] } = {
  newYear: [1, 2],
  spring: [2, 7],
  qingming: [2, 2],
  labour: [1, 4],
  dragonBoat: [2, 2],
  midAutumn: [2, 2],
  national: [1, 6],
}

/** The festivals of a year; beyond the almanac here, those alone that have the same day every year. */
export function festivalsOf(year: number): Festival[] {
  const [spring, qingming, dragonBoat, midAutumn] = almanac[year] ?? []
  const days: { [Name in FestivalName]: string | undefined } = {
    newYear: '01-01',
    spring,
    qingming,
    labour: '05-01',
    dragonBoat,
    midAutumn,
    national: '10-01',
  }
  return festivalNames.flatMap((name) => {
    const day = days[name]
    if (day === undefined) return []
    const [before, after] = spans[name]
    return [{ name, from: addDays(`${year}-${day}`, -before), until: addDays(`${year}-${day}`, after) }]
  })
}

/** The festival that a day is near to. */
export const festivalNear = (day: PlainDate): Festival | undefined =>
  festivalsOf(Number(day.slice(0, 4))).find(({ from, until }) => from <= day && day <= until)
