# The add-in for an organization, with its gateway: docker build --build-arg ADDIN_URL=https://billing.example.com/excel/ -t dd-billing .
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
ARG ADDIN_URL=https://localhost:3000/
RUN npx webpack --env url=${ADDIN_URL} \
  && npx esbuild src/server/start.ts --bundle --platform=node --target=node20 --outfile=build/server.js

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3100
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/dist dist
COPY --from=build /app/build/workbench build/workbench
COPY --from=build /app/build/server.js build/server.js
COPY --from=build /app/node_modules/@microsoft/office-js/dist node_modules/@microsoft/office-js/dist
USER node
EXPOSE 3100
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/gateway/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "build/server.js"]
