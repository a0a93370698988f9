/** Id of what a relation names; '' = nothing. A stored document may hold the whole row. */
export function linkedId(linked: unknown): string {
  const id = typeof linked === 'object' && linked !== null && 'id' in linked ? linked.id : linked;
  return id === null || id === undefined ? '' : String(id);
}
