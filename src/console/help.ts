/** What `--help` prints. */
export const usage = `On Record answers questions about a folder of documents, word for word.

  npm start                                the bot when DISCORD_TOKEN is set; else a prompt in the terminal
                                           (DISCORD_TOKEN= npm start is the prompt in any case)
  npm start --silent -- [OPTIONS] WHAT

WHAT
  /COMMAND words name:value                one slash command, such as /estimate militants afghanistan; /help lists them
  check                                    report on each document: accepted or rejected and why, what it states
  search --queries FILE --top N            the best N passages (10) for each text of a JSON Lines file {_id, text}
  extract attributions|quantities          who says what, or the figures, in each text of a JSON Lines file {id, text}
  extract text --in FOLDER                 the main text of each file of a folder
  nothing, from a pipe                     one command a line

OPTIONS
  --corpus PATH                            the folder or single file that answers come from, instead of CORPUS_DIR
  --json                                   with a command, at the prompt or from a pipe: the answer as JSON, one line a command
  --in FILE, --out FILE                    what extract and search read and write; - is standard input or output, the default
  --help, --version

Exit codes: 0 done (also for "not in the sources"), 1 failed, 2 wrong usage.
.env.example lists what can be set in the environment or in a file .env.
`
