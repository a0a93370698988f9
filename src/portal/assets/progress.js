/** Watches a pack being made, moves the bar, and begins the download when it is there. */
const lookAgainMs = 1_000;
const patienceMs = 4_000;
const making = document.querySelector('[data-progress]');
if (making) watch(making);

async function watch(root) {
  const isReadyAlready = root.querySelector('.meter').hidden;
  if (isReadyAlready) return begin(root);
  const answer = await fetch(root.dataset.progress, { cache: 'no-store' }).catch(() => null);
  const progress = await answer?.json().catch(() => null);
  if (progress?.state === 'ready') return begin(root);
  if (progress?.state === 'failed' && answer.status !== 503) return fail(root, progress.message);
  if (progress?.state === 'working') move(root, progress);
  else say(root, progress?.message ?? 'Mạng đang yếu, sẽ thử lại…');
  setTimeout(() => watch(root), progress?.state === 'working' ? lookAgainMs : patienceMs);
}

function move(root, { done, total }) {
  if (total === 0) return;
  Object.assign(root.querySelector('progress'), { value: done, max: total });
  say(root, `Đã vẽ ${done} trên ${total} tệp.`);
}

function say(root, text) {
  root.querySelector('[data-words]').textContent = text;
}

function begin(root) {
  root.querySelector('h1').textContent = 'Bộ tài liệu đã sẵn sàng';
  root.querySelector('.meter').hidden = true;
  root.querySelector('.ready').hidden = false;
  location.assign(root.dataset.zip);
}

function fail(root, message) {
  root.querySelector('.meter').hidden = true;
  const place = root.querySelector('.failed');
  place.textContent = message;
  place.hidden = false;
}
