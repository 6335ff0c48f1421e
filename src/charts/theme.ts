/** The look of all pictures: ink on paper of its own, so that they read the same on a dark and on a light page. */
export const theme = {
  paper: '#fbf9f4',
  ink: '#1e2226',
  quiet: '#62676d',
  grid: '#e3ded3',
  main: '#1d5b8a',
  narrower: '#b06a1f',
  font: 'Source Sans 3',
  /** Width of a picture, in pixels before it is enlarged for sharp screens. */
  width: 640,
  margin: 28
} as const
