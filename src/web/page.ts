import { createHash } from 'node:crypto'
import { type Html, html, trusted } from './html.ts'
import type { WebReply } from './route.ts'
import { style } from './style.ts'

/** A page for readers: whole by itself, since it may load nothing, and without a script. `top` stands above its main part. */
export const page = (status: number, title: string, top: Html | null, main: Html): WebReply => ({
  status,
  type: 'text/html; charset=utf-8',
  body: html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<header>${top}</header>
<main>${main}</main>
</body>
</html>
`.markup,
  headers: { 'content-security-policy': policy }
})

// The one style sheet is named by its hash, so that no other can be slipped in.
const styleHash = createHash('sha256').update(style).digest('base64')
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
