/** Options without a value. */
const switches = new Set(['hide_banner', 'nostdin', 'y', 'an', 'vn', 'shortest', 're', 'version']);

/**
 * The part of ffmpeg's command line that Pano uses: `[options] -i url … [options] url`. Options before an `-i` belong to that
 * input, the others to the output; one that comes twice counts as it came last, but `-map` and `-metadata`, which are lists.
 */
export function readArguments(words) {
  const inputs = [];
  let options = {};
  let output = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word.startsWith('-') || word === '-') {
      output = word;
      continue;
    }
    const name = word.slice(1);
    const value = switches.has(name) ? true : words[++at];
    if (value === undefined) throw new Error(`Option ${word} has no value.`);
    if (name === 'i') {
      inputs.push({ url: value, options });
      options = {};
    } else if (name === 'map' || name === 'metadata') options[name] = [...(options[name] ?? []), value];
    else options[name] = value;
  }
  return { inputs, options, output };
}

/**
 * The options of a stream of this kind ("v" or "a"), by their bare names: `-c:v`, `-profile:v` and `-crf` for pictures.
 */
export function optionsFor(kind, options) {
  const found = {};
  for (const [name, value] of Object.entries(options)) {
    const [bare, of] = name.split(':');
    if (of === undefined || of === kind) found[bare] = value;
  }
  return found;
}
