/** A chat of a person, and how its messenger calls them. */
export interface PersonsChat {
  id: string;
  accountId: string;
  userId: string;
}

/** Whom personal data is about, and where it is: ids alone, which tell nobody who they are. */
export interface Person {
  /** All their cards. */
  contactIds: string[];
  chats: PersonsChat[];
  /** Tasks that are theirs. */
  taskIds: string[];
  /** Tasks of others in which something of theirs stands. */
  otherTaskIds: string[];
  fileIds: string[];
}

export type Counts = Record<string, number>;

/** What a slice has come to, and where the next one begins; null: all of it is done. */
export interface ErasedSlice {
  removed: Counts;
  found?: Partial<Person>;
  next: string | null;
}

/** A record of an export: its kind names the file that it is put into. */
export interface PersonsRecord {
  kind: string;
  record: Record<string, unknown>;
  /** Files that it names. */
  fileIds?: string[];
}

/** An erasure that is under way. */
export interface BegunErasure {
  id: string;
  requestedBy: string;
  /** Epoch ms. What came later is another person's. */
  requestedAt: number;
}

/** A part of the product that keeps personal data. */
export interface PersonalDataHolder {
  readonly name: string;
  /** Who finds and erases first: ids that one finds are needed by those behind it. */
  readonly order: number;
  /** Where something of the person is. @param hold nothing is added to it until the caller's transaction ends */
  find?(person: Person, hold: boolean): Promise<Partial<Person>>;
  /** In the transaction that begins the erasure: from now on nothing new is written of them. */
  cut?(person: Person): Promise<void>;
  /** Bytes that the next slice forgets go before it, outside of any transaction; asked again it removes what is left. */
  eraseBytes?(person: Person, from: string): Promise<void>;
  /** Removes a slice, in the caller's transaction: nothing but database work. @param from empty at the start */
  erase(person: Person, from: string, erasure: BegunErasure): Promise<ErasedSlice>;
  /** What `read` gives, each a file of an export. */
  readonly kinds: readonly string[];
  /** All that it has of them. */
  read(person: Person): AsyncIterable<PersonsRecord>;
  /** What has to be known beside the database, so that the erasure can be done again after a restored backup. */
  keep?(erasureId: string): Promise<string[]>;
  /** The same, back in the database. */
  takeBack?(erasureId: string, kept: readonly string[]): Promise<void>;
}

export const nobody = (contactIds: readonly string[]): Person => ({
  contactIds: [...contactIds],
  chats: [],
  taskIds: [],
  otherTaskIds: [],
  fileIds: [],
});

/** What is known of the person, with what was found. */
export function withFound(person: Person, found: Partial<Person>): Person {
  const chats = new Map([...person.chats, ...(found.chats ?? [])].map((chat) => [chat.id, chat]));
  const joined = (list: 'contactIds' | 'taskIds' | 'otherTaskIds' | 'fileIds') => [
    ...new Set([...person[list], ...(found[list] ?? [])]),
  ];
  const taskIds = joined('taskIds');
  return {
    contactIds: joined('contactIds'),
    chats: [...chats.values()],
    taskIds,
    otherTaskIds: joined('otherTaskIds').filter((id) => !taskIds.includes(id)),
    fileIds: joined('fileIds'),
  };
}

/** Rows of a large table that are looked through at a time. */
export const WALK = 1_000;
const IDS = 500;

/** For lists of ids that are too long for one statement. */
export async function inChunks<T>(ids: readonly string[], work: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let at = 0; at < ids.length; at += IDS) all.push(...(await work(ids.slice(at, at + IDS))));
  return all;
}
