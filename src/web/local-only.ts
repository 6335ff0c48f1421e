import { plainReply, type Route } from './route.ts'

/**
 * A route for a browser on this very machine, and for pages of this very server: what another page on the web makes the browser send here (under
 * a name that it made lead to 127.0.0.1, or from its own origin) is refused.
 */
export const localOnly = (route: Route): Route => ({
  ...route,
  answer: async request => {
    const { host = '', origin, 'sec-fetch-site': site = 'none' } = request.headers
    const isLocal = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/.test(host)
    const isOwn = origin === undefined || origin === `http://${host}`
    // A link from elsewhere may open a page; nothing else may come from there.
    const mayCome =
      site === 'none' ||
      site === 'same-origin' ||
      (route.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate')
    return isLocal && isOwn && mayCome
      ? route.answer(request)
      : plainReply(403, 'This is for a browser on this machine alone.')
  }
})
