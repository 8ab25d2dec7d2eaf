import type { Relationship } from '../../schemas/relationship.ts';

/** The glyph of one of the three, in its filled disc. It is decoration: words always stand beside it. */
export function Glyph({ of }: { of: Relationship }) {
  return (
    <svg class={`glyph ${of}`} viewBox="0 0 52 52" aria-hidden="true" focusable="false">
      <GlyphMark of={of} />
    </svg>
  );
}

/** The disc and its people, in a square of 52 by 52, for use inside a larger picture. */
export function GlyphMark({ of }: { of: Relationship }) {
  return (
    <g class={of}>
      <circle class="disc" cx="26" cy="26" r="25" />
      {people[of]}
    </g>
  );
}

const people = {
  mentoring: (
    <g class="people">
      <circle cx="21.5" cy="23" r="9.5" />
      <circle cx="35.5" cy="34" r="5" />
    </g>
  ),
  coaching: (
    <g class="people">
      <circle cx="17.3" cy="26" r="6.6" />
      <circle class="open" cx="34.7" cy="26" r="5.4" />
    </g>
  ),
  supervision: (
    <g class="people light">
      {[0, 1, 2, 3, 4].map((i) => {
        const angle = ((i * 72 - 90) * Math.PI) / 180;
        return (
          <circle
            key={i}
            cx={(26 + 13.6 * Math.cos(angle)).toFixed(2)}
            cy={(26.4 + 13.6 * Math.sin(angle)).toFixed(2)}
            r="3.7"
          />
        );
      })}
      <rect x="22" y="22.4" width="8" height="8" rx="1.2" />
    </g>
  ),
};
