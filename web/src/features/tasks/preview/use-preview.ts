import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import type { Location } from '../location/read-location.ts';

export type ActionPreview = components['schemas']['ActionPreview'];

interface Written {
  text: string;
  fileIds: string[];
  contactIds: string[];
  location?: Location | undefined;
}

/** After the last letter. */
const REST_MS = 500;
/** Shorter texts go as they are. */
const LONG = 1_000;
const SURPRISES: ReadonlyArray<ActionPreview['warnings'][number]> = ['split', 'as-link', 'smaller-picture', 'name-cut'];

/**
 * What the customer would get, by the planner that sends. It shows itself where that may come as a surprise; a press decides
 * otherwise, until the message has been sent.
 */
export function usePreview(
  taskId: string,
  written: { text: string; files: ReadonlyArray<{ id: string }>; location: Location | undefined },
  notified: string[],
) {
  const [pressed, setPressed] = useState<boolean>();
  const rested = useRested({
    text: written.text,
    fileIds: written.files.map(({ id }) => id),
    contactIds: notified,
    location: written.location,
  });
  const { text, fileIds, contactIds, location } = rested;
  const something = contactIds.length > 0 && (text.trim() !== '' || fileIds.length > 0 || !!location);
  const mayComeAsSurprise = text.length > LONG || fileIds.length > 0;
  const { data } = useQuery({
    queryKey: ['preview', taskId, rested],
    enabled: something && (pressed ?? mayComeAsSurprise),
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const body = { text, location, ...(fileIds.length > 0 && { fileIds }), notify: { contactIds }, dryRun: true };
      const previews = await answered(
        api.POST('/api/tasks/{taskId}/actions', { params: { path: { taskId } }, body, signal }),
      );
      return Array.isArray(previews) ? (previews[0] ?? null) : null;
    },
  });
  const surprises = data?.warnings.some((warning) => SURPRISES.includes(warning)) ?? false;
  const shown = something && (pressed ?? (mayComeAsSurprise && surprises));
  return {
    preview: shown ? data : undefined,
    shown,
    toggle: () => setPressed(!shown),
    forget: () => setPressed(undefined),
  };
}

/** What was written when nothing had changed for a moment. */
function useRested(written: Written): Written {
  const [rested, setRested] = useState(written);
  const key = JSON.stringify(written);
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(key) as Written), REST_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return rested;
}
