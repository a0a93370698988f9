import { zipSync } from 'fflate';
import { type Attack, verdictOf } from '../attack.ts';
import type { Target } from '../target.ts';

/** A workbook of 1.4 kB whose second cell is the last one that a sheet can have. */
function farWorkbook(): Uint8Array {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const cell = (place: string) => `<c r="${place}" t="inlineStr"><is><t>a</t></is></c>`;
  const files = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><sheetData><row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row></sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));
}

const farCell: Attack = {
  finding: '5',
  what: 'a workbook of 1.4 kB with a cell at XFD1048576; the studio lives on',
  run: async (target) => {
    const body = { mode: 'check', name: 'lich.xlsx', base64: Buffer.from(farWorkbook()).toString('base64') };
    const as = 'editor 48-btgdv';
    const { status, ms } = await target
      .send({ method: 'POST', path: '/api/pano/schedules/import', as, body })
      .catch(() => broken);
    const { status: after } = await target.send({ path: '/api/users/me' });
    return verdictOf({ status, ms: Math.round(ms), after }, () => status >= 200 && status < 500 && after === 200);
  },
};

const broken = { status: 0, ms: 0 };

async function upload(target: Target, file: { name: string; type: string; bytes: Uint8Array }): Promise<number> {
  const form = new FormData();
  form.set('file', new File([Buffer.from(file.bytes)], file.name, { type: file.type }));
  form.set('_payload', JSON.stringify({ alt: 'Tệp thử' }));
  const sent = new Response(form);
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
  const body = Buffer.from(await sent.arrayBuffer());
  return (await target.send({ method: 'POST', path: '/api/media', as: 'editor 48-btgdv', headers, body }).catch(() => broken))
    .status;
}

const hostile = [
  {
    name: 'a.svg',
    type: 'image/svg+xml',
    bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  },
  { name: 'a.png', type: 'image/png', bytes: Buffer.from('<html><script>alert(1)</script></html>') },
  { name: 'a.gif', type: 'image/gif', bytes: Buffer.from('GIF89a/*\x00*/=1;alert(1)//') },
  { name: 'a\u0000.png', type: 'image/png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) },
  { name: 'a.mp4', type: 'video/mp4', bytes: Buffer.concat([Buffer.from([255, 255, 255, 255]), Buffer.from('ftypisom')]) },
  { name: 'a.mp3', type: 'audio/mpeg', bytes: Buffer.concat([Buffer.from('ID3'), Buffer.alloc(40, 127)]) },
];

const hostileFiles: Attack = {
  finding: '29',
  what: `${hostile.length} hostile files; none is stored, none ends with 500`,
  run: async (target) => {
    const statuses: number[] = [];
    for (const file of hostile) statuses.push(await upload(target, file));
    return verdictOf({ statuses: statuses.join(' ') }, () => statuses.every((status) => status >= 400 && status < 500));
  },
};

/** Files that a parser reads. */
export const parserAttacks: Attack[] = [farCell, hostileFiles];
