import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const parts = ['src', 'collections', 'scripts', 'payload.config.ts', 'package.json', 'tsconfig.json', 'tests/setup'];

type Answer = { status: number; text: string; surrogateKey: string | null };
type Seen = Record<
  'page' | 'list' | 'document' | 'edition' | 'feed' | 'rss' | 'sitemap' | 'openapi' | 'search' | 'filtered',
  Answer
> & {
  state: string;
  client: { listed: { documents: { id: string }[] }; found: { documents: { type: string; id: string }[] } };
};

let folder: string;
let generated: string;
let seen: Seen;

/** A process of its own in the copy: it must not see the modules of this checkout. */
function node(script: string, ...args: string[]): Promise<{ stdout: string }> {
  const env = { ...process.env, NODE_ENV: 'test' as const, NODE_OPTIONS: '--conditions=production' };
  return run(process.execPath, ['--import', 'tsx', script, ...args], { cwd: folder, env, maxBuffer: 10_000_000 });
}

/** This checkout, and in it the two files of the toy type. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-toy-'));
  for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true });
  await cp(join(import.meta.dirname, 'walk-toy.ts'), join(folder, 'tests/content-types/walk-toy.ts'));
  await cp(join(import.meta.dirname, 'fixtures/toy'), folder, { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  generated = (await node('scripts/generate.ts', '--migration=toy')).stdout;
  const output = join(folder, 'seen.json');
  await node('tests/content-types/walk-toy.ts', output);
  seen = JSON.parse(await readFile(output, 'utf8')) as Seen;
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const json = ({ text }: Answer) => JSON.parse(text);

describe('a content type that is one file and its collection', () => {
  it('needs nothing else but what the generator writes', () => {
    expect(generated).toContain('src/content-types/registry.gen.ts');
    expect(generated).toContain('src/domain/content-facts.gen.ts');
    expect(generated).toContain('src/payload-types.ts');
    expect(generated).toMatch(/src\/db\/migrations\/\d+_\d+_toy\.ts/);
  });

  it('is approved by somebody else, and its page says what was approved', () => {
    expect(seen.state).toBe('approved');
    expect(seen.page.status).toBe(200);
    expect(seen.page.text).toContain('Đố vui: mật khẩu mạnh');
    expect(seen.page.text).toContain('Từ mười hai ký tự.');
    expect(seen.page.surrogateKey).toBe('pages quizzes/mat-khau-manh');
  });

  it('is listed and given by the content API, whole and as it was frozen', () => {
    expect(json(seen.list)).toMatchObject({ collection: 'quizzes', total: 1, documents: [{ type: 'quiz' }] });
    expect(json(seen.document)).toMatchObject({
      id: 'mat-khau-manh',
      page: 'https://bdhvs.example.vn/cau-do/mat-khau-manh',
      questions: [{ answer: { vi: 'Từ mười hai ký tự.' } }],
      links: { campaigns: [] },
    });
    expect(json(seen.edition).content.type).toBe('quiz');
    expect(json(seen.filtered)).toMatchObject({ total: 1 });
    expect(json(seen.openapi).components.schemas).toHaveProperty('QuizContent');
  });

  it('stands in the feeds and the sitemap', () => {
    expect(json(seen.feed).items).toMatchObject([{ title: 'Đố vui: mật khẩu mạnh', tags: ['quiz'] }]);
    expect(seen.rss.text).toContain('https://bdhvs.example.vn/cau-do/mat-khau-manh');
    expect(seen.sitemap.text).toContain('<loc>https://bdhvs.example.vn/cau-do/mat-khau-manh</loc>');
  });

  it('is found by its title without accents', () => {
    expect(json(seen.search).documents[0]).toMatchObject({ type: 'quiz', id: 'mat-khau-manh' });
  });

  it('is read by the client, whose types know it', async () => {
    expect(seen.client.listed.documents).toMatchObject([{ id: 'mat-khau-manh' }]);
    expect(seen.client.found.documents[0]).toMatchObject({ type: 'quiz', id: 'mat-khau-manh' });
    const types = await readFile(join(folder, 'src/client/types.gen.ts'), 'utf8');
    expect(types).toContain('quizzes: { card: Card; summary: EditionSummary; full: Quiz };');
  });
});
