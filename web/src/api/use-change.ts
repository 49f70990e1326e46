import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';

/** Something that is done on the service; what shows these queries is asked for again afterwards, also when it was refused. */
export function useChange<Input = void, Output = unknown>(
  change: (input: Input) => Promise<Output>,
  ...shownBy: QueryKey[]
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => Promise.all(shownBy.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
