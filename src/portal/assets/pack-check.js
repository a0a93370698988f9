import { make } from './parts.js';

/** Checks a chosen pack on this device: only the public keys are fetched. */
const packForm = document.querySelector('[data-check-pack]');
if (packForm) startPackCheck(packForm);

function startPackCheck(form) {
  const answer = form.querySelector('[role=status]');
  const say = (kind, text, ...more) => {
    const verdict = make('p', { text, class: `verdict ${kind}` });
    answer.replaceChildren(verdict, ...more);
  };
  form.hidden = false;
  form.querySelector('input').addEventListener('change', async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    say('old', 'Đang kiểm tra…');
    try {
      const [{ checkPack, describeCheck }, response] = await Promise.all([
        import(form.dataset.checkPack),
        fetch(form.dataset.keys),
      ]);
      const { isGood, sentence, lines, code } = describeCheck(await checkPack({ file, ...(await response.json()) }));
      say(isGood ? 'good' : 'bad', sentence, packFacts(lines), ...(code ? [codeLink(code)] : []));
    } catch (cause) {
      console.error(cause);
      say('bad', 'Chưa kiểm tra được: không tải được khóa công khai. Hãy kiểm tra kết nối mạng rồi chọn lại tệp.');
    }
  });
}

function packFacts(lines) {
  const list = make('ul');
  list.append(...lines.map((text) => make('li', { text })));
  return list;
}

/** The signature says who made it; whether it still holds, the code's page says. */
function codeLink(code) {
  const line = make('p');
  line.append(make('a', { text: 'Xem tài liệu này còn hiệu lực không', href: `/v/${encodeURIComponent(code)}` }));
  return line;
}
