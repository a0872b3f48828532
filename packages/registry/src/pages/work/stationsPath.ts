/** Where a station's file is taken in, and its keys are registered and retired. */
export const STATIONS_PATH = '/office/stations'
