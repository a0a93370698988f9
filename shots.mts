import { openBrowser } from './tests/setup/browser.ts';
const b = await openBrowser(); const S='http://127.0.0.1:4601';
async function login(who: string, w=1366, h=768, dark=false) { const ctx = await b.newContext({ viewport: { width: w, height: h }, locale: 'vi-VN', colorScheme: dark?'dark':'light' }); const page = await ctx.newPage(); await page.goto(S+'/admin/login'); await page.fill('#field-email',who+'@pano.example'); await page.fill('#field-password','binh-dan-hoc-vu-so'); await page.click('button[type=submit]'); await page.waitForSelector('.pano-dashboard'); return page; }
const p = await login('bien-tap.can-tho');
await p.waitForTimeout(1500); await p.screenshot({path:'/root/h/shots/home.png'});
const id = await p.evaluate(`fetch('/api/campaigns?sort=createdAt&where[artworks.key][exists]=true&limit=1&depth=0').then(a=>a.json()).then(({docs})=>docs[0]?.id)`);
await p.goto(`${S}/admin/collections/campaigns/${id}`); await p.waitForTimeout(2500); await p.screenshot({path:'/root/h/shots/campaign.png'});
await p.locator('.tabs-field__tab-button', { hasText: 'Ấn phẩm' }).click(); await p.waitForTimeout(2500);
await p.locator('.pano-side, .pano-preview, body').first().screenshot({path:'/root/h/shots/pieces.png'}).catch(()=>{});
await p.screenshot({path:'/root/h/shots/pieces.png'});
const print = p.getByRole('button', { name: 'In', exact: true }); if (await print.count()) { await print.first().click(); await p.waitForTimeout(3000); await p.screenshot({path:'/root/h/shots/print.png'}); }
const add = p.getByRole('button', { name: /Tạo ấn phẩm/ }); console.log('add', await add.count()); if (await add.count()) { await add.first().click(); await p.waitForTimeout(5000); await p.screenshot({path:'/root/h/shots/gallery.png'}); const earlier = p.getByRole('button', {name:'Như bài trước'}); console.log('earlier', await earlier.count()); if (await earlier.count()) { await earlier.first().click(); await p.waitForTimeout(4000); await p.screenshot({path:'/root/h/shots/earlier.png'}); } }
const q = await login('phe-duyet.can-tho');
const eid = await q.evaluate(`fetch('/api/editions?where[contentType][equals]=campaign&sort=-number&limit=1&depth=0').then(a=>a.json()).then(({docs})=>docs[0]?.id)`);
await q.goto(`${S}/admin/collections/editions/${eid}`); await q.waitForTimeout(6000); await q.screenshot({path:'/root/h/shots/approve.png', fullPage:true});
const m = await login('bien-tap.can-tho', 390, 844, true);
await m.goto(`${S}/admin/collections/campaigns/${id}`); await m.waitForTimeout(3000); await m.screenshot({path:'/root/h/shots/m-campaign.png'});
await b.close();
