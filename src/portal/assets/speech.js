/**
 * Reads a guide aloud with the voice of the device. Without a voice of the guide's language there is no button: another voice
 * would read Vietnamese as noise.
 */
const article = document.querySelector('[data-speech]');
if (article && 'speechSynthesis' in window) offerSpeech(article);

function offerSpeech(root) {
  const button = root.querySelector('[data-read-aloud]');
  const stop = root.querySelector('[data-read-stop]');
  const label = button.querySelector('span');
  const words = { listen: label.textContent, pause: button.dataset.pause, resume: button.dataset.resume };
  const state = { voice: null, parts: [], at: -1, isPaused: false };

  const look = () => {
    state.voice = findVoice(root.dataset.speech);
    button.hidden = !state.voice;
  };
  const show = () => {
    for (const part of root.querySelectorAll('[data-speaking]')) delete part.dataset.speaking;
    const current = state.parts[state.at];
    if (current) current.place.dataset.speaking = '';
    const isIdle = state.at < 0;
    label.textContent = isIdle ? words.listen : state.isPaused ? words.resume : words.pause;
    stop.hidden = isIdle;
  };
  const end = () => {
    state.at = -1;
    state.isPaused = false;
    speechSynthesis.cancel();
    show();
  };
  // A sentence at a time: some browsers fall silent after fifteen seconds of one utterance.
  const speak = () => {
    const part = state.parts[state.at];
    if (!part) return end();
    if (part.place !== state.parts[state.at - 1]?.place) part.place.scrollIntoView({ block: 'nearest' });
    show();
    const utterance = Object.assign(new SpeechSynthesisUtterance(part.text), {
      voice: state.voice,
      lang: state.voice.lang,
      rate: 0.9,
    });
    utterance.onend = () => {
      if (state.isPaused || state.parts[state.at] !== part) return;
      state.at += 1;
      speak();
    };
    speechSynthesis.speak(utterance);
  };
  const begin = () => {
    speechSynthesis.cancel();
    state.parts = partsOf(root);
    state.at = 0;
    speak();
  };
  // Pausing cancels and remembers the sentence: `pause()` does nothing on many telephones.
  const pause = () => {
    state.isPaused = !state.isPaused;
    speechSynthesis.cancel();
    show();
    if (!state.isPaused) speak();
  };
  button.addEventListener('click', () => (state.at < 0 ? begin() : pause()));
  stop.addEventListener('click', end);
  addEventListener('pagehide', () => speechSynthesis.cancel());
  speechSynthesis.addEventListener?.('voiceschanged', look);
  look();
}

/** One on the device before one over the network: it works without either network or company. */
function findVoice(language) {
  const voices = speechSynthesis
    .getVoices()
    .filter(({ lang }) => lang.replace('_', '-').toLowerCase().split('-')[0] === language);
  return voices.find(({ localService }) => localService) ?? voices[0] ?? null;
}

/** Without the list in an item of a list, whose own items are read one by one. */
function ownWords(block) {
  return [...block.childNodes]
    .filter(({ nodeName }) => nodeName !== 'UL' && nodeName !== 'OL')
    .map(({ textContent }) => textContent)
    .join('');
}

/** Headings, paragraphs and lines in the order of the page; a step is lit as a whole. */
function partsOf(root) {
  return [...root.querySelectorAll('[data-speak]')].flatMap((place) => {
    const blocks = place.matches('li') || place.matches('div') ? [...place.querySelectorAll('h2, h3, p, b, li')] : [place];
    return blocks.flatMap((block) =>
      ownWords(block)
        .split(/(?<=[.!?…”])\s+/u)
        .filter((text) => text.trim() !== '')
        .map((text) => ({ place, text })),
    );
  });
}
