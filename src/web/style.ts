/** The style of every page for readers: one column on a phone, the document's facts beside it on a desk; light and dark as the reader has it. */
export const style = `
:root { color-scheme: light dark; --paper: #fdfdfb; --ink: #1d1f21; --soft: #5c6166; --line: #dcdcd6; --link: #1d5f8a; --mark: #ffe58a; --mark-ink: #1d1f21; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #17191b; --ink: #e3e5e6; --soft: #9aa0a6; --line: #34383c; --link: #86c1ea; --mark: #6b5500; --mark-ink: #fff6d6; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 ui-serif, Georgia, "Noto Serif", "Times New Roman", serif; overflow-wrap: anywhere; }
body > header, main { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
body > header, aside, .facts, nav, details, .small, table { font: 0.9375rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
body > header { padding-top: 1rem; color: var(--soft); }
main { padding-bottom: 4rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1.25rem 0 0.5rem; text-wrap: balance; }
h2 { font-size: 1rem; margin: 1.75rem 0 0.5rem; }
article h2 { font-size: 1.2rem; }
article p, article h2, li, bdi, h1 { unicode-bidi: isolate; }
article p { margin: 0 0 1rem; white-space: pre-line; }
.standfirst { font-size: 1.15rem; }
.facts, .small, .metadata, details { color: var(--soft); }
.facts { margin: 0 0 1.5rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
.metadata { font-size: 0.9375rem; }
mark { background: var(--mark); color: var(--mark-ink); padding: 0.1em 0; border-radius: 0.15em; scroll-margin-top: 30vh; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
details { margin: 0 0 1rem; padding-left: 0.75rem; border-left: 2px solid var(--line); }
summary { cursor: pointer; }
aside ol { margin: 0; padding: 0; list-style: none; }
aside li { margin-bottom: 0.6rem; }
aside li .small { display: block; }
dl { margin: 0; }
dt { color: var(--soft); }
dd { margin: 0 0 0.5rem; }
code { font: 0.8125rem/1.4 ui-monospace, Consolas, monospace; }
nav { display: flex; gap: 1.5rem; margin: 1.5rem 0; }
.documents { padding: 0; list-style: none; }
.documents li { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
.documents a { font-size: 1.125rem; }
@media (min-width: 62rem) {
  .reading { display: grid; grid-template-columns: minmax(0, 42rem) minmax(0, 1fr); column-gap: 3.5rem; align-items: start; }
  aside { padding-top: 0.5rem; }
}
@media print { body > header, nav, aside { display: none; } }
`
