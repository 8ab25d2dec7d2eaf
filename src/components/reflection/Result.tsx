import { useEffect, useRef } from 'preact/hooks';
import type { Words } from '../../schemas/words.ts';
import { browserDevice } from '../../stores/device.ts';
import { Downloads } from '../site/Downloads.tsx';
import { Compare } from './Compare.tsx';
import { Outcome, type OutcomeProps } from './Outcome.tsx';

interface ResultProps extends OutcomeProps {
  keeping: Words['keeping'];
  downloads: Words['downloads'];
}

/** What comes out, how to take it away, and what it is like beside other answers. It is heard as soon as it is there. */
export function Result({ keeping, downloads, ...props }: ResultProps) {
  const { store, reflection, words } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="outcome">
      <h2 tabIndex={-1} ref={heading}>
        {words.result}
      </h2>
      <Outcome {...props} />
      <Downloads
        words={downloads}
        files={[
          { label: words.word, make: () => store.download('word'), main: true },
          { label: words.markdown, make: () => store.download('markdown') },
          { label: words.print, make: browserDevice.print },
          { label: words.file, make: () => store.saveFile('') },
        ]}
      />
      <Compare store={store} reflection={reflection} words={words} refusals={keeping} />
    </section>
  );
}
