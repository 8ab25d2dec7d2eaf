import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '../../domain/doc.ts';
import { chosen, wordingFor } from '../../domain/quiz/answers.ts';
import { say } from '../../domain/words.ts';
import { formatOf, type Format } from '../../formats/index.ts';
import type { Outcome, Quiz as QuizContent } from '../../schemas/quiz.ts';
import type { Words } from '../../schemas/words.ts';
import { browserDevice } from '../../stores/device.ts';
import type { QuizStore } from '../../stores/quiz.ts';
import { Downloads } from '../site/Downloads.tsx';
import { href } from '../site/href.ts';
import { Fold } from './Fold.tsx';
import { note } from './history.ts';

const load = () => import('./summary-sheet.ts');

interface TakeProps {
  store: QuizStore;
  quiz: QuizContent;
  outcomes: ReadonlyMap<string, Outcome>;
  words: Words['quiz'];
  downloads: Words['downloads'];
  language: Language & { names: Words['relationships'] };
  /** Goes back to one question. */
  edit: (question: string) => void;
}

/** The summary as a file, on paper or as a link, and the ways back. On paper the sheet alone is printed: no gate's answer is on it. */
export function Take({ store, quiz, outcomes, words, downloads, language, edit }: TakeProps) {
  const [byHand, setLink] = useState('');
  const [paper, setPaper] = useState<Awaited<ReturnType<typeof load>>>();
  const responses = useStore(store.$responses);

  const now = browserDevice.now();
  const docFrom = ({ summary }: Awaited<ReturnType<typeof load>>) =>
    summary(quiz, outcomes, responses, words, now, language, store.$way.get());
  const doc = useMemo(() => paper && docFrom(paper), [paper, quiz, outcomes, responses, words, store]);
  // So that printing from the browser's own menu has its sheet too. A file tries again, and says if it fails.
  useEffect(() => void load().then(setPaper, () => {}), []);

  async function save(id: Format['id']) {
    const format = formatOf(id);
    const loaded = await load();
    const file = await format.write(docFrom(loaded), { now, readFont: browserDevice.readFont });
    const name = say(words.fileName, { day: loaded.localDay(now) });
    browserDevice.saveFile(`${name}.${format.extension}`, format.mediaType, file);
  }

  async function copy() {
    const link = location.href.replace(/#.*$/, '') + store.fragment();
    if (await browserDevice.copy(link)) return words.copied;
    return setLink(link);
  }

  return (
    <>
      <div class="only-print">{paper && doc && <paper.Sheet doc={doc} />}</div>
      <div class="folds no-print">
        <Answers store={store} words={words} edit={edit} />
        <Fold title={words.takeIt} gist={words.takeGist}>
          {() => (
            <>
              <p class="soft">{words.takeItText}</p>
              <Downloads
                words={downloads}
                files={[
                  { label: words.word, make: () => save('word'), main: true },
                  { label: words.markdown, make: () => save('markdown') },
                  { label: words.text, make: () => save('text') },
                  { label: words.print, make: browserDevice.print },
                  { label: words.copyLink, make: copy },
                ]}
              />
              {byHand && (
                <label>
                  {words.pasteLink}
                  <input
                    readOnly
                    autocomplete="off"
                    value={byHand}
                    onFocus={(event) => event.currentTarget.select()}
                  />
                </label>
              )}
            </>
          )}
        </Fold>
        <p class="buttons">
          <button class="button" type="button" onClick={() => (store.startAgain(), note('start'))}>
            {words.startAgain}
          </button>
          <a class="button" href={href('/which-support/rules/')}>
            {words.rules}
          </a>
        </p>
      </div>
    </>
  );
}

/** What was answered to each question, with a way back to it. */
function Answers({ store, words, edit }: Pick<TakeProps, 'store' | 'words' | 'edit'>) {
  const questions = useStore(store.$questions);
  const responses = useStore(store.$responses);
  const voice = store.$voice.get();
  /** What was answered, as it was read: one answer, or the first and the second. */
  const named = ({ id, options }: (typeof questions)[number]) =>
    chosen(responses, id)
      .flatMap((one) => options.find((option) => option.id === one) ?? [])
      .map((option) => option.lead ?? wordingFor(option, voice))
      .join(` ${words.andAlso}: `) || words.noAnswer;
  return (
    <Fold title={words.answers} gist={words.answersGist}>
      {() => (
        <dl class="next">
          {questions.map((question) => (
            <div key={question.id}>
              <dt>{wordingFor(question, voice)}</dt>
              <dd>
                {named(question)}{' '}
                <button
                  class="quiet"
                  type="button"
                  aria-label={`${words.edit}: ${wordingFor(question, voice)}`}
                  onClick={() => edit(question.id)}
                >
                  {words.edit}
                </button>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Fold>
  );
}
