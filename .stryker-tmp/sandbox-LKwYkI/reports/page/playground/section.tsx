import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A part of the form that folds; folded at first where the results would be far below. */
export function Section({ title, children }: SectionProps) {
  const [open] = useState(() => !matchMedia('(max-width: 56rem)').matches);
  return (
    <details open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
