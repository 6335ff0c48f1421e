import { existsSync } from 'node:fs'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
]

/** A browser that is at hand: `CHROMIUM` names one, or it stands where it usually does. Null for none. */
export const browserAtHand = (): string | null => {
  const { CHROMIUM: named = '' } = process.env
  return [named, ...usual].find(path => path !== '' && existsSync(path)) ?? null
}
