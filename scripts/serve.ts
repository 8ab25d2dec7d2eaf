// Serves dist/ on this machine only, compressed as a real host would, and prints the address.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { whereItIs } from '../build/where.ts';

/**
 * Serves a built site.
 *
 * @param folder what `npm run build` wrote
 * @param port the port to listen on; 0 lets the system choose
 * @param base the path that the site was built for, with a slash at both ends
 * @returns the server and the address of the home page
 */
export function serve(folder: string, port = 0, base = '/'): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, { brotli: true, gzip: true, etag: true, dev: true });
  const notFound = join(folder, '404.html');
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(base)) return void response.writeHead(404).end();
    request.url = request.url.slice(base.length - 1);
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const found = server.address();
      resolve({
        server,
        address: `http://localhost:${typeof found === 'object' ? found?.port : port}${base}`,
      });
    });
  });
}

/** The first free port from the one wanted. */
async function serveNear(wanted: number): Promise<string> {
  for (let port = wanted; port < wanted + 20; port += 1) {
    try {
      return (await serve('dist', port, whereItIs(process.env).base)).address;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No free port from ${wanted} to ${wanted + 19}. Set PORT to another one.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(
    `\nThe Leadership Toolbox is at ${await serveNear(Number(process.env['PORT'] ?? 4321))}\nCtrl+C stops it.`,
  );
}
