# The emulator alone. The steps of both stages are run by test/docker.exhaustive.test.ts, in folders and without Docker.
FROM node:24-slim AS build
WORKDIR /build
COPY . .
RUN npm ci
RUN npm pack

FROM node:24-slim
WORKDIR /opt/standin
COPY --from=build /build/standin-*.tgz ./
RUN npm install --global ./standin-*.tgz && rm standin-*.tgz && npm cache clean --force
USER node
EXPOSE 4010
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s \
  CMD node -e "fetch('http://127.0.0.1:4010/__standin/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"
ENTRYPOINT ["standin", "--host", "0.0.0.0"]
