import './ListSection.css';
import type { ComponentChildren } from 'preact';

/** A titled part of a list. The title stays in view while its lines scroll under it. */
export function ListSection({ title, children }: { title: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="list-section">
      <h2 class="section-title">{title}</h2>
      {children}
    </section>
  );
}
