import { useState } from 'preact/hooks';
import { say } from '../../domain/words.ts';
import { copyOnGitHub, newFilePage, placeOf, uploadPage } from '../../own/host.ts';
import type { Files } from '../../own/known.ts';
import type { Words } from '../../schemas/words.ts';
import { browserDevice } from '../../stores/device.ts';

interface TakeProps {
  files: Files;
  /** Names of the files that came from a copy, and are there already. */
  there: string[];
  words: Words['make'];
  /** Told when a file was taken. */
  taken: () => void;
}

/** The files, to be downloaded or to be filled in on the host's own page. */
export function Take({ files, there, words, taken }: TakeProps) {
  const [address, type] = useState('');
  const copy = copyOnGitHub(address);
  return (
    <>
      <p>{words.takeIntro}</p>
      <div class="field">
        <label for="own-copy">{words.online}</label>
        <p class="small soft" id="own-copy-hint">
          {words.onlineHint}
        </p>
        <input
          id="own-copy"
          type="text"
          inputMode="url"
          value={address}
          aria-describedby="own-copy-hint own-copy-wrong"
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        <p class="small" id="own-copy-wrong" role="status">
          {address && !copy && words.onlineWrong}
        </p>
      </div>
      {Object.entries(files).map(([file, text]) => {
        const { folder, name } = placeOf(file);
        return (
          <section key={file} class="file">
            <h3>{name}</h3>
            <p>{say(words.goesTo, { folder: `${folder}/` })}</p>
            <p class="buttons">
              <button
                class="button main"
                type="button"
                onClick={() => {
                  browserDevice.saveFile(
                    name,
                    name.endsWith('.svg') ? 'image/svg+xml' : 'application/yaml;charset=utf-8',
                    text,
                  );
                  taken();
                }}
              >
                {say(words.download, { file: name })}
              </button>
            </p>
            {copy && (
              <OnGitHub copy={copy} file={file} text={text} isThere={there.includes(file)} words={words} />
            )}
            <details>
              <summary>{say(words.show, { file: name })}</summary>
              <pre tabIndex={0}>{text}</pre>
            </details>
          </section>
        );
      })}
      {files['local/clauses.yaml'] && <p class="small soft">{words.spelling}</p>}
    </>
  );
}

interface OnGitHubProps {
  copy: string;
  file: string;
  text: string;
  isThere: boolean;
  words: Words['make'];
}

/** A link to the host's page, and where it leads: nothing is sent before somebody follows it. */
function OnGitHub({ copy, file, text, isThere, words }: OnGitHubProps) {
  const { page, filled } = newFilePage(copy, file, text);
  const upload = uploadPage(copy, file);
  const to = isThere ? undefined : filled;
  return (
    <p class="small">
      <a href={to ?? upload} target="_blank" rel="noopener noreferrer">
        {say(words.openThere, { file: placeOf(file).name })}
      </a>{' '}
      {to ? words.sends : isThere ? words.replaceThere : words.tooLong}:{' '}
      <code>{to ? `${page}&value=(${words.whatYouTyped})` : upload}</code>
    </p>
  );
}
