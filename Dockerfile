# The image runs the source: Node 24 strips the types itself, so there is no build step.
FROM node:24-slim

WORKDIR /lode
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080

# The pinned Node is an optional package for machines with an older one; this image is Node 24 already.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional && npm cache clean --force

COPY LICENSE ./
COPY bin bin
COPY src src

# `node` is the unprivileged user that the base image brings. A volume takes over the owner and mode of this folder.
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 8080

HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

CMD ["./bin/lode", "serve", "--data", "/data"]
