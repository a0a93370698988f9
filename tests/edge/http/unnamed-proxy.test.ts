import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { checkProxies } from '../../../scripts/doctor/checks.ts';
import { watchProxies } from '../../../src/edge/http/unnamed-proxy.ts';
import { noteUnnamedProxy } from '../../../src/server/unnamed-proxy-note.ts';
import { temporaryFolder } from '../../setup/publish-fixture.ts';
import { openEdge } from '../open-edge.ts';

const request = (remoteAddress: string, headers: Record<string, string>) => ({ socket: { remoteAddress }, headers }) as never;
const forwarded = { 'x-forwarded-for': '203.0.113.9' };

it('tells once of each proxy inside that hands readers on without a name', () => {
  const told: string[] = [];
  const watch = watchProxies({ trusted: ['10.0.0.0/24'], report: (address) => told.push(address) });
  for (const address of ['127.0.0.1', '127.0.0.1', '::ffff:192.168.1.7', 'fd00::1', '10.0.0.5', '203.0.113.1', 'nonsense'])
    watch(request(address, forwarded));
  watch(request('10.9.9.9', { forwarded: 'for=203.0.113.9' }));
  watch(request('172.16.0.1', {}));
  expect(told).toEqual(['127.0.0.1', '192.168.1.7', 'fd00::1', '10.9.9.9']);
  for (let host = 0; host < 20; host++) watch(request(`192.168.2.${host}`, forwarded));
  expect(told).toHaveLength(8);
});

it('an edge behind such a proxy says so in the log, and the doctor until it is named', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const dataFolder = await temporaryFolder();
  const told: string[] = [];
  const edge = await openEdge({ onUnnamedProxy: (address) => told.push(address) });
  await edge.ask('/huong-dan', { headers: forwarded });
  await edge.close();
  expect(told).toEqual(['127.0.0.1']);
  noteUnnamedProxy({ dataFolder })('127.0.0.1');
  expect(said.mock.calls.flat().join()).toContain('127.0.0.1 chuyển tiếp người đọc vào');
  said.mockRestore();
  await vi.waitFor(async () => expect((await checkProxies({ dataFolder, trustedProxies: [] })).isWell).toBe(false));
  expect((await checkProxies({ dataFolder, trustedProxies: [] })).hint).toContain('PANO_TRUSTED_PROXIES');
  expect(await checkProxies({ dataFolder, trustedProxies: ['127.0.0.1'] })).toMatchObject({ isWell: true, found: '127.0.0.1' });
  await writeFile(join(dataFolder, 'unnamed-proxy.txt'), '');
  expect(await checkProxies({ dataFolder, trustedProxies: [] })).toMatchObject({ isWell: true });
});
