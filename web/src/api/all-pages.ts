interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Every item of a list that is short by nature, however many pages it has. @param page asked for by the cursor of the one before */
export async function allPages<Item>(page: (query: { limit: number; cursor?: string }) => Promise<Page<Item>>) {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const next = await page({ limit: 100, ...(cursor !== undefined && { cursor }) });
    items.push(...next.items);
    cursor = next.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
