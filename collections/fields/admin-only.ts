/** For a text field with a technical name: only administrators see it. Others send it back as it is. */
export const adminOnly = { components: { Field: '/src/app/studio/content/admin-only-text.tsx#AdminOnlyText' } };
