/** What `--help` prints. */
export const usage = `On Record answers questions about a folder of documents, word for word.

  npm start                          the bot when DISCORD_TOKEN is set, else a prompt in the terminal
                                     (DISCORD_TOKEN= npm start is the prompt in any case)
  npm start --silent -- WHAT         one thing, then done:

    /COMMAND words name:value        a slash command: /estimate militants afghanistan; /help lists them
    check                            report on each document: accepted or not and why, what it states
    search --queries FILE --top N    the N best passages (10) for each {"_id", "text"} of a JSON Lines
                                     file; the texts are read as prose, not as searches
    extract attributions             who says what in each {"id", "text"} of a JSON Lines file
    extract quantities               the figures in each
    extract text --in FOLDER         the main text of each file of a folder

  echo /sources | npm start --silent one command a line, from a pipe

  --corpus PATH                      the folder or file that answers come from, instead of CORPUS_DIR
  --chart FILE                       /estimate: also draws the figures, as .png or .svg
  --json                             answers as JSON, one line a command
  --in FILE, --out FILE              what is read and written; - is standard input or output, the default
  --help, --version

Exit codes: 0 done (also for "not in the sources"), 1 failed, 2 wrong usage.
.env.example explains what can be set in the environment, or in a file .env.
`
