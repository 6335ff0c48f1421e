/** Who uses a command: by whose leave the corpus changes, and whom the log names. `id` is the surface's own. */
export type Actor = { readonly id: string; readonly name: string; readonly surface: 'discord' | 'console' }
