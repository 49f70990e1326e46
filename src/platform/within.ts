/** What `work` comes to, unless that takes longer than `ms`. @throws what `late` makes, then; the work goes on */
export async function within<T>(ms: number, work: Promise<T>, late = () => new Error('too late')): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
