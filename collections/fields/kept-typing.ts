/** Beside the buttons of a form: what was typed and not saved. Never in forms with passwords or secrets. */
export const keptTyping = '/src/app/studio/typing/keep-typing.tsx#KeepTyping';

/** With it: a row that was taken out of a form comes back at a press. */
export const undoneRows = '/src/app/studio/undo/row-undo.tsx#RowUndo';
