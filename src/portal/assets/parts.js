export const make = (name, { text = '', ...attributes } = {}) => {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

/** `null` where there is no network, or no such thing. */
export const fetchJson = async (path) => {
  const response = await fetch(path).catch(() => null);
  return response?.ok ? response.json() : null;
};

/** On this device only, so that nobody need choose again. A browser that forbids storage just forgets. */
export const remember = (code, name) => {
  try {
    localStorage.setItem('don-vi', JSON.stringify({ code, name }));
  } catch {
    return;
  }
};

/** `{ code, name }` of the commune chosen last, or `null`. */
export const recall = () => {
  try {
    const kept = JSON.parse(localStorage.getItem('don-vi'));
    return /^\d{5}$/.test(kept?.code) ? kept : null;
  } catch {
    return null;
  }
};
