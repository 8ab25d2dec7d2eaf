import { docOf, type OwnSheet } from '../../stores/run-sheet.ts';
import { Sheet } from '../site/Sheet.tsx';

export { saveWord } from '../../stores/run-sheet.ts';
export type RunSheetProps = OwnSheet;

/** The run sheet for other numbers than the usual ones. Its code comes when somebody asks for some. */
export function RunSheet(sheet: RunSheetProps) {
  return (
    <div class="run-sheet">
      <Sheet doc={docOf(sheet)} within />
    </div>
  );
}
