import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../../domain/words.ts';
import { opened, type Draft } from '../../own/draft.ts';
import type { Known } from '../../own/known.ts';
import { writtenIn } from '../../own/written.ts';
import type { Refusal } from '../../schemas/refusal.ts';
import type { Words } from '../../schemas/words.ts';

interface OpenCopyProps {
  draft: Draft;
  known: Known;
  words: Words['make'];
  awake: boolean;
  /** Takes the draft with a file in it, and the name of the file below src/content. */
  take: (draft: Draft, files: string[]) => void;
}

/** What came of a file. */
interface Outcome {
  said: string;
  refusals: Refusal[];
}

/** More than any of these files has. */
const largest = 500_000;

/** Opens the files of a copy that is there already. */
export function OpenCopy({ draft, words, awake, take }: OpenCopyProps) {
  const [outcomes, tell] = useState<Outcome[]>([]);

  async function read(event: TargetedEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    let next = draft;
    const names: string[] = [];
    const told: Outcome[] = [];
    for (const file of input.files ?? []) {
      const about = (sentence: string, refusals: Refusal[] = []) =>
        told.push({ said: say(sentence, { file: file.name }), refusals });
      if (file.size > largest) {
        about(words.tooLarge);
        continue;
      }
      const text = await file.text();
      const result = opened(next, file.name, text);
      if ('refusals' in result) {
        about(words.notOpened, result.refusals);
        continue;
      }
      next = result.draft;
      names.push(result.file);
      const slips = writtenIn(result.file, text, []).slips.filter(isSlip);
      about(slips.length > 0 ? words.wasWrong : words.openedOne, slips);
    }
    tell(told);
    if (names.length > 0) take(next, names);
    input.value = '';
  }

  return (
    <div class="field no-print">
      <label for="own-open">{words.open}</label>
      <p class="small soft" id="own-open-hint">
        {words.openHint}
      </p>
      <input
        id="own-open"
        type="file"
        multiple
        disabled={!awake}
        accept=".yaml,.yml,.svg"
        aria-describedby="own-open-hint"
        onChange={(event) => void read(event)}
      />
      <div role="status">
        {outcomes.map(({ said, refusals }) => (
          <div key={said}>
            <p>{said}</p>
            {refusals.length > 0 && (
              <ul>
                {refusals.map(({ place, message }) => (
                  <li key={place + message}>{[place, message].filter(Boolean).join(': ')}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

/** A text that was cut or split as it was read. What is made up is told beside its field. */
const isSlip = ({ message }: Refusal) => /cut off|each comma|begins with “!”/.test(message);
