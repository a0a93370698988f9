/** Beside the buttons of a form: what was typed and not saved. Never in forms with passwords or secrets. */
export const keptTyping = '/src/app/studio/typing/keep-typing.tsx#KeepTyping';
