// A static server as a site would have it: everything compressed ahead, nothing kept by the browser.

import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** The files of a folder, by the path that they are served under, without what no browser asks for. */
export function filesOf(folder, under = "") {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  const wanted = all.filter((entry) => entry.isFile() && types[extname(entry.name)]);
  return wanted.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [`${under}${path.slice(folder.length)}`, readFileSync(path)];
  });
}

/**
 * Serves files, each by its path.
 * @returns `{ origin, sizes, close }`: sizes are `{ raw, gzip, brotli }` by path
 */
export async function serve(files) {
  const known = new Map(files.map(([path, body]) => [path, compressed(path, body)]));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = known.get(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const isBrotli = /\bbr\b/.test(request.headers["accept-encoding"]);
    response.writeHead(200, {
      "content-type": file.type,
      "content-encoding": isBrotli ? "br" : "gzip",
      "cache-control": "no-store",
    });
    response.end(isBrotli ? file.brotli : file.gzip);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const sizes = Object.fromEntries(
    [...known].map(([path, { raw, gzip, brotli }]) => [
      path,
      { raw: raw.length, gzip: gzip.length, brotli: brotli.length },
    ]),
  );
  return {
    origin: `http://localhost:${server.address().port}`,
    sizes,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function compressed(path, body) {
  const raw = Buffer.from(body);
  return {
    type: types[extname(path)],
    raw,
    gzip: gzipSync(raw, { level: 9 }),
    brotli: brotliCompressSync(raw),
  };
}
