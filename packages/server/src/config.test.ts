import { expect, test } from 'vitest'
import { masterKeyPath, serviceConfigFrom } from './config.ts'

test('a service is configured by its environment, where an empty variable says nothing', () => {
  expect(serviceConfigFrom({ LIANGPAI_DATA: '', LIANGPAI_ORIGIN: '', DATABASE_URL: '' }, './station-data')).toEqual({
    data: './station-data',
  })
  const environment = {
    LIANGPAI_DATA: '/srv/station',
    LIANGPAI_ORIGIN: 'https://station.example',
    DATABASE_URL: 'postgres://database.example/station',
    LIANGPAI_MASTER_KEY_FILE: '/etc/station.key',
    LIANGPAI_HOLIDAYS: '/srv/holidays.json',
  }
  expect(serviceConfigFrom(environment, './station-data')).toEqual({
    data: '/srv/station',
    origin: 'https://station.example',
    databaseUrl: 'postgres://database.example/station',
    masterKeyFile: '/etc/station.key',
    holidaysFile: '/srv/holidays.json',
  })
})

test('a master key is in the data folder unless it has a place of its own', () => {
  expect(masterKeyPath({ data: 'station-data' })).toBe('station-data/master.key')
  expect(masterKeyPath({ data: 'station-data', masterKeyFile: '/etc/station.key' })).toBe('/etc/station.key')
})
