import type { ReactNode } from 'react';

/** One row in a list of facts: a name and what holds. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
