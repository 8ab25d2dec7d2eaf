/** Our mark: the three as dots. */
export const Triangle = () => (
  <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <circle class="coaching" cx="16" cy="8.5" r="6.5" />
    <circle class="mentoring" cx="7.5" cy="23" r="6.5" />
    <circle class="supervision" cx="24.5" cy="23" r="6.5" />
  </svg>
);
