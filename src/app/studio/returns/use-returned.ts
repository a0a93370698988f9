import { useFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { ShownMark, ShownReturn } from '../../../studio-api/returns.ts';
import { type Answer, call, read } from '../call.ts';

/** Panels and pictures of one page show the same ticks. */
const tickedEvent = 'pano-mark-ticked';

type Returned = {
  returned: ShownReturn | null;
  /** Says for the whole office whether a mark is mended; gives the answer. */
  tick: (number: number, isFixed: boolean) => Promise<Answer>;
};

/** The marks that are to be answered, as seen from an edition. Asked again with every other `moment`. */
export function useReturned(sha256: string | undefined, moment = ''): Returned {
  const [returned, setReturned] = useState<ShownReturn | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is why it is asked again.
  useEffect(() => {
    let isOld = false;
    const ask = async () => {
      const given = sha256 ? await read(`editions/${sha256}/returned`) : null;
      if (!isOld && given?.ok) setReturned(given.returned as ShownReturn | null);
    };
    const onTick = () => void ask();
    void ask();
    window.addEventListener(tickedEvent, onTick);
    return () => {
      isOld = true;
      window.removeEventListener(tickedEvent, onTick);
    };
  }, [sha256, moment]);
  const tick = async (number: number, isFixed: boolean) => {
    const given = await call(`editions/${returned?.sha256}/marks/${number}/tick`, { at: returned?.at, isFixed });
    if (given.ok) {
      setReturned((shown) => shown && { ...shown, marks: given.marks as ShownMark[] });
      window.dispatchEvent(new Event(tickedEvent));
    }
    return given;
  };
  return { returned, tick };
}

const none: readonly ShownMark[] = [];

/** The marks that are to be answered in the open form. */
export function useMarksHere(): readonly ShownMark[] {
  const sha256 = useFormFields(([fields]) => fields.editionSha256?.value as string | undefined);
  return useReturned(sha256).returned?.marks ?? none;
}
