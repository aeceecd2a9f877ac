import { readFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";

/** A folder that is served under an address; `edit` may change a file on its way out. */
export interface Mount {
  /** Begins and ends with "/". */
  readonly under: string;
  readonly folder: string;
  readonly edit?: ((name: string, text: string) => string) | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".xml": "text/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Answers with files of the mounts and nothing else; only reads. */
export function fileListener(mounts: readonly Mount[]): RequestListener {
  return (request, response) => {
    const end = (status: number, body: string | Buffer, type = "text/plain; charset=utf-8"): void => {
      response.writeHead(status, { "content-type": type, "cache-control": "no-store", "x-content-type-options": "nosniff" });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    if (request.method !== "GET" && request.method !== "HEAD") {
      end(405, "GET");
      return;
    }
    const found = fileOf(request.url ?? "/", mounts);
    if (!found) {
      end(404, "404");
      return;
    }
    const { file, edit } = found;
    const type = TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";
    readFile(file).then(
      (bytes) => end(200, edit && type.startsWith("text/html") ? edit(path.basename(file), bytes.toString("utf8")) : bytes, type),
      () => end(404, "404"),
    );
  };
}

/** The file an address stands for; null outside the mounts, whatever dots and escapes it has. */
export function fileOf(address: string, mounts: readonly Mount[]): { readonly file: string; readonly edit: Mount["edit"] } | null {
  const asked = decoded(address.replace(/[?#].*$/, ""));
  if (asked === null || asked.includes("\0") || asked.includes("\\")) return null;
  const wanted = asked.endsWith("/") ? `${asked}index.html` : asked;
  const mount = [...mounts].sort((a, b) => b.under.length - a.under.length).find(({ under }) => wanted.startsWith(under));
  if (!mount) return null;
  const file = path.resolve(mount.folder, wanted.slice(mount.under.length));
  return file.startsWith(path.resolve(mount.folder) + path.sep) ? { file, edit: mount.edit } : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A damaged escape is an address of nothing.
    if (error instanceof URIError) return null;
    throw error;
  }
}

export interface Running {
  readonly address: string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** First port to try; with `next` the ones after it too. 0 takes any that is free. */
  readonly port: number;
  readonly next?: boolean | undefined;
  /** Key and certificate in PEM; absent: plain http. */
  readonly secure?: { readonly key: string; readonly cert: string } | undefined;
}

/** Serves on this machine only. @throws when the port is taken */
export async function startServer(mounts: readonly Mount[], { port, next = false, secure }: ServerOptions): Promise<Running> {
  const listener = fileListener(mounts);
  const server = secure ? createSecureServer(secure, listener) : createServer(listener);
  const bound = await listen(server, port, next ? port + 20 : port);
  return {
    address: `${secure ? "https" : "http"}://localhost:${bound}/`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

function listen(server: Server, port: number, last: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && port < last) resolve(listen(server, port + 1, last));
      else reject(error);
    });
    server.listen(port, "localhost", () => {
      server.removeAllListeners("error");
      resolve((server.address() as AddressInfo).port);
    });
  });
}
