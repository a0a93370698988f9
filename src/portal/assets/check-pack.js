/**
 * Checks a pack where it lies, in a browser or in Node: nothing is uploaded. The same file serves the page /v and
 * `npm run verify-pack`, so both give the same verdict.
 */
const manifestName = 'danh-muc.json';
/** A manifest lists some dozens of files. */
const mostManifestBytes = 4 * 1024 * 1024;

/** See `check-pack.d.ts`. */
export async function checkPack({ file, keys }) {
  const entries = await listZip(file);
  const text = await manifestText(file, entries);
  const manifest = text === null ? null : parsed(text);
  if (!manifest || !Array.isArray(manifest.files)) return { verdict: 'no-pack', manifest: null, problems: [] };
  const verdict = await checkSignature(manifest, keys);
  if (verdict !== 'signed') return { verdict, manifest, problems: [] };
  if (!entries) return { verdict: 'manifest-only', manifest, problems: [] };
  const problems = await checkFiles(file, entries, manifest.files);
  return { verdict: problems.length === 0 ? 'genuine' : 'changed', manifest, problems };
}

async function manifestText(file, entries) {
  if (!entries) return file.size <= mostManifestBytes ? file.text() : null;
  const entry = entries.find(({ path }) => path === manifestName);
  const bytes = entry && (await readEntry(file, entry, mostManifestBytes));
  return bytes ? new TextDecoder().decode(bytes) : null;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function checkSignature({ signature, ...manifest }, keys) {
  if (typeof signature?.value !== 'string') return 'unsigned';
  const jwk = keys.find(({ kid }) => kid === signature.keyId);
  if (!jwk) return 'unknown-key';
  const { kty, crv, x } = jwk;
  try {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x }, { name: 'Ed25519' }, false, ['verify']);
    const isRight = await crypto.subtle.verify(
      { name: 'Ed25519' },
      key,
      fromBase64(signature.value),
      encoded(canonical(manifest)),
    );
    return isRight ? 'signed' : 'forged';
  } catch (cause) {
    // An old browser, or a page without HTTPS: there the signature cannot be checked at all.
    console.warn('Ed25519 is not to be had here.', cause);
    return 'unsupported';
  }
}

async function checkFiles(file, entries, listed) {
  const problems = [];
  const known = new Set([manifestName, ...listed.map(({ path }) => path)]);
  for (const { path, bytes, sha256 } of listed) {
    const found = entries.filter((entry) => entry.path === path);
    const [entry] = found;
    const content = found.length === 1 ? await readEntry(file, entry, bytes) : null;
    if (found.length === 0) problems.push({ path, what: 'missing' });
    else if (!content || (await sha256Of(content)) !== sha256) problems.push({ path, what: 'changed' });
  }
  for (const { path } of entries) if (!known.has(path) && !path.endsWith('/')) problems.push({ path, what: 'added' });
  if (entries.filter(({ path }) => path === manifestName).length > 1) problems.push({ path: manifestName, what: 'changed' });
  return problems;
}

async function sha256Of(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sizes and places in a ZIP, from its central directory (APPNOTE 4.3). Gives `null` for what is no ZIP. */
async function listZip(file) {
  const tailStart = Math.max(0, file.size - 66_000);
  const tail = await viewOf(file, tailStart, file.size);
  const end = lastIndexOf(tail, 0x06054b50);
  if (end < 0) return null;
  const [count, size, start] = [tail.getUint16(end + 10, true), tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  const directory = await viewOf(file, start, start + size);
  const entries = [];
  for (let at = 0; entries.length < count && at + 46 <= directory.byteLength; ) {
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => directory.getUint16(at + offset, true));
    const name = new Uint8Array(
      directory.buffer,
      directory.byteOffset + at + 46,
      Math.min(nameBytes, directory.byteLength - at - 46),
    );
    entries.push({
      path: new TextDecoder().decode(name),
      method: directory.getUint16(at + 10, true),
      packedBytes: directory.getUint32(at + 20, true),
      localAt: directory.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + extraBytes + commentBytes;
  }
  return entries;
}

function lastIndexOf(view, signature) {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === signature) return at;
  return -1;
}

/** Gives `null` for an entry that is damaged or longer than `most`: a small archive may hide a very large file. */
async function readEntry(file, { method, packedBytes, localAt }, most) {
  try {
    const local = await viewOf(file, localAt, localAt + 30);
    const start = localAt + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    const packed = file.slice(start, start + packedBytes);
    if (method === 0) return packed.size <= most ? new Uint8Array(await packed.arrayBuffer()) : null;
    return method === 8 ? await readStream(packed.stream().pipeThrough(new DecompressionStream('deflate-raw')), most) : null;
  } catch {
    return null;
  }
}

async function readStream(stream, most) {
  const reader = stream.getReader();
  const chunks = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function viewOf(file, from, to) {
  return new DataView(await file.slice(from, to).arrayBuffer());
}

/** The spelling that was signed: `src/workflow/freeze/canonical.ts`. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

function encoded(text) {
  return new TextEncoder().encode(text);
}

function fromBase64(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

const verdicts = {
  genuine: 'Gói thật: chữ ký đúng, mọi tệp còn nguyên như khi phát hành.',
  'manifest-only': 'Danh mục thật: chữ ký đúng. Chưa kiểm tra được các tệp; hãy chọn cả tệp ZIP để kiểm tra.',
  changed: 'Gói đã bị thay đổi sau khi phát hành. Không dùng gói này; hãy tải lại gói từ trang chính thức.',
  forged: 'Chữ ký sai: danh mục đã bị sửa hoặc giả mạo. Không dùng gói này; hãy tải lại gói từ trang chính thức.',
  'unknown-key':
    'Gói không do trang này phát hành, hoặc khóa ký đã bị hủy. Không dùng gói này; hãy tải lại gói từ trang chính thức.',
  unsigned: 'Gói không có chữ ký nên không biết ai làm ra. Không dùng gói này; hãy tải lại gói từ trang chính thức.',
  'no-pack': 'Đây không phải gói tài liệu của phong trào, hoặc tệp tải về bị hỏng. Hãy chọn đúng tệp ZIP đã tải, hoặc tải lại.',
  unsupported:
    'Trình duyệt này chưa kiểm tra được chữ ký. Hãy cập nhật trình duyệt, hoặc nhờ cán bộ kỹ thuật chạy: npm run verify-pack',
};
const problemWords = { missing: 'thiếu tệp', changed: 'tệp bị sửa', added: 'tệp lạ, không có trong danh mục' };
const mostListed = 20;

/** See `check-pack.d.ts`. */
export function describeCheck({ verdict, manifest, problems }) {
  const isTrusted = ['genuine', 'manifest-only', 'changed'].includes(verdict);
  const title = manifest?.editions?.[0]?.title;
  const place = [manifest?.unit?.name, manifest?.unit?.provinceName].filter(Boolean).join(', ');
  const lines = isTrusted ? [`Cơ quan phát hành: ${manifest.issuer}`, `Tài liệu: ${title}`, `Dành cho: ${place}`] : [];
  const more = problems.length > mostListed ? [`… và ${problems.length - mostListed} tệp khác`] : [];
  const broken = problems.slice(0, mostListed).map(({ path, what }) => `${problemWords[what]}: ${path}`);
  const code = isTrusted ? (manifest.files.find((row) => row.code)?.code ?? null) : null;
  return { isGood: verdict === 'genuine', sentence: verdicts[verdict], lines: [...lines, ...broken, ...more], code };
}
