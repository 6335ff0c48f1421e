import fc from 'fast-check'

// The same cases at every run, so that a change is judged by itself; PROPERTY_SEED=N looks for others.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20261122) })
