import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const venv = resolve('.pano/python');
const minutes = 5 * 60_000;

/**
 * A Python that has these packages: the machine's own, or one in `.pano/python` into which pip puts them. `null`, said aloud,
 * where there is neither Python nor a way to its packages. `modules` are the names to import, `packages` those of pip.
 */
export function pythonWith({ modules, packages }: { modules: string[]; packages: string[] }): string | null {
  const own = join(venv, 'bin', 'python');
  const isReady = (python: string) => run(python, ['-c', `import ${modules.join(', ')}`]).status === 0;
  const ready = ['python3', own].find(isReady);
  if (ready !== undefined) return ready;
  if (!existsSync(own)) run('python3', ['-m', 'venv', venv]);
  run(own, ['-m', 'pip', 'install', '--quiet', ...packages]);
  if (isReady(own)) return own;
  process.stderr.write(`\nSKIPPED: no Python with ${packages.join(', ')} on this machine, and pip could not bring it.\n`);
  return null;
}

function run(program: string, args: string[]) {
  return spawnSync(program, args, { encoding: 'utf8', timeout: minutes });
}

/** Runs a script with JSON in and JSON out. Throws what the script said when it failed. */
export function askPython({ python, script, input }: { python: string; script: string; input: unknown }): unknown {
  const { status, stdout, stderr } = spawnSync(python, [script], {
    encoding: 'utf8',
    input: JSON.stringify(input),
    maxBuffer: 512 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return JSON.parse(stdout);
}
