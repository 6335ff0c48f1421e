# The bot in a container: `docker compose up --build` (compose.yml), or by hand as docs/deploy.md says.

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# The image brings its own Node; the one that npm brings for other hosts stays out. Nothing runs while it is installed.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/node-linux-* node_modules/node-win-*

FROM node:24-bookworm-slim
ENV NODE_ENV=production CORPUS_DIR=/corpus DATA_DIR=/data WEB_HOST=0.0.0.0 WEB_PORT=8080
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json runtime.cjs ./
COPY src ./src
# Both folders belong to the user that runs; volumes that are made over them take their owner from here.
COPY --chown=node:node corpus /corpus
RUN install -d -o node -g node /data
VOLUME ["/corpus", "/data"]
USER node
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=3m --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.WEB_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--require", "./runtime.cjs", "src/main.ts"]
