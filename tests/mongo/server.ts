import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePortPair } from '../setup/ports.ts';

/** A server that speaks MongoDB's protocol; `what` says plainly which one it is. */
export type MongoServer = { url: string; what: string; stop: () => void };

/** `MONGODB_URL`, else a `mongod` on the PATH, else mongo-java-server from Maven Central; `null` when there is none. */
export async function findMongoServer(): Promise<MongoServer | null> {
  const given = process.env.MONGODB_URL;
  if (given) return { url: given, what: 'the server of MONGODB_URL', stop: () => undefined };
  if (canRun('mongod', ['--version'])) return startMongod();
  if (canRun('java', ['-version']) && canRun('mvn', ['-version'])) return startJavaServer();
  return null;
}

async function startMongod(): Promise<MongoServer> {
  const folder = await mkdtemp(join(tmpdir(), 'pano-mongod-'));
  const port = await freePortPair();
  const child = spawn('mongod', ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await outputOf(child, /Waiting for connections/);
  return { url: `mongodb://127.0.0.1:${port}`, what: 'mongod from the PATH', stop: () => child.kill('SIGKILL') };
}

async function startJavaServer(): Promise<MongoServer> {
  const folder = join(import.meta.dirname, '../../.pano/mongo-java-server');
  if (!existsSync(join(folder, 'mongo-java-server-1.47.0.jar'))) {
    const pom = join(import.meta.dirname, 'pom.xml');
    execFileSync('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`], {
      stdio: 'inherit',
    });
  }
  // Few threads for compiling and collecting: the two cores are for the tests.
  const frugal = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
  const child = spawn('java', [...frugal, '-cp', join(folder, '*'), join(import.meta.dirname, 'Server.java')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = (await outputOf(child, /mongodb:\/\/\S+/)).replace(/\/$/, '');
  return { url, what: 'mongo-java-server 1.47.0 (memory backend), not MongoDB itself', stop: () => child.kill('SIGKILL') };
}

function canRun(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The first match in what a child prints. Rejects when it ends before. */
function outputOf(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk;
      const match = pattern.exec(printed);
      if (match) resolve(match[0]);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the MongoDB server ended with ${code} before it was ready: ${printed}`)));
  });
}
