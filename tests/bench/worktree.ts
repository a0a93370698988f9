import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The last revision before the rooms moved (issue 11). */
export const revisionBefore = '6617536';

export const root = join(import.meta.dirname, '../..');

/** A tree of an older revision beside this one, with the packages of this one. */
export type OldTree = { folder: string; remove: () => void };

/** Checks out a revision in a temporary folder. Throws when git does not know it. */
export function openOldTree(revision: string): OldTree {
  const parent = mkdtempSync(join(tmpdir(), 'pano-before-'));
  const folder = join(parent, 'tree');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  git('worktree', 'add', '--detach', folder, revision);
  linkPackages(folder);
  const remove = () => {
    rmSync(parent, { recursive: true, force: true });
    git('worktree', 'prune');
  };
  return { folder, remove };
}

/** Hard links, because Next does not build through a symbolic one; on another disk there is no other way. */
function linkPackages(folder: string): void {
  const [from, to] = [join(root, 'node_modules'), join(folder, 'node_modules')];
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' });
  } catch {
    rmSync(to, { recursive: true, force: true });
    symlinkSync(from, to);
  }
}
