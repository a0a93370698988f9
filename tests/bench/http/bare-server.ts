import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What an edge is measured against: `node:http` that sends one body and does nothing else. Arguments: a file with the body, its
 * content type, its encoding. It answers 304 to any request that asks with a tag.
 */
const [file = '', contentType = '', encoding = ''] = process.argv.slice(2);
const body = readFileSync(file);
const headers = { 'Content-Type': contentType, 'Content-Length': body.length, ...(encoding && { 'Content-Encoding': encoding }) };

const server = createServer((request, response) => {
  if (request.headers['if-none-match'] !== undefined) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => process.exit(0));
