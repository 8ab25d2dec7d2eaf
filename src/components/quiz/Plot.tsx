import { place } from '../../domain/quiz/place.ts';
import type { Weights } from '../../schemas/relationship.ts';
import { GlyphMark } from '../site/Glyph.tsx';

const corners = {
  mentoring: { x: 70, y: 310 },
  coaching: { x: 250, y: 46 },
  supervision: { x: 430, y: 310 },
};

/** The ternary plot of a result: the nearer the point is to a corner, the more of it. Its label says the same in words. */
export function Plot({
  totals,
  label,
  shares,
}: {
  totals: Weights;
  label: string;
  shares: Record<keyof Weights, string>;
}) {
  const { x, y } = place(totals, corners);
  return (
    <svg class="plot" viewBox="0 0 500 376" role="img" aria-label={label}>
      <path class="ground" d="M250 46 70 310h360z" />
      <path
        class="grid"
        d="M190 134h120M130 222h240M190 134l60 88M310 134l-60 88M130 222l60 88M250 222l-60 88M250 222l60 88M370 222l-60 88"
      />
      {(['mentoring', 'coaching', 'supervision'] as const).map((one) => (
        <g key={one} transform={`translate(${corners[one].x - 30} ${corners[one].y - 30}) scale(1.16)`}>
          <GlyphMark of={one} />
        </g>
      ))}
      <g class="point" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
        <circle class="ring" r="17" />
        <circle class="dot" r="9.5" />
      </g>
      <g class="names" aria-hidden="true">
        <text x="292" y="52">
          {shares.coaching}
        </text>
        <text class="first" x="70" y="366">
          {shares.mentoring}
        </text>
        <text class="last" x="430" y="366">
          {shares.supervision}
        </text>
      </g>
    </svg>
  );
}
