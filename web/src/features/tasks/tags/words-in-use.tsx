import { type QueryKey, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';

type WordsInUse = components['schemas']['WordsInUse'];

/** What an input with `list={id}` offers: the same word in another spelling would be another tag, another group. */
function Offer({ id, queryKey, ask }: { id: string; queryKey: QueryKey; ask: () => Promise<WordsInUse> }) {
  const { data } = useQuery({ queryKey, queryFn: ask });
  return (
    <datalist id={id}>
      {data?.items.map(({ name }) => (
        // Its value is what is shown.
        // oxlint-disable-next-line jsx-a11y/control-has-associated-label
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

export const TagsInUse = ({ id }: { id: string }) => (
  <Offer id={id} queryKey={['tags']} ask={() => answered(api.GET('/api/tags'))} />
);

export const GroupsInUse = ({ id }: { id: string }) => (
  <Offer id={id} queryKey={['contact-groups']} ask={() => answered(api.GET('/api/contact-groups'))} />
);
