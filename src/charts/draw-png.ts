import type { Plot } from './plot.ts'

/** Draws a plot as PNG. What draws is loaded with the first picture: most questions need none. */
export const drawPng = async (plot: Plot): Promise<Uint8Array> => (await import('./draw.ts')).drawPng(plot)
