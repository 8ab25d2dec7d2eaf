import type { Moment } from '../../domain/session/moment.ts';

interface DialProps {
  people: number;
  /** Undefined where the session is over. */
  moment: Moment | undefined;
  /** Whether the time is shown in figures. */
  figures: boolean;
}

/** Minutes and seconds as a clock writes them. */
const written = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The group as the ring that it sits in, and around it the time that is left. The first seat is a square: the case. */
export function Dial({ people, moment, figures }: DialProps) {
  const { speaks = [], spoken = [], left = 0, of = 1 } = moment ?? {};
  const size = people > 9 ? 20 : 25;
  const seats = Array.from({ length: people }, (_, i) => {
    const angle = (i / people) * 2 * Math.PI;
    return { seat: i + 1, x: 200 + 128 * Math.sin(angle), y: 200 - 128 * Math.cos(angle) };
  });
  return (
    <div class="dial">
      <svg viewBox="0 0 400 400" aria-hidden="true">
        <circle class="track" cx="200" cy="200" r="188" />
        <circle
          class="left"
          cx="200"
          cy="200"
          r="188"
          pathLength={100}
          stroke-dasharray={`${(left / of) * 100} 100`}
          transform="rotate(-90 200 200)"
        />
        <circle class="disc" cx="200" cy="200" r="168" />
        {seats.map(({ seat, x, y }) => (
          <g
            key={seat}
            class={speaks.includes(seat) ? 'seat speaks' : spoken.includes(seat) ? 'seat spoke' : 'seat'}
          >
            {seat === 1 ? (
              <rect x={x - size} y={y - size} width={2 * size} height={2 * size} rx="7" />
            ) : (
              <circle cx={x} cy={y} r={size} />
            )}
            <text x={x} y={y} dy="0.36em" font-size={size * 1.1}>
              {seat}
            </text>
          </g>
        ))}
      </svg>
      {figures && (
        <p class="figures" role="timer">
          {written(Math.ceil(left / 1000))}
        </p>
      )}
    </div>
  );
}
