import { createHash } from 'node:crypto'
import { counted } from '../../languages/numbers.ts'
import { html, trusted } from '../html.ts'
import type { WebReply } from '../route.ts'
import { libraries } from './preview-files.ts'

/** The page of the preview: a channel of one person and the bot. All that it loads comes from this server. */
export const previewPage = (corpus: { readonly documents: number }): WebReply => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: html`<!doctype html>
<html lang="en" data-theme="dark">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>On Record – preview</title>
<link rel="icon" href="/preview/bot.svg" type="image/svg+xml">
<link rel="stylesheet" href="/preview/preview.css">
<script type="importmap">${trusted(importMap)}</script>
<script type="module" src="/preview/preview.js"></script>
</head>
<body>
<header>
<h1># research <small>${counted(corpus.documents, ['document', 'documents'], 'en')}</small></h1>
<a href="/sources" target="_blank">Sources</a>
<label><input type="checkbox" id="moderator"> Moderator</label>
<select id="locale" aria-label="Language"><option value="en-GB">English</option><option value="de">Deutsch</option></select>
<select id="theme" aria-label="Theme"><option value="">System theme</option><option value="dark">Dark theme</option><option value="light">Light theme</option></select>
</header>
<main><discord-messages no-background></discord-messages></main>
<footer><div id="popup" role="listbox" aria-label="Choices" hidden></div><form id="composer"></form></footer>
<dialog></dialog>
</body>
</html>
`.markup,
  headers: { 'content-security-policy': policy }
})

const importMap = JSON.stringify({ imports: libraries })

const mapHash = createHash('sha256').update(importMap).digest('base64')

// Elements of the library have style attributes of their own, which say nothing of a message.
const policy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${mapHash}'`,
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')
