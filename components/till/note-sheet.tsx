'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { LONGEST_SALE_NOTE } from '@/lib/api/limits';
import { useOpenDialog } from '@/lib/client/device/use-open-dialog';
import { Button } from '../ui/button';
import { TextField } from '../ui/forms/field';
import { Sheet } from '../ui/sheet';

type Props = { note: string; onNote: (note: string) => void; onClose: () => void };

/** Writes the note of the sale that is typed. Closed without Done, it stays as it was. */
export function NoteSheet({ note, onNote, onClose }: Props) {
  const t = useTranslations('sale');
  const dialog = useOpenDialog(onClose);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(note);
  // A dialog gives the focus to its first button when it opens, which is before this.
  useEffect(() => field.current?.focus(), []);
  const finish = (next: string) => {
    onNote(next.trim());
    dialog.current?.close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    finish(text);
  };
  return (
    <Sheet dialogRef={dialog} title={t('note')} keepsOpen={text !== note}>
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          ref={field}
          label={t('noteLabel')}
          help={<NoteHelp left={LONGEST_SALE_NOTE - text.length} />}
          value={text}
          maxLength={LONGEST_SALE_NOTE}
          dir="auto"
          enterKeyHint="done"
          onChange={({ target }) => setText(target.value)}
        />
        <div className="grid auto-cols-fr grid-flow-col gap-3">
          {note !== '' && (
            <Button size="large" onClick={() => finish('')}>
              {t('noteRemove')}
            </Button>
          )}
          <Button type="submit" variant="primary" size="large">
            {t('noteDone')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** From here on it says how many characters are left. */
const FEW_LEFT = 15;

function NoteHelp({ left }: { left: number }) {
  const t = useTranslations('sale');
  return (
    <>
      <span>{`${t('noteHelp')} ${t('noteLimit', { limit: LONGEST_SALE_NOTE })}`}</span>{' '}
      <span role="status" className="font-semibold text-ink">
        {left <= FEW_LEFT && t('noteLeft', { left })}
      </span>
    </>
  );
}
