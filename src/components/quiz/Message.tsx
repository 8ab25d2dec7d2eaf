import { useState } from 'preact/hooks';
import type { Told } from '../../domain/quiz/told.ts';
import type { Words } from '../../schemas/words.ts';
import { browserDevice } from '../../stores/device.ts';

/** A message to send, to copy as it is. Where the browser refuses, the text can be marked and copied by hand. */
export function Message({ title, text, words }: Told['messages'][number] & { words: Words['quiz'] }) {
  const [said, tell] = useState('');
  return (
    <section class="message">
      <h2>{title}</h2>
      <p>{text}</p>
      <button
        class="button"
        aria-label={`${words.copyMessage}: ${title}`}
        type="button"
        onClick={() =>
          void browserDevice.copy(text).then((ok) => tell(ok ? words.messageCopied : words.pasteLink))
        }
      >
        {words.copyMessage}
      </button>
      <p class="small" role="status">
        {said}
      </p>
    </section>
  );
}
